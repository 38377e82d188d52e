package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sixones.approval.Filing;
import org.sixones.approval.Fixture;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Reach;
import org.sixones.approval.model.CasePolicy.Right;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Level;

/** Rights follow role, level and division. */
class CasePolicyTest {
    private static final List<String> PLACES = List.of(
            "330300", "330304", "330304005", "330304005202", "330304005210", "330304010", "330382", "330382001");
    private static final List<MandateNumber> MANDATES =
            List.of(new MandateNumber("WT20180118000001"), new MandateNumber("WT20180118000002"));

    /** A person with what the day gives him. */
    record Person(Role role, Optional<Post> post, List<MandateNumber> holding) {}

    private static Reach reach(Person p, Right right) {
        return CasePolicy.reach(Set.of(p.role()), p.post(), right, p.holding());
    }

    private static final List<Item> ITEMS = items();

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        Fixture.items()
                .forEach((code, definition) ->
                        items.add(Item.waiting(items.size() + 1, Fixture.step(code), definition, "v")));
        return items;
    }

    // ---- the independent way: the rules as sentences, over the codes' digits ----

    private static String digits(DivisionCode division) {
        String code = division.value();
        return code.endsWith("0000")
                ? code.substring(0, 2)
                : code.endsWith("00") && code.length() == 6 ? code.substring(0, 4) : code;
    }

    private static boolean liesIn(DivisionCode inner, DivisionCode outer) {
        return inner.value().startsWith(digits(outer));
    }

    private static boolean sees(Person p, Placing placing) {
        if (p.role() == Role.OPERATOR) {
            return true;
        }
        if (p.post().isEmpty()) {
            return false;
        }
        DivisionCode post = p.post().get().division();
        boolean village = post.value().length() == 12;
        boolean township = post.value().length() == 9;
        boolean taken = liesIn(placing.filing().at(), post);
        boolean competent = ITEMS.stream()
                .filter(i -> p.role() != Role.APPROVER
                        || p.post().get().department().isEmpty()
                        || p.post()
                                .get()
                                .department()
                                .get()
                                .equals(i.definition().department()))
                .anyMatch(i -> liesIn(placing.competentFor(i.code()), post));
        return switch (p.role()) {
            case CLERK, AUDITOR -> !village && (taken || competent);
            case APPROVER -> !village && competent;
            case AGENT -> (village || township)
                    && placing.filing().at().equals(post)
                    && placing.filing().mandate().filter(p.holding()::contains).isPresent();
            default -> false;
        };
    }

    private static boolean handles(Person p, Placing placing) {
        return p.role() != Role.OPERATOR && p.role() != Role.AUDITOR && sees(p, placing);
    }

    @Property(tries = 3000)
    void somebody_sees_exactly_what_his_role_level_and_division_say(
            @ForAll("people") Person person, @ForAll("placings") Placing placing) {
        assertThat(reach(person, Right.READ).includes(placing.sights(ITEMS))).isEqualTo(sees(person, placing));
    }

    @Property(tries = 3000)
    void somebody_handles_exactly_what_he_sees_and_his_role_lets_him_handle(
            @ForAll("people") Person person, @ForAll("placings") Placing placing) {
        assertThat(reach(person, Right.HANDLE).includes(placing.sights(ITEMS))).isEqualTo(handles(person, placing));
    }

    @Property
    void nobody_without_a_post_sees_a_case_except_who_runs_the_platform(
            @ForAll Role role, @ForAll("placings") Placing placing) {
        Reach reach = CasePolicy.reach(Set.of(role), Optional.empty(), Right.READ, MANDATES);
        assertThat(reach.includes(placing.sights(ITEMS))).isEqualTo(role == Role.OPERATOR);
    }

    @Test
    void clerks_take_applications_themselves_and_agents_under_mandates_only() {
        for (Role role : Role.values()) {
            for (String place : PLACES) {
                Optional<Post> post = Optional.of(Post.at(new DivisionCode(place)));
                Level level = post.get().division().level();
                assertThat(CasePolicy.mayTake(Set.of(role), post, false))
                        .as(role + " at " + level)
                        .isEqualTo(role == Role.CLERK && level != Level.VILLAGE);
                assertThat(CasePolicy.mayTake(Set.of(role), post, true))
                        .as(role + " at " + level + " for another")
                        .isEqualTo(role == Role.AGENT && level.compareTo(Level.TOWNSHIP) >= 0);
            }
            assertThat(CasePolicy.mayTake(Set.of(role), Optional.empty(), false))
                    .isFalse();
            assertThat(CasePolicy.mayTake(Set.of(role), Optional.empty(), true)).isFalse();
        }
    }

    @Test
    void an_organ_of_a_county_is_called_as_such_organs_are() {
        assertThat(OrganNames.at(
                                new DivisionCode("330304"),
                                Fixture.organ(),
                                org.sixones.model.place.Divisions.wenzhou(),
                                java.time.LocalDate.of(2018, 1, 18))
                        .zh())
                .isEqualTo("温州市瓯海区商务局");
        assertThat(OrganNames.at(
                                new DivisionCode("330381"),
                                Fixture.organ(),
                                org.sixones.model.place.Divisions.wenzhou(),
                                java.time.LocalDate.of(2018, 1, 18))
                        .zh())
                .isEqualTo("瑞安市商务局");
        assertThat(OrganNames.at(
                        new DivisionCode("330300"),
                        Fixture.organ(),
                        org.sixones.model.place.Divisions.wenzhou(),
                        java.time.LocalDate.of(2018, 1, 18)))
                .isEqualTo(Fixture.organ().name());
    }

    @Provide
    Arbitrary<Person> people() {
        Arbitrary<Optional<Post>> posts = Combinators.combine(
                        Arbitraries.of(PLACES),
                        Arbitraries.of("commerce", "customs", "state-tax").optional())
                .as((place, department) ->
                        new Post(new DivisionCode(place), department.map(DepartmentCode::new), Optional.empty()))
                .optional(0.95);
        return Combinators.combine(Arbitraries.of(Role.class), posts, Arbitraries.subsetOf(MANDATES))
                .as((role, post, holding) -> new Person(role, post, List.copyOf(holding)));
    }

    @Provide
    Arbitrary<Placing> placings() {
        Arbitrary<String> organs = Arbitraries.of("330300", "330304", "330304005", "330382");
        return Combinators.combine(
                        Arbitraries.of(PLACES),
                        Arbitraries.of(MANDATES).optional(0.5),
                        organs.list().ofSize(ITEMS.size()))
                .as((place, mandate, divisions) -> {
                    Map<ItemCode, DivisionCode> competent = new HashMap<>();
                    for (int i = 0; i < ITEMS.size(); i++) {
                        competent.put(ITEMS.get(i).code(), new DivisionCode(divisions.get(i)));
                    }
                    return new Placing(new Filing(new DivisionCode(place), Optional.empty(), mandate), competent);
                });
    }
}
