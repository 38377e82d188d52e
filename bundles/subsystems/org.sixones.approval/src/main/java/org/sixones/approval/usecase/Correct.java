package org.sixones.approval.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.Correction;
import org.sixones.approval.Defect;
import org.sixones.approval.Intake;
import org.sixones.approval.MatterView.MergedMaterial;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Lapse;
import org.sixones.approval.model.Machine;
import org.sixones.approval.model.MatterGraph;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Step;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.message.Document;

/** The applicant answers a correction notice (补正). */
final class Correct {
    private final Desk desk;
    private final Once once;
    private final Look look;

    Correct(Desk desk, Once once, Look look) {
        this.desk = desk;
        this.once = once;
        this.look = look;
    }

    Outcome<Intake> correct(CaseNumber number, Correction correction, Actor by, Optional<String> key) {
        Optional<String> digest = key.map(k -> digest(number, correction));
        return once.unlessRepeated(
                key, by, digest::orElseThrow, () -> judged(number, correction, by, key, digest), look::repeated);
    }

    private Outcome<Intake> judged(
            CaseNumber number, Correction correction, Actor by, Optional<String> key, Optional<String> digest) {
        return Form.read(correction.form(), desk.rules().formBytes()).flatMap(changes -> Window.documents(
                        correction.materials(), desk.rules().materialBytes())
                .flatMap(documents -> once.run(
                        key,
                        by,
                        digest::orElseThrow,
                        keep -> correct(number, correction, changes, documents, by, keep),
                        look::repeated)));
    }

    private Outcome<Intake> correct(
            CaseNumber number,
            Correction correction,
            Form changes,
            List<Document> documents,
            Actor by,
            Once.Keep keep) {
        return desk.lock(number).flatMap(loaded -> {
            Moment now = desk.now();
            return Lapse.correctable(loaded.current(), correction.item(), desk.clocks(), now)
                    .flatMap(c -> Machine.correct(c, correction.item(), brought(changes, documents), now))
                    .flatMap(step -> {
                        Form merged = Form.kept(loaded.dossier().form()).with(changes);
                        List<Defect> defects = defects(loaded.current(), merged, correction);
                        if (!defects.isEmpty()) {
                            return Outcome.done(new Intake.Defective(defects));
                        }
                        keep.forCase(number);
                        keepStep(loaded, step, merged, documents, correction.item(), by, now);
                        return look.find(number).map(view -> new Intake.Taken(view, false));
                    });
        });
    }

    private void keepStep(
            Loaded loaded,
            Step step,
            Form merged,
            List<Document> documents,
            Optional<ItemCode> item,
            Actor by,
            Moment now) {
        Dossier dossier = new Dossier(
                loaded.dossier().applicant(), merged.text(), loaded.dossier().placing());
        desk.cases().amend(loaded.current().id(), dossier.form(), documents, now.at());
        desk.keep(
                new Loaded(loaded.current(), dossier, loaded.dues()),
                step,
                by,
                now,
                "CORRECTION_RECEIVED",
                Map.of("notice", item.map(ItemCode::value).orElse("window")));
    }

    private static Set<String> brought(Form changes, List<Document> documents) {
        Set<String> brought = new HashSet<>(changes.names());
        documents.forEach(d -> brought.add(d.code().value()));
        return brought;
    }

    private List<Defect> defects(Case current, Form merged, Correction correction) {
        Map<ItemCode, ItemDefinition> items = new java.util.HashMap<>();
        current.items().forEach(i -> items.put(i.code(), i.definition()));
        List<MergedMaterial> wanted = new MatterGraph(current.matter(), items).materials();
        List<Defect> defects = new ArrayList<>(Window.check(correction.materials(), wanted));
        defects.addAll(desk.catalogue()
                .form(current.matter().code(), current.matterVersion())
                .check(merged.json()));
        return defects;
    }

    private static String digest(CaseNumber number, Correction correction) {
        return Digest.of(
                "correct",
                List.of(number.value(), correction.item().map(ItemCode::value).orElse(""), correction.form()),
                correction.materials());
    }
}
