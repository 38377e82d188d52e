package org.sixones.store.sample;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Every kind of column that the platform's entities use. */
@Entity
@Table(name = "parcel")
public class Parcel {
    /** An enum kept by name. */
    public enum Size {
        SMALL,
        LARGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parcel_seq")
    @SequenceGenerator(name = "parcel_seq", sequenceName = "parcel_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "label", length = 200, nullable = false)
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_class", length = 16)
    private Size size;

    @Column(name = "sent_at")
    private OffsetDateTime sentAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "price", precision = 19, scale = 2)
    private BigDecimal price;

    @Column(name = "insured")
    private boolean insured;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content")
    private byte[] content;

    protected Parcel() {}

    public Parcel(
            String label,
            Size size,
            OffsetDateTime sentAt,
            LocalDate dueOn,
            BigDecimal price,
            boolean insured,
            byte[] content) {
        this.label = label;
        this.size = size;
        this.sentAt = sentAt;
        this.dueOn = dueOn;
        this.price = price;
        this.insured = insured;
        this.content = content;
    }

    public long id() {
        return id;
    }

    public String label() {
        return label;
    }

    public void relabel(String newLabel) {
        label = newLabel;
    }

    public Size size() {
        return size;
    }

    public OffsetDateTime sentAt() {
        return sentAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public BigDecimal price() {
        return price;
    }

    public boolean insured() {
        return insured;
    }

    public byte[] content() {
        return content;
    }
}
