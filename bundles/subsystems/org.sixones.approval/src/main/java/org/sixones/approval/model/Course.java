package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.ProcedureKind;

/**
 * What the law's special ways did to an item.
 *
 * @param forwardedOn when the lower level sent it up (上报件, Licensing Law 43)
 */
public record Course(
        List<Procedure> procedures,
        Optional<Extension> extension,
        Optional<Commitment> commitment,
        Optional<AskedWithdrawal> withdrawal,
        Optional<LocalDate> forwardedOn) {
    /** Nothing special. */
    public static final Course PLAIN =
            new Course(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Course {
        procedures = List.copyOf(procedures);
        Objects.requireNonNull(extension);
        Objects.requireNonNull(commitment);
        Objects.requireNonNull(withdrawal);
        Objects.requireNonNull(forwardedOn);
    }

    /** The running procedure of that kind. */
    public Optional<Procedure> open(ProcedureKind kind) {
        return procedures.stream().filter(p -> p.kind() == kind && p.open()).findFirst();
    }

    /** Working days that the extension gives. */
    public int moreDays() {
        return extension.map(Extension::days).orElse(0);
    }

    Course started(Procedure procedure) {
        List<Procedure> all = new ArrayList<>(procedures);
        all.add(procedure);
        return new Course(all, extension, commitment, withdrawal, forwardedOn);
    }

    Course ended(ProcedureKind kind, LocalDate day) {
        return new Course(
                procedures.stream()
                        .map(p -> p.kind() == kind && p.open() ? p.ended(day) : p)
                        .toList(),
                extension,
                commitment,
                withdrawal,
                forwardedOn);
    }

    Course extended(Extension by) {
        return new Course(procedures, Optional.of(by), commitment, withdrawal, forwardedOn);
    }

    Course committed(Commitment to) {
        return new Course(procedures, extension, Optional.of(to), withdrawal, forwardedOn);
    }

    Course asked(Optional<AskedWithdrawal> asked) {
        return new Course(procedures, extension, commitment, asked, forwardedOn);
    }

    Course forwarded(LocalDate day) {
        return new Course(procedures, extension, commitment, withdrawal, Optional.of(day));
    }
}
