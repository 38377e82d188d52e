package org.sixones.approval.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ClockView;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.DocumentKind;
import org.sixones.approval.model.DocumentDraft.Revocation;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.MaterialDefinition;
import org.sixones.model.message.Applicant;

/**
 * Which documents a step issues and what they say: facts of the case as it is after the step. Pure functions.
 *
 * @param handedIn codes of the materials that came with this step, where they are at hand
 * @param fieldName a form field's name for people
 */
public record Issuance(
        DocumentTable table,
        Step step,
        Applicant applicant,
        List<String> handedIn,
        Function<String, LocalizedText> fieldName,
        Clocks clocks,
        LocalDate today) {
    /** Documents that name the last day of a limit that they set, and which limits these are. */
    private static final Map<DocumentKind, Set<Deadline.Kind>> LIMITS = Map.of(
            DocumentKind.CORRECTION_NOTICE, EnumSet.of(Deadline.Kind.CORRECTION_ANSWER),
            DocumentKind.REVIEW_CORRECTION_NOTICE, EnumSet.of(Deadline.Kind.CORRECTION_ANSWER),
            DocumentKind.ACCEPTANCE_WITH_GAPS, EnumSet.of(Deadline.Kind.GAPS),
            DocumentKind.EXTENSION_NOTICE, EnumSet.of(Deadline.Kind.DECISION, Deadline.Kind.JOINT));

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** In the order of the history. */
    public List<DocumentDraft> drafts() {
        List<DocumentDraft> drafts = new ArrayList<>();
        int position = step.after().history() - step.changes().size();
        for (Change change : step.changes()) {
            position++;
            for (DocumentTable.Call call : table.of(change)) {
                for (DocumentKind kind : call.issues()) {
                    drafts.add(draft(kind, change, position));
                }
            }
        }
        return drafts;
    }

    public List<Revocation> revocations() {
        return step.changes().stream()
                .flatMap(change -> table.of(change).stream()
                        .filter(call -> !call.revokes().isEmpty())
                        .map(call -> new Revocation(change.item(), call.revokes())))
                .toList();
    }

    private DocumentDraft draft(DocumentKind kind, Change change, int position) {
        Case c = step.after();
        Optional<Item> item = change.item().flatMap(c::item);
        return new DocumentDraft(
                kind,
                item.map(i -> i.definition().organ()).orElse(c.matter().window()),
                change.item(),
                position,
                fields(kind, c, item, change),
                lists(kind, c, item, change));
    }

    private Map<String, LocalizedText> fields(DocumentKind kind, Case c, Optional<Item> item, Change change) {
        Map<String, LocalizedText> fields = new TreeMap<>();
        change.facts().forEach((name, value) -> fields.put(name, fact(name, value)));
        fields.put("applicant", same(applicant.name()));
        fields.put("applicantMasked", same(Masks.name(applicant.kind(), applicant.name())));
        fields.put("identifier", same(Masks.identifier(applicant.identifier())));
        fields.put("caseNumber", same(c.number().value()));
        fields.put("matter", c.matter().name());
        fields.put(
                "item", item.map(i -> i.definition().name()).orElse(c.matter().name()));
        fields.put(
                "organ",
                item.map(i -> i.definition().organ().name())
                        .orElse(c.matter().window().name()));
        fields.put("submittedOn", day(clocks.day(c.submittedAt())));
        fields.put("today", day(today));
        c.acceptedOn().ifPresent(d -> fields.put("acceptedOn", day(d)));
        ClockView clock = item.map(i -> clocks.promised(i, today)).orElseGet(() -> clocks.joint(c, today));
        fields.put("limit", same(Integer.toString(clock.days())));
        clock.dueOn().ifPresent(d -> fields.put("dueOn", day(d)));
        fields.put(Fact.RECONSIDERATION, same(value(c, LawRule.RECONSIDERATION)));
        fields.put(Fact.LITIGATION, same(value(c, LawRule.LITIGATION)));
        lastDay(kind, c, change).ifPresent(d -> fields.put(Fact.LAST_DAY, day(d)));
        change.note().ifPresent(note -> fields.put("note", same(note)));
        if (c.state() == ApplicationState.DECIDED || c.state() == ApplicationState.DELIVERED) {
            c.endedAt().ifPresent(at -> fields.put("decidedOn", day(clocks.day(at))));
        }
        return fields;
    }

    private Map<String, List<LocalizedText>> lists(DocumentKind kind, Case c, Optional<Item> item, Change change) {
        Map<String, List<LocalizedText>> lists = new TreeMap<>();
        Map<String, LocalizedText> names = names(c);
        lists.put(
                "points",
                points(kind, c, item).stream()
                        .map(p -> joined(subject(p.subject(), names), p.requirement()))
                        .toList());
        lists.put(
                "materials",
                brought(kind, change).stream().map(s -> subject(s, names)).toList());
        lists.put("results", item.map(Issuance::results).orElse(List.of()));
        lists.put(
                "items",
                c.items().stream()
                        .map(i -> new LocalizedText(
                                i.definition().name().zh() + "（"
                                        + i.definition().organ().name().zh() + "）",
                                i.definition().name().en() + " ("
                                        + i.definition().organ().name().en() + ")"))
                        .toList());
        lists.put(
                "conclusions",
                c.items().stream()
                        .map(i -> new LocalizedText(
                                i.definition().name().zh() + "："
                                        + i.state().text().zh(),
                                i.definition().name().en() + ": "
                                        + i.state().text().en()))
                        .toList());
        return lists;
    }

    /** One result speaks for itself; several are told apart by their names. */
    private static List<LocalizedText> results(Item item) {
        boolean one = item.results().size() == 1;
        return new TreeMap<>(item.results())
                .entrySet().stream()
                        .map(e -> same(one ? e.getValue() : e.getKey() + "：" + e.getValue()))
                        .toList();
    }

    private static List<CorrectionPoint> points(DocumentKind kind, Case c, Optional<Item> item) {
        if (kind == DocumentKind.ACCEPTANCE_WITH_GAPS) {
            return c.gaps().map(Gaps::points).orElse(List.of());
        }
        return item.map(Item::notice).orElseGet(c::notice).map(Notice::points).orElse(List.of());
    }

    /** A correction's line of history names what came. */
    private List<String> brought(DocumentKind kind, Change change) {
        return kind == DocumentKind.CORRECTION_RECEIPT
                ? change.note().map(n -> Arrays.asList(n.split(", "))).orElse(List.of())
                : handedIn;
    }

    /** Empty when the document names none, and when the calendar ends before it. */
    private Optional<LocalDate> lastDay(DocumentKind kind, Case c, Change change) {
        Set<Deadline.Kind> named = LIMITS.get(kind);
        return named == null
                ? Optional.empty()
                : Deadlines.of(c, clocks).stream()
                        .filter(d -> named.contains(d.kind()) && d.item().equals(change.item()) && d.certain())
                        .map(Deadline::day)
                        .findFirst();
    }

    private static String value(Case c, LawRule rule) {
        return Integer.toString(c.rules().value(rule).value());
    }

    /** Facts of a line of history: days are ISO dates, a procedure is named by its kind. */
    private static LocalizedText fact(String name, String value) {
        if (name.equals(Fact.PROCEDURE)) {
            return ModelTexts.of("procedure." + value);
        }
        return ISO_DAY.matcher(value).matches() ? day(LocalDate.parse(value)) : same(value);
    }

    private LocalizedText subject(String code, Map<String, LocalizedText> names) {
        LocalizedText material = names.get(code);
        return material != null ? material : fieldName.apply(code);
    }

    private static Map<String, LocalizedText> names(Case c) {
        return c.items().stream()
                .flatMap(i -> i.definition().materials().stream())
                .collect(Collectors.toMap(m -> m.code().value(), MaterialDefinition::name, (a, b) -> a, HashMap::new));
    }

    private static LocalizedText joined(LocalizedText subject, String requirement) {
        return new LocalizedText(subject.zh() + "：" + requirement, subject.en() + ": " + requirement);
    }

    private static LocalizedText day(LocalDate day) {
        return new LocalizedText(day.format(CHINESE), day.format(ENGLISH));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
