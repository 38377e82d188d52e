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
import org.sixones.approval.port.DefinitionStore;

/** One version of an item or matter; never changed but for whether it is in force. */
@Entity
@IdClass(DefinitionRow.Key.class)
@Table(name = "approval_definition")
class DefinitionRow {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    DefinitionStore.Kind kind;

    @Id
    @Column(name = "code")
    String code;

    @Id
    @Column(name = "version")
    String version;

    @Column(name = "department")
    String department;

    @Column(name = "content")
    String content;

    @Column(name = "first_seen")
    OffsetDateTime firstSeen;

    @Column(name = "in_force")
    boolean inForce;

    protected DefinitionRow() {}

    DefinitionRow(DefinitionStore.Version v) {
        kind = v.kind();
        code = v.code();
        version = v.version();
        department = v.department().value();
        content = v.content();
        firstSeen = Times.row(v.firstSeen());
    }

    /** Changes are made in here, where the enhancer sees them. */
    void inForce(boolean now) {
        inForce = now;
    }

    void belongTo(String newDepartment) {
        department = newDepartment;
    }

    /** The three parts of the key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public DefinitionStore.Kind kind;
        public String code;
        public String version;

        public Key() {}

        Key(DefinitionStore.Kind kind, String code, String version) {
            this.kind = kind;
            this.code = code;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.kind == kind && k.code.equals(code) && k.version.equals(version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, code, version);
        }
    }
}
