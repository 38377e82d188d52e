package org.sixones.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.sixones.approval.model.Change;
import org.sixones.model.Actor;
import org.sixones.model.ItemCode;

/** Only ever inserted. */
@Entity
@IdClass(HistoryRow.Key.class)
@Table(name = "approval_history")
class HistoryRow {
    @Id
    @Column(name = "application_id")
    long applicationId;

    @Id
    @Column(name = "position")
    int position;

    @Column(name = "done_at")
    OffsetDateTime doneAt;

    @Column(name = "item")
    String item;

    @Column(name = "event")
    String event;

    @Column(name = "state_before")
    String stateBefore;

    @Column(name = "state_after")
    String stateAfter;

    @Column(name = "note")
    String note;

    @Column(name = "officer")
    String officer;

    @Column(name = "facts")
    String facts;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    Actor.Kind actorKind;

    @Column(name = "actor_id")
    String actorId;

    protected HistoryRow() {}

    HistoryRow(long applicationId, int position, Change change, Actor by, OffsetDateTime at) {
        this.applicationId = applicationId;
        this.position = position;
        doneAt = at;
        item = change.item().map(ItemCode::value).orElse(null);
        event = change.event();
        stateBefore = change.from().orElse(null);
        stateAfter = change.to();
        note = change.note().orElse(null);
        officer = change.officer().orElse(null);
        facts = change.facts().isEmpty() ? null : Json.of(change.facts());
        actorKind = by.kind();
        actorId = by.id();
    }

    /** Both halves of the key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public long applicationId;
        public int position;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.applicationId == applicationId && k.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, position);
        }
    }
}
