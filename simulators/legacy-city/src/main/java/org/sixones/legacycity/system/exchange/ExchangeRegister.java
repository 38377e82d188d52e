package org.sixones.legacycity.system.exchange;

import java.util.Map;
import java.util.Set;
import org.sixones.legacycity.desk.CounterDesk;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.model.Verdict;
import org.sixones.legacycity.soap.SoapAnswer;
import org.sixones.legacycity.soap.SoapCall;
import org.sixones.legacycity.soap.SoapContract;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.soap.SoapVersion;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.SoapSystem;
import org.sixones.legacycity.system.SystemCard;
import org.sixones.legacycity.system.exchange.TransactionWire.Payload;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.Shape;
import org.sixones.legacycity.xml.XmlWriter;

/** 货物贸易外汇企业名录登记系统: one operation, answers at once, registers twice when asked twice, and cannot be asked. */
public final class ExchangeRegister implements SoapSystem {
    public static final String CODE = "exchange-register";
    private static final String NAMESPACE = "http://ws.safe.mldj/";
    private static final String WSDL = "/wire/exchange-register/ExecuteService.wsdl";
    private static final DeskProfile PROFILE =
            new DeskProfile(CODE, false, "directory-registration", "330300%06d", "WH%08d");

    private final SoapContract contract = new SoapContract(
            SoapVersion.SOAP_12,
            "/exchange-register/ExecuteService",
            NAMESPACE,
            Map.of("execute", "execute"),
            false,
            WSDL,
            Shape.ofResources(WSDL));
    private final Bench bench;
    private final Desk desk;
    private final CounterDesk counter;

    public ExchangeRegister(Bench bench) {
        this.bench = bench;
        desk = bench.desk(PROFILE);
        counter = new CounterDesk(desk, bench.ledger(), bench.clock(), bench.patienceMillis());
    }

    @Override
    public SystemCard card() {
        return new SystemCard(CODE, "货物贸易外汇企业名录登记系统", "Foreign exchange directory", "soap-1.2", "at-once", "never");
    }

    @Override
    public SoapContract contract() {
        return contract;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public Set<Mode> modes() {
        return Mode.AT_ONCE;
    }

    @Override
    public boolean canName(String subject) {
        return TransactionWire.canName(subject);
    }

    @Override
    public Receipt receipt(SoapCall call) {
        return receipt(call, payload(call));
    }

    private static Payload payload(SoapCall call) {
        return TransactionWire.read(Dom.text(call.body(), "xml"));
    }

    private static Receipt receipt(SoapCall call, Payload payload) {
        if (payload instanceof Payload.Task task) {
            return new Receipt(
                    CODE,
                    task.txCode(),
                    task.application().messageId(),
                    task.application().caseNumber(),
                    call.sha256());
        }
        Payload.Wrong wrong = (Payload.Wrong) payload;
        return new Receipt(CODE, wrong.txCode(), wrong.seqNo(), "", call.sha256());
    }

    @Override
    public SoapAnswer answer(SoapCall call) {
        Payload payload = payload(call);
        Receipt receipt = receipt(call, payload);
        if (payload instanceof Payload.Wrong wrong) {
            receipt.record(bench.ledger(), bench.clock(), "rejected: " + wrong.retCode());
            return body(TransactionWire.writeError(
                    wrong.txCode(), wrong.seqNo(), wrong.retCode(), wrong.retMsg(), desk.now()));
        }
        Payload.Task task = (Payload.Task) payload;
        return counter.take(receipt, task.application())
                .map(given -> body(TransactionWire.write(task.txCode(), given, desk.now())))
                .orElseGet(() -> new SoapFault(SoapFault.Blame.RECEIVER, "503", "办理中 / in progress"));
    }

    private static SoapAnswer body(String payload) {
        return new SoapAnswer.Body(new XmlWriter()
                .open("ns:executeResponse", "xmlns:ns", NAMESPACE)
                .open("ns:return")
                .cdata(payload)
                .close("ns:return")
                .close("ns:executeResponse")
                .toString());
    }

    @Override
    public String faultDetail(SoapFault fault) {
        return "";
    }

    @Override
    public SoapAnswer troubleIn200(SoapCall call) {
        Receipt receipt = receipt(call);
        return body(TransactionWire.writeError(
                receipt.operation(), receipt.messageId(), TransactionWire.TROUBLE, "系统异常", desk.now()));
    }

    @Override
    public boolean decideHeld(String caseNumber, Verdict verdict) {
        return counter.decideHeld(caseNumber, verdict);
    }
}
