package org.sixones.approval.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.Conclusion;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.item.MatterDefinition;

/**
 * An application with its items, as a value.
 *
 * @param id the case's serial; also its key in the store
 * @param matterVersion of the definition, kept for the whole case
 * @param history how many lines its history has
 * @param rules in force on the day on which it was filed, kept for the whole case
 * @param receivedOn the day on which the material came
 * @param extension of the joint limit
 */
public record Case(
        long id,
        CaseNumber number,
        MatterDefinition matter,
        String matterVersion,
        ApplicationState state,
        Optional<Boolean> granted,
        Instant submittedAt,
        Optional<Instant> acceptedAt,
        Optional<LocalDate> acceptedOn,
        Optional<Instant> endedAt,
        Optional<Notice> notice,
        Optional<String> reason,
        Optional<String> proof,
        int history,
        List<Item> items,
        LawRules rules,
        LocalDate receivedOn,
        Optional<Gaps> gaps,
        Optional<Extension> extension,
        Optional<AskedWithdrawal> withdrawal) {
    public Case {
        Objects.requireNonNull(number);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(matterVersion);
        Objects.requireNonNull(state);
        Objects.requireNonNull(granted);
        Objects.requireNonNull(submittedAt);
        Objects.requireNonNull(acceptedAt);
        Objects.requireNonNull(acceptedOn);
        Objects.requireNonNull(endedAt);
        Objects.requireNonNull(notice);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(proof);
        items = List.copyOf(items);
        Objects.requireNonNull(rules);
        Objects.requireNonNull(receivedOn);
        Objects.requireNonNull(gaps);
        Objects.requireNonNull(extension);
        Objects.requireNonNull(withdrawal);
    }

    /** As it comes to the office, with nothing done yet. */
    public static Case fresh(
            long id,
            CaseNumber number,
            MatterDefinition matter,
            String matterVersion,
            ApplicationState state,
            Moment now,
            List<Item> items,
            LawRules rules) {
        return new Case(
                id,
                number,
                matter,
                matterVersion,
                state,
                Optional.empty(),
                now.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                items,
                rules,
                now.today(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Optional<Item> item(ItemCode code) {
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** How it was decided; empty while it is not. */
    public Optional<Conclusion> conclusion(Clocks clocks) {
        return granted.map(all ->
                !all ? Conclusion.REFUSED : withGaps(clocks) ? Conclusion.GRANTED_WITH_GAPS : Conclusion.GRANTED);
    }

    private boolean withGaps(Clocks clocks) {
        LocalDate decided = clocks.day(endedAt.orElseThrow());
        return gaps.filter(
                        g -> g.closedOn().filter(day -> !day.isAfter(decided)).isEmpty())
                .isPresent();
    }

    /** A decision was revoked because its commitment was not kept (Zhejiang rule 14). */
    public boolean commitmentBroken() {
        return items.stream()
                .anyMatch(i -> i.state() == org.sixones.approval.ItemState.REVOKED
                        && i.course()
                                .commitment()
                                .filter(c -> c.checkedOn().isEmpty())
                                .isPresent());
    }

    /** The earlier items that the item needs and that are not granted yet. */
    public List<ItemCode> waitingFor(Item item) {
        return item.needs().stream()
                .filter(need -> item(need).orElseThrow().state() != org.sixones.approval.ItemState.GRANTED)
                .toList();
    }
}
