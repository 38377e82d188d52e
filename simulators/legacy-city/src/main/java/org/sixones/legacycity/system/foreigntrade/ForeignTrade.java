package org.sixones.legacycity.system.foreigntrade;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sixones.legacycity.desk.CounterDesk;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.Verdict;
import org.sixones.legacycity.soap.SoapAnswer;
import org.sixones.legacycity.soap.SoapCall;
import org.sixones.legacycity.soap.SoapContract;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.soap.SoapVersion;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.SoapSystem;
import org.sixones.legacycity.system.SystemCard;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.Shape;

/** 对外贸易经营者备案登记系统: answers at once, files again what it has filed already, and can be asked. */
public final class ForeignTrade implements SoapSystem {
    public static final String CODE = "foreign-trade";
    private static final String WSDL = "/wire/foreign-trade/FilingService.wsdl";
    private static final DeskProfile PROFILE = new DeskProfile(CODE, false, "filing", "033%05d", "SWJ-%08d");

    private final SoapContract contract = new SoapContract(
            SoapVersion.SOAP_11,
            "/foreign-trade/services/FilingService",
            FilingWire.NAMESPACE,
            Map.of(
                    "submitFiling", "urn:submitFiling",
                    "queryFiling", "urn:queryFiling",
                    "cancelFiling", "urn:cancelFiling"),
            true,
            WSDL,
            Shape.ofResources(WSDL));
    private final Bench bench;
    private final Desk desk;
    private final CounterDesk counter;

    public ForeignTrade(Bench bench) {
        this.bench = bench;
        desk = bench.desk(PROFILE);
        counter = new CounterDesk(desk, bench.ledger(), bench.clock(), bench.patienceMillis());
    }

    @Override
    public SystemCard card() {
        return new SystemCard(
                CODE, "对外贸易经营者备案登记系统", "Foreign trade operator filing", "soap-1.1", "at-once", "ask-first");
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
        return FilingWire.canName(subject);
    }

    @Override
    public Receipt receipt(SoapCall call) {
        return new Receipt(
                CODE,
                call.operation(),
                Dom.text(call.body(), "msgId"),
                Dom.text(call.body(), "applyNo"),
                call.sha256());
    }

    @Override
    public SoapAnswer answer(SoapCall call) {
        return switch (call.operation()) {
            case "submitFiling" -> submit(call);
            case "queryFiling" -> query(call);
            case "cancelFiling" -> cancel(call);
            default -> throw new IllegalStateException(call.operation());
        };
    }

    private SoapAnswer submit(SoapCall call) {
        Application application = FilingWire.readSubmit(call.body());
        if (application.action() == Action.WITHDRAW) {
            receipt(call).record(bench.ledger(), bench.clock(), "rejected: bizType");
            return SoapFault.sender("S101", "办理类型应为 1 或 2 / bizType must be 1 or 2 here");
        }
        Optional<GivenAnswer> answer = counter.take(receipt(call), application);
        return answer.<SoapAnswer>map(
                        given -> new SoapAnswer.Body(FilingWire.submitResponse(given, application.action())))
                .orElseGet(() ->
                        new SoapFault(SoapFault.Blame.RECEIVER, "S503", "办理中，请稍后查询 / in progress, ask again later"));
    }

    private SoapAnswer query(SoapCall call) {
        Action action = FilingWire.action(Dom.text(call.body(), "bizType"));
        CounterDesk.Asked asked = counter.ask(receipt(call), Dom.text(call.body(), "applyNo"), action);
        String found = asked.held() ? "2" : asked.answer().isPresent() ? "1" : "0";
        return new SoapAnswer.Body(FilingWire.foundResponse(
                "queryFiling", found, asked.held() ? null : asked.answer().orElse(null), action));
    }

    private SoapAnswer cancel(SoapCall call) {
        GivenAnswer given =
                counter.take(receipt(call), FilingWire.readCancel(call.body())).orElseThrow();
        boolean there = !(given.answer() instanceof Answer.NoSuchCase);
        return new SoapAnswer.Body(
                FilingWire.foundResponse("cancelFiling", there ? "1" : "0", there ? given : null, Action.WITHDRAW));
    }

    @Override
    public String faultDetail(SoapFault fault) {
        return FilingWire.exception(fault);
    }

    @Override
    public SoapAnswer troubleIn200(SoapCall call) {
        return SoapFault.systemTrouble("S999");
    }

    @Override
    public boolean decideHeld(String caseNumber, Verdict verdict) {
        return counter.decideHeld(caseNumber, verdict);
    }
}
