package org.sixones.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.model.item.Competence.Basis;
import org.sixones.model.item.Competence.Found;
import org.sixones.model.place.Division;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;
import org.sixones.model.place.Level;

class CompetenceTest {
    private static final DivisionCode WENZHOU = new DivisionCode("330300");
    private static final LocalDate IN_2018 = LocalDate.of(2018, 1, 18);
    private static final Competence PREMISES = new Competence(Basis.PREMISES, Level.COUNTY, "place");

    private static Found find(Competence competence, String place, LocalDate day) {
        return competence.find(f -> Optional.ofNullable(place), WENZHOU, Divisions.wenzhou(), day);
    }

    private static Found in(String division) {
        return new Found.In(new DivisionCode(division));
    }

    @Test
    void an_item_without_a_rule_is_the_citys_whatever_the_form_says() {
        assertThat(find(Competence.OF_THE_CITY, "330304", IN_2018)).isEqualTo(in("330300"));
        assertThat(find(Competence.OF_THE_CITY, null, IN_2018)).isEqualTo(in("330300"));
    }

    @Test
    void the_organ_of_the_county_where_the_premises_lie_is_competent() {
        assertThat(find(PREMISES, "330304", IN_2018)).isEqualTo(in("330304"));
        assertThat(find(PREMISES, "330304005", IN_2018)).isEqualTo(in("330304"));
        assertThat(find(PREMISES, " 330304005202 ", IN_2018)).isEqualTo(in("330304"));
    }

    @Test
    void an_item_of_the_townships_needs_to_know_which_township() {
        Competence township = new Competence(Basis.RESIDENCE, Level.TOWNSHIP, "place");
        assertThat(find(township, "330304005202", IN_2018)).isEqualTo(in("330304005"));
        assertThat(find(township, "330304", IN_2018)).isEqualTo(new Found.Unclear("place"));
    }

    @Test
    void outside_the_city_the_competent_place_is_named() {
        assertThat(find(PREMISES, "330106", IN_2018)).isEqualTo(new Found.Outside(new DivisionCode("330106")));
        assertThat(find(PREMISES, "310104012", IN_2018)).isEqualTo(new Found.Outside(new DivisionCode("310104")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "瓯海区", "330300", "330000", "330399", "330304999", "330304000", "33030"})
    void what_is_no_division_of_the_day_is_unclear(String place) {
        assertThat(find(PREMISES, place, IN_2018)).isEqualTo(new Found.Unclear("place"));
    }

    @Test
    void longgang_is_competent_from_the_day_on_which_it_is_a_city() {
        LocalDate first = LocalDate.of(2019, 8, 16);
        assertThat(find(PREMISES, "330383", first)).isEqualTo(in("330383"));
        assertThat(find(PREMISES, "330383", first.minusDays(1))).isEqualTo(new Found.Unclear("place"));
        assertThat(find(PREMISES, "330327101", first.minusDays(1))).isEqualTo(in("330327"));
        assertThat(find(PREMISES, "330327101", first)).isEqualTo(new Found.Unclear("place"));
    }

    @Test
    void a_rule_that_cannot_be_followed_cannot_be_made() {
        for (Runnable wrong : List.<Runnable>of(
                () -> new Competence(Basis.CITY_WIDE, Level.CITY, "place"),
                () -> new Competence(Basis.CITY_WIDE, Level.COUNTY, ""),
                () -> new Competence(Basis.PREMISES, Level.COUNTY, ""),
                () -> new Competence(Basis.PREMISES, Level.VILLAGE, "place"))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The independent way: walk the tree down from the city and look in which county the place is met. */
    @Property
    void the_competent_county_is_the_one_under_which_the_place_is_met_from_above(@ForAll("places") DivisionCode place) {
        Divisions divisions = Divisions.wenzhou();
        Optional<DivisionCode> met = divisions.children(WENZHOU, IN_2018).stream()
                .map(Division::code)
                .filter(county -> county.equals(place)
                        || divisions.children(county, IN_2018).stream()
                                .anyMatch(t -> t.code().equals(place)))
                .findFirst();
        assertThat(find(PREMISES, place.value(), IN_2018))
                .isEqualTo(met.<Found>map(Found.In::new).orElse(new Found.Unclear("place")));
    }

    @Provide
    Arbitrary<DivisionCode> places() {
        Divisions divisions = Divisions.wenzhou();
        List<DivisionCode> all = divisions.children(WENZHOU, IN_2018).stream()
                .flatMap(c -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(c), divisions.children(c.code(), IN_2018).stream()))
                .map(Division::code)
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(all),
                Arbitraries.integers()
                        .between(330301, 330399)
                        .filter(n -> n % 100 != 0)
                        .map(n -> new DivisionCode("" + n)));
    }
}
