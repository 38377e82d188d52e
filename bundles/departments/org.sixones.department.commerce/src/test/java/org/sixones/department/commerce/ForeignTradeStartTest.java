package org.sixones.department.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.departments.descriptor.DepartmentFiles;
import org.sixones.departments.descriptor.DescriptorReader;
import org.sixones.departments.descriptor.FolderFiles;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MaterialDefinition;
import org.sixones.model.item.MatterDefinition;

/** The matter and the five departments' items fit together: no single department's descriptor shows that. */
class ForeignTradeStartTest {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Other departments, and other items of these, may stand beside. */
    private static final Set<String> ITEMS = Set.of(
            "foreign-trade-filing",
            "customs-registration",
            "inspection-enterprise-filing",
            "exchange-directory-registration",
            "tax-registration-filing");

    private final List<DepartmentDescriptor> departments = departments();
    private final Map<String, ItemDefinition> items = departments.stream()
            .flatMap(d -> d.items().stream())
            .filter(i -> ITEMS.contains(i.code().value()))
            .collect(Collectors.toMap(i -> i.code().value(), Function.identity()));
    private final MatterDefinition matter =
            departments.stream().flatMap(d -> d.matters().stream()).findFirst().orElseThrow();

    @Test
    void everyStepIsAnItemThatSomeDepartmentOffers() {
        assertThat(matter.steps()).hasSize(5).allSatisfy(step -> assertThat(items)
                .containsKey(step.item().value()));
        assertThat(items.values()).extracting(ItemDefinition::department).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldThatAnItemNeedsIsAskedInTheOneFormAndNoFieldIsAskedForNothing() throws IOException {
        Set<String> asked = new HashSet<>();
        new ObjectMapper()
                .readTree(matter.formSchema())
                .path("properties")
                .fieldNames()
                .forEachRemaining(asked::add);
        Set<String> needed =
                items.values().stream().flatMap(i -> i.formFields().stream()).collect(Collectors.toSet());
        assertThat(asked).isEqualTo(needed);
    }

    @Test
    void twentyMaterialsAreEightPapersAndOnePaperIsCalledTheSameEverywhere() {
        List<MaterialDefinition> materials =
                items.values().stream().flatMap(i -> i.materials().stream()).toList();
        assertThat(materials).hasSize(20);
        assertThat(materials.stream().map(MaterialDefinition::code).distinct()).hasSize(8);
        assertThat(materials.stream().distinct()).hasSize(8);
    }

    @Test
    void noAcceptanceStandardIsVague() {
        assertThat(items.values().stream().flatMap(i -> i.materials().stream()))
                .allSatisfy(m ->
                        assertThat(m.name().zh() + m.standard().zh()).doesNotContain("其他", "有关", "相关", "等材料", "必要时"));
    }

    @Test
    void tenWorkingDaysOneAfterTheOtherAreFourSideBySide() {
        assertThat(items.values().stream().mapToInt(i -> i.limits().promised()).sum())
                .isEqualTo(10);
        ItemDefinition filing = items.get("foreign-trade-filing");
        ItemDefinition customs = items.get("customs-registration");
        int customsEnds = Math.max(filing.limits().promised(), customs.limits().preReview())
                + customs.limits().promised()
                - customs.limits().preReview();
        assertThat(customsEnds).isEqualTo(4);
        assertThat(items.values().stream().filter(i -> i != customs))
                .allSatisfy(i -> assertThat(i.limits().promised()).isLessThan(customsEnds));
    }

    @Test
    void theSamplesNumbersHaveTheirCheckCharacters() throws IOException {
        JsonNode sample = new ObjectMapper().readTree(matter.sample());
        assertThat(creditCodeHolds(sample.path("creditCode").asText())).isTrue();
        assertThat(creditCodeHolds("91350100M000100Y43")).isTrue();
        assertThat(creditCodeHolds("91350100M000100Y4Z")).isFalse();
        assertThat(identityNumberHolds(sample.path("legalRepresentativeId").asText()))
                .isTrue();
        assertThat(identityNumberHolds("11010519491231002X")).isTrue();
        assertThat(identityNumberHolds("110105194912310021")).isFalse();
    }

    /** GB 32100-2015. */
    private static boolean creditCodeHolds(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.length() == 18 && CREDIT_ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
    }

    /** GB 11643-1999. */
    private static boolean identityNumberHolds(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(number.charAt(i), 10) * IDENTITY_WEIGHTS[i];
        }
        return number.length() == 18 && "10X98765432".charAt(sum % 11) == number.charAt(17);
    }

    private static List<DepartmentDescriptor> departments() {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(f -> f.resolve("src/main/resources").resolve(DepartmentFiles.ROOT))
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(f -> DescriptorReader.read(new FolderFiles(f)).department().stream())
                    .filter(d -> d.items().stream()
                            .anyMatch(i -> ITEMS.contains(i.code().value())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
