package org.sixones.model.message;

import java.util.Optional;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;

/** A message of the approval network in the platform's own words. Wire shapes never get here. */
public sealed interface CanonicalMessage permits CaseMessage, SystemMessage {
    MessageId messageId();

    /** The legacy system that the message goes to or comes from. */
    SystemCode system();

    /** The case or the subject that it belongs to. */
    Strand strand();

    /** The item within the case; none for what belongs to no case. */
    Optional<ItemCode> item();

    Optional<MessageId> inReplyTo();
}
