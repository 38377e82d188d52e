package org.sixones.exchange.broker;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;

/** How queues behave. No message is ever dropped: it is offered without end, and what has expired goes to a queue of its own. */
final class Addresses {
    static final String IN = "sixones.in.#";
    static final String OUT = "sixones.out.#";
    /** Then follows the name of the queue that the message was in. */
    static final String DEAD_PREFIX = "sixones.dead.";

    static final String EXPIRED_PREFIX = "sixones.expired.";

    /**
     * Our row of a task is done when the queue has it: put aside by the broker it would be lost unseen. So it stays until its
     * system takes it, and so does a report until the database is back.
     */
    private static final int UNLIMITED = -1;

    private Addresses() {}

    static AddressSettings every(BrokerSettings settings) {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(8L << 20)
                .setPageSizeBytes(1 << 20)
                .setPageLimitBytes(settings.pageLimitBytes())
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setIDCacheSize(settings.duplicateIds())
                .setMaxDeliveryAttempts(UNLIMITED)
                .setDeadLetterAddress(SimpleString.of("sixones.dead"))
                .setAutoCreateDeadLetterResources(true)
                .setDeadLetterQueuePrefix(SimpleString.of(DEAD_PREFIX))
                .setExpiryAddress(SimpleString.of("sixones.expired"))
                .setAutoCreateExpiryResources(true)
                .setExpiryQueuePrefix(SimpleString.of(EXPIRED_PREFIX));
    }

    /** Our own reading fails only while the database is away: wait longer and longer, without end. */
    static AddressSettings in(BrokerSettings settings) {
        return every(settings)
                .setRedeliveryDelay(1000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(30_000);
    }

    /** A message that a system gave back stays first in its queue: a delay would let the case's next one overtake it. */
    static AddressSettings out(BrokerSettings settings) {
        return every(settings).setRedeliveryDelay(0);
    }
}
