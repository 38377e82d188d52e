package org.sixones.approval.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.ProcedureKind;
import org.sixones.approval.model.AskedWithdrawal;
import org.sixones.approval.model.Commitment;
import org.sixones.approval.model.Course;
import org.sixones.approval.model.Extension;
import org.sixones.approval.model.Procedure;

/** An item's {@link Course} as the text of one column; days as ISO dates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CourseJson(
        List<ProcedureJson> procedures,
        ExtensionJson extension,
        CommitmentJson commitment,
        WithdrawalJson withdrawal,
        String forwardedOn) {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ProcedureJson(String kind, String startedOn, int days, String endedOn) {
        static ProcedureJson of(Procedure p) {
            return new ProcedureJson(p.kind().name(), p.startedOn().toString(), p.days(), text(p.endedOn()));
        }

        Procedure toModel() {
            return new Procedure(ProcedureKind.valueOf(kind), LocalDate.parse(startedOn), days, day(endedOn));
        }
    }

    record ExtensionJson(int days, String reason, String approvedBy, String on) {
        static ExtensionJson of(Extension e) {
            return new ExtensionJson(e.days(), e.reason(), e.approvedBy(), e.on().toString());
        }

        Extension toModel() {
            return new Extension(days, reason, approvedBy, LocalDate.parse(on));
        }
    }

    record WithdrawalJson(String reason, String askedOn) {
        static WithdrawalJson of(AskedWithdrawal w) {
            return new WithdrawalJson(w.reason(), w.askedOn().toString());
        }

        AskedWithdrawal toModel() {
            return new AskedWithdrawal(reason, LocalDate.parse(askedOn));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CommitmentJson(String madeOn, String finding, String orderedOn, Integer days, String checkedOn) {
        static CommitmentJson of(Commitment c) {
            Optional<Commitment.Rectification> r = c.rectification();
            return new CommitmentJson(
                    c.madeOn().toString(),
                    r.map(Commitment.Rectification::finding).orElse(null),
                    r.map(x -> x.orderedOn().toString()).orElse(null),
                    r.map(Commitment.Rectification::days).orElse(null),
                    text(c.checkedOn()));
        }

        Commitment toModel() {
            return new Commitment(
                    LocalDate.parse(madeOn),
                    Optional.ofNullable(finding)
                            .map(f -> new Commitment.Rectification(f, LocalDate.parse(orderedOn), days)),
                    day(checkedOn));
        }
    }

    /** Null for an item to which nothing special has happened: most of them. */
    static String text(Course course) {
        return course.equals(Course.PLAIN)
                ? null
                : Json.of(new CourseJson(
                        course.procedures().stream().map(ProcedureJson::of).toList(),
                        course.extension().map(ExtensionJson::of).orElse(null),
                        course.commitment().map(CommitmentJson::of).orElse(null),
                        course.withdrawal().map(WithdrawalJson::of).orElse(null),
                        text(course.forwardedOn())));
    }

    static Course course(String text) {
        if (text == null) {
            return Course.PLAIN;
        }
        CourseJson json = Json.read(text, CourseJson.class);
        return new Course(
                json.procedures == null
                        ? List.of()
                        : json.procedures.stream().map(ProcedureJson::toModel).toList(),
                Optional.ofNullable(json.extension).map(ExtensionJson::toModel),
                Optional.ofNullable(json.commitment).map(CommitmentJson::toModel),
                Optional.ofNullable(json.withdrawal).map(WithdrawalJson::toModel),
                day(json.forwardedOn));
    }

    static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
