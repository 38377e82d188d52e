package org.sixones.store.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;
import org.sixones.store.StoreFailure;

/** Messages and failures for tests. */
final class Samples {
    static final SystemCode CUSTOMS = new SystemCode("customs-registration");
    static final SystemCode TAX = new SystemCode("tax-registration");
    static final Failure UNREACHABLE =
            new Failure.Unreachable(StoreFailure.DATABASE_UNREACHABLE, "nobody answers", false);
    static final Failure FAULT = new Failure.Fault(StoreFailure.DATABASE_ERROR, "it says no");

    private Samples() {}

    static CaseNumber caseNumber(int serial) {
        return new CaseNumber("11330300002503000X" + "2000125001001" + "20180118" + String.format("%06d", serial));
    }

    static OutboundMessage out(String id, SystemCode system, int caseSerial) {
        return out(id, system, caseSerial, "<task>办理</task>".getBytes(StandardCharsets.UTF_8));
    }

    static OutboundMessage out(String id, SystemCode system, int caseSerial, byte[] body) {
        return new OutboundMessage(
                new MessageId(id),
                system,
                caseNumber(caseSerial),
                new ItemCode(system.value()),
                "applicationTask/handle",
                body);
    }

    static InboundMessage in(String id, SystemCode system, int caseSerial) {
        return new InboundMessage(
                new MessageId(id),
                system,
                caseNumber(caseSerial),
                new ItemCode(system.value()),
                "decision",
                "jms",
                Optional.of(new MessageId("m-1")),
                "<decision/>".getBytes(StandardCharsets.UTF_8));
    }
}
