package org.sixones.exchange.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.sixones.model.CaseNumber;
import org.sixones.model.FactCode;
import org.sixones.model.ItemCode;
import org.sixones.model.MaterialCode;
import org.sixones.model.MatterCode;
import org.sixones.model.MessageId;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.Content;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Document;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.Progress;
import org.sixones.model.message.TaskAction;

/** Every message that the contract allows. */
final class Messages {
    private Messages() {}

    static Arbitrary<CanonicalMessage> any() {
        return Arbitraries.oneOf(tasks(), acceptances(), corrections(), progress(), decisions(), facts());
    }

    /** Chinese, markup, quotes, carriage returns, leading blanks, characters beyond the first plane. */
    private static Arbitrary<String> text(int longest) {
        return Arbitraries.strings()
                .withCharRange('一', '龥')
                .withCharRange(' ', '~')
                .withChars('<', '>', '&', '"', '\'', '\r', '\n', '\t', ']', '\u00a0')
                .ofMaxLength(longest - 2)
                .map(s -> s.length() % 7 == 0 ? s + "𠮷" : s);
    }

    private static Arbitrary<String> code() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(s -> "a" + s);
    }

    private static Arbitrary<String> fieldName() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("_./-")
                .ofMaxLength(60)
                .map(s -> "f" + s);
    }

    private static Arbitrary<MessageId> messageId() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("._:-")
                .ofMinLength(1)
                .ofMaxLength(80)
                .map(MessageId::new);
    }

    private static Arbitrary<Instant> instant() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 80_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Optional<String>> maybe(int longest) {
        return text(longest).optional();
    }

    private static Arbitrary<MessageHeader> header() {
        Arbitrary<CaseNumber> number =
                Arbitraries.strings().numeric().ofMinLength(45).ofMaxLength(48).map(CaseNumber::new);
        return Combinators.combine(
                        messageId(),
                        messageId().optional(),
                        number,
                        code().map(ItemCode::new),
                        code().map(SystemCode::new),
                        instant())
                .as(MessageHeader::new);
    }

    private static Arbitrary<Map<String, String>> fields() {
        return Arbitraries.maps(fieldName(), text(200)).ofMaxSize(12);
    }

    private static Arbitrary<List<Document>> documents() {
        Arbitrary<Optional<Content>> content = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(300)
                .map(Content::of)
                .optional();
        return Combinators.combine(code(), text(80), text(80), content)
                .as((code, file, type, bytes) -> new Document(
                        new MaterialCode(code),
                        file,
                        type,
                        bytes.map(Content::size).orElse(77),
                        bytes.map(Content::sha256).orElse("0".repeat(64)),
                        bytes))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<CanonicalMessage> tasks() {
        Arbitrary<Applicant> applicant = Combinators.combine(
                        Arbitraries.of(Applicant.Kind.class), text(200), text(200), maybe(200))
                .as(Applicant::new);
        Arbitrary<ApplicationTask> half = Combinators.combine(
                        header(),
                        Arbitraries.of(TaskAction.class),
                        code().map(MatterCode::new),
                        text(200),
                        applicant,
                        fields(),
                        documents(),
                        day())
                .as((h, action, matter, name, who, form, materials, accepted) -> new ApplicationTask(
                        h, action, matter, name, who, form, materials, Map.of(), accepted, Optional.empty()));
        return Combinators.combine(half, fields(), day().optional())
                .as((t, results, due) -> new ApplicationTask(
                        t.header(),
                        t.action(),
                        t.matter(),
                        t.itemName(),
                        t.applicant(),
                        t.form(),
                        t.materials(),
                        results,
                        t.acceptedOn(),
                        due));
    }

    private static Arbitrary<CanonicalMessage> facts() {
        Arbitrary<SubjectKey> subject = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(2)
                                .ofMaxLength(23),
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(39))
                .as((coordination, key) -> new SubjectKey(coordination + "/" + key));
        Arbitrary<FactCode> fact = code().map(c -> new FactCode(c.substring(0, Math.min(c.length(), 39))));
        Arbitrary<BusinessFact> half = Combinators.combine(
                        messageId(), subject, code().map(SystemCode::new), instant(), fact, fields(), maybe(200))
                .as((id, key, system, created, what, values, officer) ->
                        new BusinessFact(id, key, system, created, what, system, values, officer, created));
        return Combinators.combine(half, code().map(SystemCode::new), instant())
                .as((f, source, at) -> new BusinessFact(
                        f.messageId(),
                        f.subject(),
                        f.system(),
                        f.createdAt(),
                        f.fact(),
                        source,
                        f.fields(),
                        f.officer(),
                        at));
    }

    private static Arbitrary<CanonicalMessage> acceptances() {
        return Combinators.combine(
                        header(),
                        Arbitraries.of(Acceptance.Result.class),
                        maybe(200),
                        maybe(4000),
                        maybe(200),
                        instant())
                .as(Acceptance::new);
    }

    private static Arbitrary<CanonicalMessage> corrections() {
        Arbitrary<CorrectionRequest.Point> point =
                Combinators.combine(fieldName(), text(400)).as(CorrectionRequest.Point::new);
        return Combinators.combine(header(), point.list().ofMinSize(1).ofMaxSize(5), maybe(200), instant())
                .as(CorrectionRequest::new);
    }

    private static Arbitrary<CanonicalMessage> progress() {
        return Combinators.combine(header(), Arbitraries.of(Progress.Step.class), maybe(4000), maybe(200), instant())
                .as(Progress::new);
    }

    private static Arbitrary<CanonicalMessage> decisions() {
        return Combinators.combine(
                        header(),
                        Arbitraries.of(Decision.Result.class),
                        fields(),
                        maybe(4000),
                        maybe(200),
                        instant(),
                        documents())
                .as(Decision::new);
    }
}
