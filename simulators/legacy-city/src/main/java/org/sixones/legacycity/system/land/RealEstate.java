package org.sixones.legacycity.system.land;

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
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.Shape;

/** 不动产登记系统: reviews at once, decides with the tax receipt; announces what it accepts and registers. */
public final class RealEstate extends LaterSoapSystem implements AnnouncingSystem {
    public static final String CODE = "real-estate";
    private static final String WSDL = "/wire/real-estate/BdcdjService.wsdl";
    private static final DeskProfile PROFILE =
            new DeskProfile(CODE, true, "transfer", "浙（2018）温州市不动产权第%07d号", "BDC2018%08d", "contractNumber");

    private final SoapContract contract = new SoapContract(
            SoapVersion.SOAP_12,
            "/real-estate/BdcdjService",
            BdcdjWire.NAMESPACE,
            Map.of("sqdj", "urn:sqdj", "ch", "urn:ch", "jsts", "urn:jsts"),
            false,
            WSDL,
            Shape.ofResources(WSDL));
    private final FactDesk facts;

    public RealEstate(Bench bench) {
        this(bench, new FactDesk(CODE, "home-sale", "BDC", RealEstate::follows, bench.ledger(), bench.clock()));
    }

    private RealEstate(Bench bench, FactDesk facts) {
        super(bench, PROFILE, "BDC", facts, "夏登记", "certificateNumber");
        this.facts = facts;
    }

    private static List<Answer.Announced> follows(CaseFile file, GivenAnswer given) {
        if (given.answer() instanceof Answer.Accepted) {
            return List.of(FactDesk.fact(
                    "registration-accepted",
                    Map.of("contractNumber", file.subject, "acceptanceNumber", given.reference())));
        }
        if (given.answer() instanceof Answer.Granted granted) {
            return List.of(FactDesk.fact(
                    "transfer-registered",
                    Map.of(
                            "contractNumber", file.subject,
                            "certificateNumber", granted.number(),
                            "registeredOn", ChinaTime.day(given.at()))));
        }
        return List.of();
    }

    @Override
    public SystemCard card() {
        return new SystemCard(CODE, "不动产登记系统", "Real-estate registration", "soap-1.2", "later", "message-id");
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
        return BdcdjWire.canName(subject);
    }

    @Override
    public Receipt receipt(SoapCall call) {
        String about = call.operation().equals("jsts") ? "zt" : "sqbh";
        return new Receipt(
                CODE, call.operation(), Dom.text(call.body(), "bwid"), Dom.text(call.body(), about), call.sha256());
    }

    @Override
    public SoapAnswer answer(SoapCall call) {
        return call.operation().equals("jsts") ? hear(call) : take(call);
    }

    private SoapAnswer hear(SoapCall call) {
        String fact = BdcdjWire.fact(call.body());
        if (fact.isEmpty()) {
            return SoapFault.sender("E02", "未知事件代码 / an event that has no code here");
        }
        boolean repeated = facts.hear(receipt(call), fact);
        return body(call, "", repeated ? "01" : "00", repeated ? "重复报文" : "已接收");
    }

    private SoapAnswer take(SoapCall call) {
        LaterDesk.Taken taken =
                laterDesk().take(receipt(call), BdcdjWire.read(call.operation(), call.body()), call.behaviour(), false);
        String code = taken.noSuchCase() ? "04" : taken.repeated() ? "01" : "00";
        String text = taken.noSuchCase() ? "无此件" : taken.repeated() ? "重复报文" : "已接收";
        return body(call, taken.reference(), code, text);
    }

    private static SoapAnswer body(SoapCall call, String number, String code, String text) {
        return new SoapAnswer.Body(
                BdcdjWire.receipt(call.operation(), Dom.text(call.body(), "bwid"), number, code, text));
    }

    @Override
    public String faultDetail(SoapFault fault) {
        return BdcdjWire.exception(fault);
    }

    @Override
    public SoapAnswer troubleIn200(SoapCall call) {
        return SoapFault.systemTrouble("E99");
    }
}
