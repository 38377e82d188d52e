package org.sixones.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.sixones.approval.ItemState;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.Notice;

@Entity
@IdClass(ItemRow.Key.class)
@Table(name = "approval_item")
class ItemRow {
    @Id
    @Column(name = "application_id")
    long applicationId;

    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "item")
    String item;

    @Column(name = "item_version")
    String itemVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    ItemState state;

    @Column(name = "tasks")
    int tasks;

    @Column(name = "sent_at")
    OffsetDateTime sentAt;

    @Column(name = "clock_start")
    LocalDate clockStart;

    @Column(name = "released")
    boolean released;

    @Column(name = "notice")
    String notice;

    @Column(name = "notice_asked_on")
    LocalDate noticeAskedOn;

    @Column(name = "notice_answered_on")
    LocalDate noticeAnsweredOn;

    @Column(name = "results")
    String results;

    @Column(name = "reason")
    String reason;

    @Column(name = "reference")
    String reference;

    @Column(name = "ended_at")
    OffsetDateTime endedAt;

    @Column(name = "by_organ")
    boolean byOrgan;

    @Column(name = "course")
    String course;

    protected ItemRow() {}

    ItemRow(long applicationId, int ordinal) {
        this.applicationId = applicationId;
        this.ordinal = ordinal;
    }

    /** Changes are made in here, where the enhancer sees them. */
    void fill(Item i) {
        item = i.code().value();
        itemVersion = i.version();
        change(i);
    }

    /** What may change in an item's life. */
    void change(Item i) {
        state = i.state();
        tasks = i.tasks();
        sentAt = Times.row(i.sentAt());
        clockStart = i.clockStart().orElse(null);
        released = i.released();
        notice = i.notice().map(n -> Json.of(n.points())).orElse(null);
        noticeAskedOn = i.notice().map(Notice::askedOn).orElse(null);
        noticeAnsweredOn = i.notice().flatMap(Notice::answeredOn).orElse(null);
        results = i.results().isEmpty() ? null : Json.of(i.results());
        reason = i.reason().orElse(null);
        reference = i.reference().orElse(null);
        endedAt = Times.row(i.endedAt());
        byOrgan = i.byOrgan();
        course = CourseJson.text(i.course());
    }

    /** Both halves of the key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public long applicationId;
        public int ordinal;

        public Key() {}

        Key(long applicationId, int ordinal) {
            this.applicationId = applicationId;
            this.ordinal = ordinal;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.applicationId == applicationId && k.ordinal == ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, ordinal);
        }
    }
}
