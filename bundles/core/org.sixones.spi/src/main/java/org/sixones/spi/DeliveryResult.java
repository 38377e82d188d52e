package org.sixones.spi;

import java.util.List;
import java.util.Objects;
import org.sixones.model.Failure;
import org.sixones.model.message.SystemMessage;

/** What became of one delivery to a legacy system. */
public sealed interface DeliveryResult {
    /** The system answered at once; its answer in canonical words, in order. */
    record Answered(List<SystemMessage> reports) implements DeliveryResult {
        public Answered {
            reports = List.copyOf(reports);
        }
    }

    /** The system (or its queue) has the message durably and will answer later, or has nothing to answer. */
    record Taken() implements DeliveryResult {}

    /** Only for {@link LegacyLink#ask}: the system does not know the business key. */
    record NotThere() implements DeliveryResult {}

    /**
     * It went wrong: {@link Failure.Unreachable} is tried again (mind its {@code uncertain}), {@link Failure.Refused} and
     * {@link Failure.Fault} use up an attempt, {@link Failure.Malformed} is a dead letter at once.
     */
    record Failed(Failure failure) implements DeliveryResult {
        public Failed {
            Objects.requireNonNull(failure);
        }
    }
}
