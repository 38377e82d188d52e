package org.sixones.legacycity.system;

import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.jms.JmsBody;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;

/** A system that is joined by two queues. */
public interface JmsSystem extends LegacySystem {
    LaterDesk laterDesk();

    Outbox outbox();

    Reading read(JmsBody body);

    JmsBody write(GivenAnswer answer);

    /** An error answer; its id is unique. */
    JmsBody writeError(String id, Trouble trouble);

    /** What a message turned out to be. */
    sealed interface Reading {
        /** @param operation message or record type */
        record Task(String operation, Application application) implements Reading {}

        /**
         * What another department has done.
         *
         * @param subject what it is about
         * @param fact its name by the platform's contract
         * @param amount money that it is about, in yuan; empty when it is about none
         */
        record Heard(String operation, String messageId, String subject, String fact, String amount)
                implements Reading {
            /** About no money. */
            public Heard(String operation, String messageId, String subject, String fact) {
                this(operation, messageId, subject, fact, "");
            }
        }

        /** Nothing that the contract knows. */
        record Wrong(Trouble trouble) implements Reading {}
    }

    /**
     * What is wrong.
     *
     * @param refId message id of the request, as far as it could be read; likewise case number and item
     * @param text holds nothing of the message's content
     */
    record Trouble(String code, String text, String refId, String caseNumber, String itemCode) {}

    /** The system's own trouble with a task that is in order. */
    Trouble ownTrouble(Application application);
}
