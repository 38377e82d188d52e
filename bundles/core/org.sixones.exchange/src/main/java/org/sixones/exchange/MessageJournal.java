package org.sixones.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;
import org.sixones.store.message.StoredMessage;

/** Every message's journey, dead letters and uncertain calls, for people. Opens its own transactions. OSGi service; thread-safe. */
@ProviderType
public interface MessageJournal {
    /** All messages of a case or subject, in order of time. */
    List<StoredMessage> of(Strand strand);

    Optional<StoredMessage> find(long seq);

    Optional<byte[]> original(long seq);

    /** Dead letters, oldest first; keyset paging by {@code afterSeq}. */
    List<StoredMessage> deadLetters(Optional<SystemCode> system, long afterSeq, int max);

    /** Calls that may have been carried out and may not be repeated by the machine. */
    List<StoredMessage> uncertain(Optional<SystemCode> system, long afterSeq, int max);

    /** Sends a dead letter (either direction) or an uncertain message again, with its original bytes. */
    Outcome<StoredMessage> replay(long seq, Actor by);

    Outcome<StoredMessage> discard(long seq, String reason, Actor by);

    /**
     * The operator has looked it up: the system did carry out the uncertain call, and this is what it decided.
     *
     * @param results what the decision gave, by name
     */
    Outcome<StoredMessage> carriedOut(
            long seq, boolean granted, Map<String, String> results, Optional<String> reason, Actor by);
}
