package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sixones.approval.DocumentKind;

/** Which event calls for which document. */
class DocumentTableTest {
    private static List<DocumentKind> issued(boolean ofItem, Enum<?> event) {
        return DocumentTable.SHIPPED.calls().stream()
                .filter(call -> call.ofItem() == ofItem && call.event().equals(event.name()))
                .flatMap(call -> call.issues().stream())
                .toList();
    }

    @Test
    void acceptanceAndItsRefusalAreGivenInWriting_LicensingLaw32() {
        assertThat(issued(false, ApplicationEvent.COMPLETE)).containsExactly(DocumentKind.ACCEPTANCE);
        assertThat(issued(false, ApplicationEvent.DEEMED_ACCEPTANCE)).containsExactly(DocumentKind.DEEMED_ACCEPTANCE);
        assertThat(issued(false, ApplicationEvent.ACCEPTANCE_REFUSED)).containsExactly(DocumentKind.ACCEPTANCE_REFUSAL);
        assertThat(issued(true, ItemEvent.NON_ACCEPTANCE)).containsExactly(DocumentKind.ACCEPTANCE_REFUSAL);
        assertThat(issued(false, ApplicationEvent.NON_ACCEPTANCE)).containsExactly(DocumentKind.NON_ACCEPTANCE);
    }

    @Test
    void whatIsMissingIsToldInWritingAndWhatComesIsReceipted_LicensingLaw32() {
        assertThat(issued(false, ApplicationEvent.SUBMISSION)).containsExactly(DocumentKind.RECEIPT);
        assertThat(issued(false, ApplicationEvent.INCOMPLETE)).containsExactly(DocumentKind.CORRECTION_NOTICE);
        assertThat(issued(true, ItemEvent.CORRECTION_REQUEST)).containsExactly(DocumentKind.REVIEW_CORRECTION_NOTICE);
        assertThat(issued(false, ApplicationEvent.CORRECTION))
                .containsExactly(DocumentKind.CORRECTION_RECEIPT, DocumentKind.ACCEPTANCE);
        assertThat(issued(true, ItemEvent.CORRECTION)).containsExactly(DocumentKind.CORRECTION_RECEIPT);
    }

    @Test
    void theDecisionIsWrittenAndItsDeliveryProved_LicensingLaw38And44() {
        assertThat(issued(true, ItemEvent.GRANT)).containsExactly(DocumentKind.GRANT);
        assertThat(issued(true, ItemEvent.REFUSAL)).containsExactly(DocumentKind.REFUSAL);
        assertThat(issued(false, ApplicationEvent.DELIVERY)).containsExactly(DocumentKind.DELIVERY_PROOF);
    }

    @Test
    void extensionAndSpecialProcedureAreTold_LicensingLaw42And45() {
        assertThat(issued(true, ItemEvent.EXTENSION)).containsExactly(DocumentKind.EXTENSION_NOTICE);
        assertThat(issued(false, ApplicationEvent.EXTENSION)).containsExactly(DocumentKind.EXTENSION_NOTICE);
        assertThat(issued(true, ItemEvent.PROCEDURE_START)).containsExactly(DocumentKind.PROCEDURE_NOTICE);
    }

    @Test
    void aRevokedOrWithdrawnDecisionLosesItsEffect_LicensingLaw8And69() {
        assertThat(DocumentTable.SHIPPED.calls())
                .filteredOn(call -> call.revokes().contains(DocumentKind.GRANT))
                .extracting(DocumentTable.Call::event)
                .containsExactlyInAnyOrder(ItemEvent.REVOCATION.name(), ItemEvent.CANCELLATION.name());
    }

    @Test
    void everyKindOfDocumentIsCalledForAndEveryLineSaysWhy() {
        assertThat(DocumentTable.SHIPPED.calls().stream()
                        .flatMap(call -> call.issues().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DocumentKind.values());
        assertThat(DocumentTable.SHIPPED.calls()).allSatisfy(call -> {
            assertThat(call.reason().zh()).containsPattern("\\p{IsHan}");
            assertThat(call.reason().en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
        });
        assertThat(DocumentKind.values()).allSatisfy(kind -> {
            assertThat(kind.text().zh()).containsPattern("\\p{IsHan}");
            assertThat(kind.text().en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
            assertThat(ModelTexts.of("document.mark." + kind).zh()).isNotBlank();
        });
        assertThat(java.util.Arrays.stream(DocumentKind.values())
                        .map(kind -> ModelTexts.of("document.mark." + kind).zh()))
                .as("two kinds never share a series of numbers")
                .doesNotHaveDuplicates();
    }
}
