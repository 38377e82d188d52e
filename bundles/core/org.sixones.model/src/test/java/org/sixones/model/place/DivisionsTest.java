package org.sixones.model.place;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.model.LocalizedText;

class DivisionsTest {
    private static final LocalDate IN_2018 = LocalDate.of(2018, 1, 18);
    private static final DivisionCode WENZHOU = new DivisionCode("330300");
    private static final DivisionCode LONGGANG = new DivisionCode("330383");

    private final Divisions divisions = Divisions.wenzhou();

    @ParameterizedTest
    @CsvSource({"330000,PROVINCE", "330300,CITY", "330304,COUNTY", "330304005,TOWNSHIP", "330304005001,VILLAGE"})
    void a_code_tells_its_level(String code, Level level) {
        assertThat(new DivisionCode(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3303",
                "030300",
                "33030",
                "330004",
                "330300001",
                "330304000",
                "330304005000",
                "33030400",
                "３３０３０４"
            })
    void a_code_of_another_form_is_refused(String code) {
        assertThat(DivisionCode.isValid(code)).isFalse();
        assertThatThrownBy(() -> new DivisionCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void in_2018_wenzhou_has_eleven_counties_and_the_zone_of_the_statistics() {
        assertThat(divisions.children(WENZHOU, IN_2018))
                .extracting(d -> d.code().value())
                .containsExactly(
                        "330302", "330303", "330304", "330305", "330324", "330326", "330327", "330328", "330329",
                        "330371", "330381", "330382");
    }

    @Test
    void longgang_is_a_town_of_cangnan_until_2019_08_15_and_a_city_of_its_own_from_the_next_day() {
        DivisionCode town = new DivisionCode("330327101");
        LocalDate before = LocalDate.of(2019, 8, 15);
        assertThat(divisions.find(LONGGANG, before)).isEmpty();
        assertThat(divisions.find(town, before)).map(d -> d.name().zh()).contains("龙港镇");
        assertThat(divisions.find(LONGGANG, before.plusDays(1)))
                .map(d -> d.name().zh())
                .contains("龙港市");
        assertThat(divisions.find(town, before.plusDays(1))).isEmpty();
        assertThat(divisions.knows(town)).isTrue();
    }

    @Test
    void a_place_is_called_with_what_it_lies_in_and_keeps_its_last_name() {
        assertThat(divisions.fullName(new DivisionCode("330304005"), IN_2018))
                .isEqualTo(new LocalizedText("温州市瓯海区娄桥街道", "娄桥街道, Ouhai, Wenzhou"));
        assertThat(divisions
                        .fullName(new DivisionCode("330327101"), LocalDate.of(2024, 1, 1))
                        .zh())
                .isEqualTo("温州市苍南县龙港镇");
        assertThat(divisions.fullName(new DivisionCode("330399"), IN_2018).zh()).isEqualTo("温州市330399");
    }

    @Test
    void each_county_has_townships_and_villages_on_both_sides_of_every_change() {
        List<LocalDate> days =
                List.of(IN_2018, LocalDate.of(2019, 8, 15), LocalDate.of(2019, 8, 16), LocalDate.of(2023, 6, 30));
        for (LocalDate day : days) {
            long villages = 0;
            for (Division county : divisions.children(WENZHOU, day)) {
                assertThat(divisions.children(county.code(), day))
                        .as(county.code() + " on " + day)
                        .isNotEmpty();
                for (Division township : divisions.children(county.code(), day)) {
                    villages += divisions.children(township.code(), day).size();
                }
            }
            assertThat(villages).as("villages on " + day).isGreaterThan(3000);
        }
    }

    @Test
    void one_code_is_one_division_on_one_day() {
        LocalizedText name = new LocalizedText("甲", "A");
        LocalDate day = LocalDate.of(2019, 1, 1);
        Division before = new Division(LONGGANG, name, Optional.empty(), Optional.of(day));
        assertThat(Divisions.of(List.of(
                                before, new Division(LONGGANG, name, Optional.of(day.plusDays(1)), Optional.empty())))
                        .find(LONGGANG, day))
                .contains(before);
        assertThatThrownBy(() ->
                        Divisions.of(List.of(before, new Division(LONGGANG, name, Optional.of(day), Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("330383");
        assertThatThrownBy(() ->
                        Divisions.of(List.of(before, new Division(LONGGANG, name, Optional.empty(), Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void to_lie_in_another_is_to_begin_with_its_significant_digits(
            @ForAll("codes") String inner, @ForAll("codes") String outer) {
        boolean model = inner.startsWith(outer.length() > 6 ? outer : outer.replaceFirst("(00){1,2}$", ""));
        assertThat(new DivisionCode(inner).within(new DivisionCode(outer))).isEqualTo(model);
    }

    @Property
    void the_way_upwards_has_each_level_once_and_ends_at_the_province(@ForAll("codes") String code) {
        DivisionCode division = new DivisionCode(code);
        assertThat(division.upwards()).first().isEqualTo(division);
        assertThat(division.upwards().get(division.upwards().size() - 1)).isEqualTo(new DivisionCode("330000"));
        for (Level level : Level.values()) {
            assertThat(division.at(level).isPresent()).isEqualTo(level.compareTo(division.level()) <= 0);
        }
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(
                "330000",
                "330300",
                "330400",
                "330304",
                "330305",
                "330304005",
                "330304010",
                "330305001",
                "330304005001",
                "330304005002",
                "330304010001",
                "330305001001",
                "330310",
                "330310100");
    }
}
