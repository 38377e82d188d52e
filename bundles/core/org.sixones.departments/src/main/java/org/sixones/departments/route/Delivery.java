package org.sixones.departments.route;

import org.sixones.departments.mapping.CanonicalDocument;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.Written;

/**
 * One call on its way through a route.
 *
 * @param message the task, or the fact that is pushed
 * @param canonical its XML, parsed once for the question, the request and the answer
 * @param ask true: the system is only asked whether it has the case
 */
record Delivery(CanonicalMessage message, CanonicalDocument canonical, boolean ask) {
    Delivery(Written<?> written, boolean ask) {
        this(written.message(), new CanonicalDocument(written.xml()), ask);
    }

    String messageId() {
        return message.messageId().value();
    }

    /** What is inside is personal data. */
    @Override
    public String toString() {
        return "Delivery[" + messageId() + (ask ? ", ask" : "") + "]";
    }
}
