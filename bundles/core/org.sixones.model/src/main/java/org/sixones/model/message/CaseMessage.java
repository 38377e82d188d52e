package org.sixones.model.message;

import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;

/** A message about one item of one case. */
public sealed interface CaseMessage extends CanonicalMessage permits ApplicationTask, SystemReport {
    MessageHeader header();

    @Override
    default MessageId messageId() {
        return header().messageId();
    }

    @Override
    default SystemCode system() {
        return header().system();
    }

    @Override
    default CaseNumber strand() {
        return header().caseNumber();
    }

    @Override
    default Optional<ItemCode> item() {
        return Optional.of(header().item());
    }

    @Override
    default Optional<MessageId> inReplyTo() {
        return header().inReplyTo();
    }
}
