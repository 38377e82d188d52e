package org.sixones.legacycity.system.tax;

import java.util.Map;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.soap.SoapAnswer;
import org.sixones.legacycity.soap.SoapCall;
import org.sixones.legacycity.soap.SoapContract;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.soap.SoapVersion;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.LaterSoapSystem;
import org.sixones.legacycity.system.SystemCard;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.Shape;

/** 外贸企业税务登记系统: gives a receipt, answers later by calling the platform; honours message ids. */
public final class TaxRegistration extends LaterSoapSystem {
    public static final String CODE = "tax-registration";
    private static final String RESULT = "taxpayerNumber";
    private static final String OFFICER = "叶税官";
    private static final String WSDL = "/wire/tax-registration/TaxPort.wsdl";
    private static final DeskProfile PROFILE = new DeskProfile(CODE, true, "tax-registration", "330300%09d", "GS%08d");

    private final SoapContract contract = new SoapContract(
            SoapVersion.SOAP_11,
            "/tax-registration/TaxPort",
            TaxWire.NAMESPACE,
            Map.of("dengji", TaxWire.NAMESPACE + "/dengji", "zuofei", TaxWire.NAMESPACE + "/zuofei"),
            true,
            WSDL,
            Shape.ofResources(WSDL, "/wire/tax-registration/TaxPort-body.xsd"));

    public TaxRegistration(Bench bench) {
        super(bench, PROFILE, "GS", null, OFFICER, RESULT);
    }

    @Override
    public SystemCard card() {
        return new SystemCard(CODE, "外贸企业税务登记系统", "Tax registration", "soap-1.1-rpc", "later", "message-id");
    }

    @Override
    public SoapContract contract() {
        return contract;
    }

    @Override
    public boolean canName(String subject) {
        return TaxWire.canName(subject);
    }

    @Override
    public Receipt receipt(SoapCall call) {
        return new Receipt(
                CODE, call.operation(), Dom.text(call.body(), "xxid"), Dom.text(call.body(), "sqbh"), call.sha256());
    }

    @Override
    public SoapAnswer answer(SoapCall call) {
        LaterDesk.Taken taken =
                laterDesk().take(receipt(call), TaxWire.read(call.operation(), call.body()), call.behaviour(), false);
        String code = taken.noSuchCase() ? "0004" : taken.repeated() ? "0001" : "0000";
        String text = taken.noSuchCase() ? "无此申请" : taken.repeated() ? "重复接收" : "已接收";
        return new SoapAnswer.Body(TaxWire.receipt(
                call.operation(), Dom.text(call.body(), "xxid"), taken.reference(), code, text, desk().now()));
    }

    @Override
    public String faultDetail(SoapFault fault) {
        return TaxWire.exception(fault);
    }

    @Override
    public SoapAnswer troubleIn200(SoapCall call) {
        return SoapFault.systemTrouble("9999");
    }
}
