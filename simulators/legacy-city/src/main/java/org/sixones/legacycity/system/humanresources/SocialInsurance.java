package org.sixones.legacycity.system.humanresources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.Verdict;
import org.sixones.legacycity.soap.SoapAnswer;
import org.sixones.legacycity.soap.SoapCall;
import org.sixones.legacycity.soap.SoapContract;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.soap.SoapVersion;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.HearingSystem;
import org.sixones.legacycity.system.SoapSystem;
import org.sixones.legacycity.system.SystemCard;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.Shape;

/** 社会保险业务系统: assesses and posts while the caller waits; calls nobody; honours message ids. */
public final class SocialInsurance implements SoapSystem, HearingSystem {
    public static final String CODE = "social-insurance";
    private static final String WSDL = "/wire/social-insurance/SbywService.wsdl";
    private static final DeskProfile PROFILE = new DeskProfile(CODE, false, "assessment", "HDB2018%08d", "SB2018%08d");

    private final SoapContract contract = new SoapContract(
            SoapVersion.SOAP_11,
            "/social-insurance/SbywService",
            SbywWire.NAMESPACE,
            Map.of("hdbj", "urn:hdbj", "jz", "urn:jz"),
            true,
            WSDL,
            Shape.ofResources(WSDL));
    private final Ledger ledger;
    private final Desk desk;
    private final Outbox outbox = new Outbox();
    private final LaterDesk answers;
    private final FactDesk facts;

    public SocialInsurance(Bench bench) {
        ledger = bench.ledger();
        desk = bench.desk(PROFILE);
        answers = new LaterDesk(desk, bench.ledger(), outbox, "SB", bench.clock());
        facts = new FactDesk(CODE, "back-payment", "SB", FactDesk.Follows.NOTHING, bench.ledger(), bench.clock());
    }

    @Override
    public SystemCard card() {
        return new SystemCard(CODE, "社会保险业务系统", "Social insurance", "soap-1.1", "at-once", "message-id");
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
    public FactDesk facts() {
        return facts;
    }

    @Override
    public Set<Mode> modes() {
        return Mode.AT_ONCE;
    }

    @Override
    public boolean canName(String subject) {
        return SbywWire.canName(subject);
    }

    @Override
    public Receipt receipt(SoapCall call) {
        String about = call.operation().equals("jz") ? "zt" : "sqbh";
        return new Receipt(
                CODE, call.operation(), Dom.text(call.body(), "xxid"), Dom.text(call.body(), about), call.sha256());
    }

    @Override
    public SoapAnswer answer(SoapCall call) {
        return call.operation().equals("jz") ? post(call) : assess(call);
    }

    /** What is late or lost is the door's business: the desk answers at once. */
    private SoapAnswer assess(SoapCall call) {
        Application application = SbywWire.read(call.body());
        List<GivenAnswer> given =
                answers.take(receipt(call), application, Behaviour.NORMAL, true).sendNow();
        return given.isEmpty()
                ? new SoapFault(SoapFault.Blame.RECEIVER, "503", "办理中 / in progress")
                : new SoapAnswer.Body(
                        SbywWire.assessed(given.get(given.size() - 1), SbywWire.amount(application.fields())));
    }

    private SoapAnswer post(SoapCall call) {
        Receipt receipt = receipt(call);
        facts.hear(receipt, "contribution-paid", Dom.text(call.body(), "je"));
        return new SoapAnswer.Body(SbywWire.posted(call.body(), postedOn(receipt)));
    }

    /** The day of the first time: a repeat gets the same answer. */
    private LocalDate postedOn(Receipt receipt) {
        return ledger.effectsOf(CODE, receipt.caseNumber()).stream()
                .filter(effect -> effect.messageId().equals(receipt.messageId()))
                .map(EffectEntry::at)
                .map(at -> LocalDate.ofInstant(at, ChinaTime.ZONE))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String faultDetail(SoapFault fault) {
        return SbywWire.exception(fault);
    }

    @Override
    public SoapAnswer troubleIn200(SoapCall call) {
        return SoapFault.systemTrouble("E99");
    }

    /** The caller asks again by himself, with the same message id: nothing is to be sent. */
    @Override
    public boolean decideHeld(String caseNumber, Verdict verdict) {
        boolean decided = answers.decideHeld(caseNumber, verdict);
        answers.settle(outbox.claim(desk.now().plusSeconds(2), Integer.MAX_VALUE));
        return decided;
    }

    @Override
    public void reset() {
        outbox.clear();
        facts.outbox().clear();
    }
}
