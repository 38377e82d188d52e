package org.sixones.exchange.dispatch;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.FactOutbox;
import org.sixones.exchange.Outbox;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.store.Transactions;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.OutboundMessage;

/** The way out: a row in the caller's transaction, and a call to the lane when it is committed. */
@Component(service = {Outbox.class, FactOutbox.class})
public final class OutboxService implements Outbox, FactOutbox {
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
        append(task, "applicationTask/" + task.action().code());
    }

    @Override
    public void push(BusinessFact fact) {
        append(fact, "businessFact/" + fact.fact());
    }

    private void append(CanonicalMessage message, String kind) {
        if (!transactions.active()) {
            throw new IllegalStateException("a message is sent in the transaction of the change that it belongs to");
        }
        store.append(new OutboundMessage(
                message.messageId(),
                message.system(),
                message.strand(),
                message.item(),
                kind,
                canonical.write(message)));
        transactions.afterCommit(() -> dispatcher.wake(message.system()));
    }
}
