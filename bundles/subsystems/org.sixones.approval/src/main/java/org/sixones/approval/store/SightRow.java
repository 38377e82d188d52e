package org.sixones.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One way in which a case can be seen; written by {@link SightTable}, read in queries. */
@Entity
@IdClass(SightRow.Key.class)
@Table(name = "approval_sight")
class SightRow {
    @Id
    @Column(name = "division")
    String division;

    @Id
    @Column(name = "aspect")
    String aspect;

    @Id
    @Column(name = "application_id")
    long applicationId;

    protected SightRow() {}

    /** The whole row. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public String division;
        public String aspect;
        public long applicationId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k
                    && k.applicationId == applicationId
                    && k.division.equals(division)
                    && k.aspect.equals(aspect);
        }

        @Override
        public int hashCode() {
            return Objects.hash(division, aspect, applicationId);
        }
    }
}
