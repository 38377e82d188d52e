package org.sixones.approval.usecase;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Defect;
import org.sixones.approval.Entrance;
import org.sixones.approval.Intake;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.MatterView.MergedMaterial;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Due;
import org.sixones.approval.model.Dues;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.LawRules;
import org.sixones.approval.model.Machine;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Placing;
import org.sixones.approval.model.Step;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.Catalogue.CurrentItem;
import org.sixones.approval.port.Catalogue.OpenMatter;
import org.sixones.approval.port.MandateStore;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.Document;

/** An application comes to the window (一窗受理). */
final class Submit {
    private final Desk desk;
    private final Once once;
    private final Look look;
    private final MandateStore mandates;

    Submit(Desk desk, Once once, Look look, MandateStore mandates) {
        this.desk = desk;
        this.once = once;
        this.look = look;
        this.mandates = mandates;
    }

    Outcome<Intake> submit(SubmitRequest request, Actor by, Optional<String> key) {
        Optional<String> digest = key.map(k -> digest(request));
        return once.unlessRepeated(
                key, by, digest::orElseThrow, () -> judged(request, by, key, digest), look::repeated);
    }

    private Outcome<Intake> judged(SubmitRequest request, Actor by, Optional<String> key, Optional<String> digest) {
        return desk.catalogue().open(request.matter()).flatMap(matter -> Form.read(
                        request.form(), desk.rules().formBytes())
                .flatMap(form -> Window.documents(
                                request.materials(), desk.rules().materialBytes())
                        .flatMap(documents -> submit(request, matter, form, documents, by, key, digest))));
    }

    private Outcome<Intake> submit(
            SubmitRequest request,
            OpenMatter matter,
            Form form,
            List<Document> documents,
            Actor by,
            Optional<String> key,
            Optional<String> digest) {
        List<MergedMaterial> wanted = matter.graph().materials();
        List<MergedMaterial> missing = Window.missing(request.materials(), wanted);
        List<Defect> defects = new ArrayList<>(Window.check(request.applicant()));
        defects.addAll(matter.form().check(form.json()));
        defects.addAll(Window.check(request.materials(), wanted));
        Jurisdiction jurisdiction =
                Jurisdiction.of(matter, form, desk.rules().city(), desk.now().today());
        defects.addAll(jurisdiction.defects());
        if (!defects.isEmpty()) {
            defects.addAll(Window.defects(missing));
            return Outcome.done(new Intake.Defective(defects));
        }
        for (ItemCode item : request.commitments()) {
            CurrentItem offered = matter.items().get(item);
            if (offered == null || !offered.definition().commitment()) {
                return Outcome.refused(ApprovalFailure.COMMITMENT_NOT_OFFERED, item.value());
            }
        }
        if (jurisdiction.elsewhere().isPresent()) {
            return Outcome.refused(
                    ApprovalFailure.NOT_COMPETENT, jurisdiction.elsewhere().get());
        }
        Placing placing = new Placing(request.filing(), jurisdiction.competent());
        return once.run(
                key,
                by,
                digest::orElseThrow,
                keep -> covered(request, by)
                        .flatMap(holds ->
                                take(request, matter, form, placing, documents, Window.points(missing), by, keep)),
                look::repeated);
    }

    /** A mandate stays as it is until the case is there: a revocation comes before it or after it. */
    private Outcome<SubmitRequest> covered(SubmitRequest request, Actor by) {
        if (request.filing().mandate().isEmpty()) {
            return Outcome.done(request);
        }
        MandateNumber number = request.filing().mandate().get();
        return mandates.lock(number)
                .map(m -> m.covers(
                                by,
                                request.filing().at(),
                                request.applicant(),
                                request.matter(),
                                desk.now().today())
                        .map(holds -> request))
                .orElseGet(() -> Outcome.refused(ApprovalFailure.MANDATE_NOT_VALID, "no mandate " + number));
    }

    private Outcome<Intake> take(
            SubmitRequest request,
            OpenMatter matter,
            Form form,
            Placing placing,
            List<Document> documents,
            List<CorrectionPoint> missing,
            Actor by,
            Once.Keep keep) {
        boolean committed = !request.commitments().isEmpty();
        if (committed && desk.cases().brokeCommitment(request.applicant().identifier())) {
            return Outcome.refused(ApprovalFailure.COMMITMENT_BARRED, "a commitment was broken before");
        }
        Moment now = desk.now();
        Case fresh = fresh(
                matter,
                request,
                desk.catalogue().rules(now.today()),
                desk.cases().nextSerial(),
                now);
        keep.forCase(fresh.number());
        Dossier dossier = new Dossier(request.applicant(), form.text(), placing);
        Step step = Jurisdiction.told(
                request.entrance() == Entrance.ON_THE_SPOT
                        ? Machine.submit(fresh, missing, now)
                        : Machine.lodge(fresh, now),
                placing,
                now.today());
        List<Due> dues = Dues.after(List.of(), step.after(), desk.clocks(), now.today());
        desk.cases().insert(fresh, dossier, documents, step, dues, by, now.at());
        desk.follow(dossier, step, Optional.of(documents), by, now, "APPLICATION_SUBMITTED", facts(matter, placing));
        return Outcome.done(new Intake.Taken(look.fresh(fresh, dossier, documents, step, by, now), false));
    }

    private static Map<String, String> facts(OpenMatter matter, Placing placing) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("matter", matter.definition().code().value());
        facts.put("version", matter.version());
        facts.put("intake", placing.filing().at().value());
        facts.put("competent", new TreeMap<>(placing.competent()).toString());
        placing.filing().mandate().ifPresent(m -> facts.put("mandate", m.value()));
        return facts;
    }

    private static Case fresh(OpenMatter matter, SubmitRequest request, LawRules rules, long serial, Moment now) {
        List<Item> items = new ArrayList<>();
        for (MatterDefinition.Step step : matter.definition().steps()) {
            CurrentItem item = matter.items().get(step.item());
            Item waiting = Item.waiting(items.size() + 1, step, item.definition(), item.version());
            items.add(request.commitments().contains(step.item()) ? waiting.committed(now.today()) : waiting);
        }
        return Case.fresh(
                serial,
                number(matter.definition(), serial, now),
                matter.definition(),
                matter.version(),
                request.entrance() == Entrance.ONLINE ? ApplicationState.SUBMITTED : ApplicationState.RECEIVED,
                now,
                items,
                rules);
    }

    /** Implementation code of the window's organ (31) + yyyymmdd + serial. */
    private static CaseNumber number(MatterDefinition matter, long serial, Moment now) {
        return new CaseNumber(matter.window().creditCode()
                + matter.window().level()
                + matter.basicCode()
                + now.today().format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%06d", serial));
    }

    private static String digest(SubmitRequest request) {
        return Digest.of(
                "submit",
                List.of(
                        request.matter().value(),
                        request.applicant().kind().name(),
                        request.applicant().name(),
                        request.applicant().identifier(),
                        request.applicant().phone().orElse(""),
                        request.form(),
                        request.filing().mandate().map(MandateNumber::value).orElse(""),
                        request.entrance().name(),
                        new TreeSet<>(request.commitments()).toString()),
                request.materials());
    }
}
