package org.sixones.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Notice;
import org.sixones.approval.model.Placing;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.model.message.Applicant;

@Entity
@Table(name = "approval_application")
class ApplicationRow {
    @Id
    @Column(name = "id")
    long id;

    @Column(name = "number")
    String number;

    @Column(name = "matter")
    String matter;

    @Column(name = "matter_version")
    String matterVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "applicant_kind")
    Applicant.Kind applicantKind;

    @Column(name = "applicant_name")
    String applicantName;

    @Column(name = "applicant_identifier")
    String applicantIdentifier;

    @Column(name = "applicant_phone")
    String applicantPhone;

    @Column(name = "form")
    String form;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    ApplicationState state;

    @Column(name = "granted")
    Boolean granted;

    @Column(name = "submitted_at")
    OffsetDateTime submittedAt;

    @Column(name = "accepted_at")
    OffsetDateTime acceptedAt;

    @Column(name = "accepted_on")
    LocalDate acceptedOn;

    @Column(name = "ended_at")
    OffsetDateTime endedAt;

    @Column(name = "changed_at")
    OffsetDateTime changedAt;

    @Column(name = "notice")
    String notice;

    @Column(name = "notice_asked_on")
    LocalDate noticeAskedOn;

    @Column(name = "notice_answered_on")
    LocalDate noticeAnsweredOn;

    @Column(name = "reason")
    String reason;

    @Column(name = "proof")
    String proof;

    @Column(name = "intake_division")
    String intakeDivision;

    @Column(name = "intake_office")
    String intakeOffice;

    @Column(name = "mandate")
    String mandate;

    @Column(name = "competent")
    String competent;

    @Column(name = "history")
    int history;

    @Column(name = "rules")
    LocalDate rules;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "course")
    String course;

    @Column(name = "commitment_broken")
    boolean commitmentBroken;

    protected ApplicationRow() {}

    ApplicationRow(long id) {
        this.id = id;
    }

    /** Changes are made in here, where the enhancer sees them. */
    void fill(Case c, Dossier dossier, OffsetDateTime at) {
        number = c.number().value();
        matter = c.matter().code().value();
        matterVersion = c.matterVersion();
        submittedAt = Times.row(c.submittedAt());
        applicantKind = dossier.applicant().kind();
        applicantName = dossier.applicant().name();
        applicantIdentifier = dossier.applicant().identifier();
        applicantPhone = dossier.applicant().phone().orElse(null);
        form = dossier.form();
        rules = c.rules().version();
        receivedOn = c.receivedOn();
        place(dossier.placing());
        change(c, at);
    }

    private void place(Placing placing) {
        intakeDivision = placing.filing().at().value();
        intakeOffice = placing.filing().office().orElse(null);
        mandate = placing.filing().mandate().map(MandateNumber::value).orElse(null);
        Map<String, String> divisions = new TreeMap<>();
        placing.competent().forEach((item, division) -> divisions.put(item.value(), division.value()));
        competent = Json.of(divisions);
    }

    /** What may change in a case's life. */
    void change(Case c, OffsetDateTime at) {
        state = c.state();
        granted = c.granted().orElse(null);
        acceptedAt = Times.row(c.acceptedAt());
        acceptedOn = c.acceptedOn().orElse(null);
        endedAt = Times.row(c.endedAt());
        notice = c.notice().map(n -> Json.of(n.points())).orElse(null);
        noticeAskedOn = c.notice().map(Notice::askedOn).orElse(null);
        noticeAnsweredOn = c.notice().flatMap(Notice::answeredOn).orElse(null);
        reason = c.reason().orElse(null);
        proof = c.proof().orElse(null);
        history = c.history();
        course = CaseCourseJson.text(c);
        commitmentBroken = c.commitmentBroken();
        changedAt = at;
    }

    /** Lines of history that are no change of the case. */
    void noted(int lines) {
        history += lines;
    }

    void answer(String newForm) {
        form = newForm;
    }
}
