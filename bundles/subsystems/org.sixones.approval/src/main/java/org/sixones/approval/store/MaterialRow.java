package org.sixones.approval.store;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.sixones.model.message.Document;

/** One revision of a material; a correction adds one and never replaces. Read whole only when its content is wanted. */
@Entity
@IdClass(MaterialRow.Key.class)
@Table(name = "approval_material")
class MaterialRow {
    @Id
    @Column(name = "application_id")
    long applicationId;

    @Id
    @Column(name = "material")
    String material;

    @Id
    @Column(name = "revision")
    int revision;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "size")
    long size;

    @Column(name = "sha256")
    String sha256;

    @Column(name = "received_at")
    OffsetDateTime receivedAt;

    @Lob
    @Basic(fetch = FetchType.EAGER)
    @Column(name = "content")
    byte[] content;

    protected MaterialRow() {}

    MaterialRow(long applicationId, Document document, int revision, OffsetDateTime at) {
        this.applicationId = applicationId;
        this.material = document.code().value();
        this.revision = revision;
        fileName = document.fileName();
        mediaType = document.mediaType();
        size = document.size();
        sha256 = document.sha256();
        receivedAt = at;
        content = document.content().orElseThrow().bytes();
    }

    /** The three parts of the key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public long applicationId;
        public String material;
        public int revision;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k
                    && k.applicationId == applicationId
                    && k.material.equals(material)
                    && k.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, material, revision);
        }
    }
}
