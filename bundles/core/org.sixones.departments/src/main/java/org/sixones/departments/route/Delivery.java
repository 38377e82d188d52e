package org.sixones.departments.route;

import org.sixones.model.message.ApplicationTask;

/**
 * One call on its way through a route.
 *
 * @param task as it was given, {@code canonical} as XML
 * @param ask true: the system is only asked whether it has the case
 */
record Delivery(ApplicationTask task, byte[] canonical, boolean ask) {
    String messageId() {
        return task.header().messageId().value();
    }

    /** What is inside is personal data. */
    @Override
    public String toString() {
        return "Delivery[" + messageId() + (ask ? ", ask" : "") + "]";
    }
}
