package org.sixones.exchange.dispatch;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Outbox;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.MessageHeader;
import org.sixones.store.Transactions;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.OutboundMessage;

/** The way out: a row in the caller's transaction, and a call to the lane when it is committed. */
@Component(service = Outbox.class)
public final class OutboxService implements Outbox {
    private final Transactions transactions;
    private final MessageStore store;
    private final CanonicalXml canonical;
    private final Dispatcher dispatcher;

    @Activate
    public OutboxService(
            @Reference Transactions transactions,
            @Reference MessageStore store,
            @Reference CanonicalXml canonical,
            @Reference DispatcherComponent dispatcher) {
        this(transactions, store, canonical, dispatcher.dispatcher());
    }

    OutboxService(Transactions transactions, MessageStore store, CanonicalXml canonical, Dispatcher dispatcher) {
        this.transactions = transactions;
        this.store = store;
        this.canonical = canonical;
        this.dispatcher = dispatcher;
    }

    @Override
    public void send(ApplicationTask task) {
        if (!transactions.active()) {
            throw new IllegalStateException("a task is sent in the transaction of the change that it belongs to");
        }
        MessageHeader header = task.header();
        store.append(new OutboundMessage(
                header.messageId(),
                header.system(),
                header.caseNumber(),
                header.item(),
                "applicationTask/" + task.action().code(),
                canonical.write(task)));
        transactions.afterCommit(() -> dispatcher.wake(header.system()));
    }
}
