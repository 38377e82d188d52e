package org.sixones.approval.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.ItemState;
import org.sixones.model.ItemCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/**
 * One item of a case.
 *
 * @param step its place in the matter's graph
 * @param version of its definition, kept for the whole case
 * @param tasks how many tasks its system has been given
 * @param clockStart the day from which the running phase counts
 * @param released every earlier result is there (or none is needed)
 * @param byOrgan it has ended by its organ's own word, not by the platform
 * @param course what the law's special ways did to it
 */
public record Item(
        int ordinal,
        MatterDefinition.Step step,
        ItemDefinition definition,
        String version,
        ItemState state,
        int tasks,
        Optional<Instant> sentAt,
        Optional<LocalDate> clockStart,
        boolean released,
        Optional<Notice> notice,
        Map<String, String> results,
        Optional<String> reason,
        Optional<String> reference,
        Optional<Instant> endedAt,
        boolean byOrgan,
        Course course) {
    public Item {
        Objects.requireNonNull(step);
        Objects.requireNonNull(definition);
        Objects.requireNonNull(version);
        Objects.requireNonNull(state);
        Objects.requireNonNull(sentAt);
        Objects.requireNonNull(clockStart);
        Objects.requireNonNull(notice);
        results = Map.copyOf(results);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(endedAt);
        Objects.requireNonNull(course);
    }

    /** As it stands when its application is submitted. */
    public static Item waiting(int ordinal, MatterDefinition.Step step, ItemDefinition definition, String version) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                ItemState.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Course.PLAIN);
    }

    /** Applied for on a commitment, signed on that day (告知承诺). */
    public Item committed(LocalDate signedOn) {
        return with(course.committed(Commitment.made(signedOn)));
    }

    public ItemCode code() {
        return step.item();
    }

    public List<ItemCode> needs() {
        return step.needs();
    }

    /** It is reviewed before what it needs is there. */
    public boolean preReview() {
        return step.preReview() && !step.needs().isEmpty();
    }

    boolean names(String subject) {
        return definition.formFields().contains(subject)
                || definition.materials().stream()
                        .anyMatch(m -> m.code().value().equals(subject));
    }

    Item in(ItemState next) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                next,
                tasks,
                sentAt,
                clockStart,
                released,
                notice,
                results,
                reason,
                reference,
                endedAt,
                byOrgan,
                course);
    }

    Item tasked(Instant at) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                state,
                tasks + 1,
                Optional.of(sentAt.orElse(at)),
                clockStart,
                released,
                notice,
                results,
                reason,
                reference,
                endedAt,
                byOrgan,
                course);
    }

    Item counting(LocalDate from, boolean isReleased) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                state,
                tasks,
                sentAt,
                Optional.of(from),
                isReleased,
                notice,
                results,
                reason,
                reference,
                endedAt,
                byOrgan,
                course);
    }

    Item noticed(Notice newNotice) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                state,
                tasks,
                sentAt,
                clockStart,
                released,
                Optional.of(newNotice),
                results,
                reason,
                reference,
                endedAt,
                byOrgan,
                course);
    }

    Item referred(Optional<String> newReference) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                state,
                tasks,
                sentAt,
                clockStart,
                released,
                notice,
                results,
                reason,
                newReference.or(() -> reference),
                endedAt,
                byOrgan,
                course);
    }

    Item endedWith(Map<String, String> newResults, Optional<String> newReason, Instant at, boolean organ) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                state,
                tasks,
                sentAt,
                clockStart,
                released,
                notice,
                newResults,
                newReason,
                reference,
                Optional.of(at),
                organ,
                course.asked(Optional.empty()));
    }

    Item with(Course newCourse) {
        return new Item(
                ordinal,
                step,
                definition,
                version,
                state,
                tasks,
                sentAt,
                clockStart,
                released,
                notice,
                results,
                reason,
                reference,
                endedAt,
                byOrgan,
                newCourse);
    }

    /** A decision that no longer holds keeps what it gave; only why it fell is new. */
    Item revokedFor(String why) {
        return endedWith(results, Optional.of(why), endedAt.orElseThrow(), byOrgan);
    }
}
