package org.sixones.exchange.dispatch;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.inbound.ReportBook;
import org.sixones.exchange.metrics.ExchangeMetrics;
import org.sixones.store.Transactions;
import org.sixones.store.message.MessageStore;

/** What all lanes share. */
record LaneTools(
        Transactions transactions,
        MessageStore store,
        ReportBook reports,
        CanonicalXml canonical,
        Settlement settlement,
        ExchangeMetrics metrics,
        Backoff backoff,
        Executor pool,
        Clock clock) {}
