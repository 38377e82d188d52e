package org.sixones.departments.route;

import org.sixones.departments.mapping.CanonicalDocument;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.Written;

/**
 * One call on its way through a route.
 *
 * @param canonical the task's XML, parsed once for the question, the request and the answer
 * @param ask true: the system is only asked whether it has the case
 */
record Delivery(ApplicationTask task, CanonicalDocument canonical, boolean ask) {
    Delivery(Written<ApplicationTask> task, boolean ask) {
        this(task.message(), new CanonicalDocument(task.xml()), ask);
    }

    String messageId() {
        return task.header().messageId().value();
    }

    /** What is inside is personal data. */
    @Override
    public String toString() {
        return "Delivery[" + messageId() + (ask ? ", ask" : "") + "]";
    }
}
