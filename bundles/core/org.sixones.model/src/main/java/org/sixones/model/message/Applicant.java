package org.sixones.model.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Who applies (申请人).
 *
 * @param identifier citizen identity number (GB 11643) or unified social credit code (GB 32100); never logged whole
 */
public record Applicant(Kind kind, String name, String identifier, Optional<String> phone) {
    public enum Kind {
        PERSON,
        ENTERPRISE
    }

    public Applicant {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(identifier);
        Objects.requireNonNull(phone);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
