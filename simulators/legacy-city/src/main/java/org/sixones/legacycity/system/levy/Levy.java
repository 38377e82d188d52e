package org.sixones.legacycity.system.levy;

import java.util.List;
import java.util.Map;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.soap.SoapAnswer;
import org.sixones.legacycity.soap.SoapCall;
import org.sixones.legacycity.soap.SoapContract;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.soap.SoapVersion;
import org.sixones.legacycity.system.AnnouncingSystem;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.LaterSoapSystem;
import org.sixones.legacycity.system.SystemCard;
import org.sixones.legacycity.system.levy.ZsWire.Payload;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.Shape;
import org.sixones.legacycity.xml.XmlWriter;

/** 地税征收管理系统: one operation for everything; announces what it assesses and what has been paid. */
public final class Levy extends LaterSoapSystem implements AnnouncingSystem {
    public static final String CODE = "levy";
    private static final String NAMESPACE = "http://ds.wz/zs";
    private static final String WSDL = "/wire/levy/ZsService.wsdl";
    private static final DeskProfile PROFILE =
            new DeskProfile(CODE, true, "tax-receipt", "DS3303%08d", "HD2018%08d", "contractNumber");

    private final SoapContract contract = new SoapContract(
            SoapVersion.SOAP_11,
            "/levy/ZsService",
            NAMESPACE,
            Map.of("execute", "urn:execute"),
            true,
            WSDL,
            Shape.ofResources(WSDL));
    private final Bench bench;
    private final FactDesk facts;

    public Levy(Bench bench) {
        this(bench, new FactDesk(CODE, "home-sale", "DS", Levy::follows, bench.ledger(), bench.clock()));
    }

    private Levy(Bench bench, FactDesk facts) {
        super(bench, PROFILE, "DS", facts, "季税官", "taxReceiptNumber");
        this.bench = bench;
        this.facts = facts;
    }

    private static List<Answer.Announced> follows(CaseFile file, GivenAnswer given) {
        if (given.answer() instanceof Answer.Accepted) {
            return List.of(FactDesk.fact(
                    "tax-assessed", Map.of("contractNumber", file.subject, "assessmentNumber", given.reference())));
        }
        if (given.answer() instanceof Answer.Granted granted) {
            return List.of(FactDesk.fact(
                    "tax-paid",
                    Map.of(
                            "contractNumber", file.subject,
                            "taxReceiptNumber", granted.number(),
                            "paidOn", ChinaTime.day(given.at()))));
        }
        return List.of();
    }

    @Override
    public SystemCard card() {
        return new SystemCard(CODE, "地税征收管理系统", "Levy of local taxes", "soap-1.1-execute", "later", "message-id");
    }

    @Override
    public SoapContract contract() {
        return contract;
    }

    @Override
    public FactDesk facts() {
        return facts;
    }

    @Override
    public boolean canName(String subject) {
        return ZsWire.canName(subject);
    }

    @Override
    public Receipt receipt(SoapCall call) {
        return receipt(call, payload(call));
    }

    private static Payload payload(SoapCall call) {
        return ZsWire.read(Dom.text(call.body(), "bw"));
    }

    private static Receipt receipt(SoapCall call, Payload payload) {
        String about = payload instanceof Payload.Task task
                ? task.application().caseNumber()
                : payload instanceof Payload.Heard heard ? heard.subject() : "";
        return new Receipt(CODE, payload.transaction(), payload.messageId(), about, call.sha256());
    }

    @Override
    public SoapAnswer answer(SoapCall call) {
        Payload payload = payload(call);
        Receipt receipt = receipt(call, payload);
        if (payload instanceof Payload.Wrong wrong) {
            receipt.record(bench.ledger(), bench.clock(), "rejected: " + ZsWire.FORMAT_WRONG);
            return body(wrong.messageId(), ZsWire.FORMAT_WRONG, wrong.text(), "");
        }
        if (payload instanceof Payload.Heard heard) {
            boolean repeated = facts.hear(receipt, heard.fact());
            return body(heard.messageId(), repeated ? ZsWire.REPEATED : ZsWire.TAKEN, repeated ? "重复报文" : "已接收", "");
        }
        Payload.Task task = (Payload.Task) payload;
        LaterDesk.Taken taken = laterDesk().take(receipt, task.application(), call.behaviour(), false);
        String code = taken.noSuchCase() ? ZsWire.NO_SUCH_CASE : taken.repeated() ? ZsWire.REPEATED : ZsWire.TAKEN;
        String text = taken.noSuchCase() ? "无此申报" : taken.repeated() ? "重复报文" : "已接收";
        return body(task.messageId(), code, text, taken.reference());
    }

    private static SoapAnswer body(String messageId, String code, String text, String number) {
        return new SoapAnswer.Body(new XmlWriter()
                .open("d:executeResponse", "xmlns:d", NAMESPACE)
                .open("d:return")
                .cdata(ZsWire.receipt(messageId, code, text, number))
                .close("d:return")
                .close("d:executeResponse")
                .toString());
    }

    @Override
    public String faultDetail(SoapFault fault) {
        return "";
    }

    @Override
    public SoapAnswer troubleIn200(SoapCall call) {
        return body(payload(call).messageId(), ZsWire.TROUBLE, "系统异常", "");
    }
}
