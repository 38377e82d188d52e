package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CLERK;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.TAX;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.DocumentKind;
import org.sixones.approval.DocumentProof;
import org.sixones.approval.DocumentView;
import org.sixones.approval.Fixture;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.port.DocumentStore;
import org.sixones.approval.port.DocumentStore.Series;
import org.sixones.documents.testing.Pdf;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.message.Applicant;
import org.sixones.store.testing.StoreForTests;

/** What the statutory documents promise on every database. */
abstract class DocumentsContract {
    protected Office office;

    abstract StoreForTests store();

    @BeforeEach
    void open() {
        office = new Office(store());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<DocumentView> documents(CaseNumber number) {
        return Office.done(office.documents.ofCase(number));
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed && failed.failure() instanceof Failure.Refused r
                ? r.code()
                : outcome;
    }

    @Test
    void aStepIssuesItsDocumentsInItsOwnTransaction() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.report(Fixture.granted(number, FILING, "330300600012345"));

        assertThat(documents(number))
                .extracting(DocumentView::kind)
                .containsExactly(DocumentKind.RECEIPT, DocumentKind.ACCEPTANCE, DocumentKind.GRANT);
        assertThat(documents(number))
                .extracting(DocumentView::number)
                .containsExactly("温州市商务局收字〔2018〕第1号", "温州市商务局受字〔2018〕第1号", "温州市商务局准字〔2018〕第1号");
        assertThat(documents(number))
                .extracting(DocumentView::item)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(FILING));
        assertThat(office.count("select count(*) from audit where details like '%温州市商务局准字〔2018〕第1号%'"))
                .isEqualTo(1);
    }

    @Test
    void aStepThatFailsLeavesNoDocumentAndNoGap() {
        office.taken(Fixture.request());
        office.outboxFails = true;
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> office.submit(Fixture.request())))
                .isNotNull();
        office.outboxFails = false;
        CaseNumber number = office.taken(Fixture.request()).number();

        assertThat(documents(number).get(0).number()).isEqualTo("温州市商务局收字〔2018〕第2号");
        assertThat(office.count("select count(*) from approval_document")).isEqualTo(4);
    }

    @Test
    void aRepeatedReportIssuesNothingMore() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.report(Fixture.granted(number, TAX));
        office.report(Fixture.granted(number, TAX));
        assertThat(documents(number)).hasSize(3);
    }

    @Test
    void theSeriesBeginsAnewWithTheYearOfTheOffice() {
        office.taken(Fixture.request());
        office.now = java.time.Instant.parse("2018-12-31T16:30:00Z");
        CaseNumber number = office.taken(Fixture.request()).number();
        assertThat(documents(number).get(0).number()).isEqualTo("温州市商务局收字〔2019〕第1号");
    }

    @Test
    void numbersHaveNoGapAndNoDoubleHoweverManyIssueAtTheSameMoment() throws Exception {
        int cases = 24;
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<CaseNumber>> work = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                boolean fails = i % 4 == 3;
                work.add(() -> {
                    if (fails) {
                        rolledBack();
                        return null;
                    }
                    return office.taken(Fixture.request()).number();
                });
            }
            Set<String> codes = new HashSet<>();
            for (Future<CaseNumber> each : clerks.invokeAll(work)) {
                CaseNumber number = each.get();
                if (number != null) {
                    documents(number).forEach(d -> codes.add(d.code()));
                }
            }
            assertThat(codes).hasSize(2 * 18);
        } finally {
            clerks.shutdownNow();
        }
        for (DocumentKind kind : List.of(DocumentKind.RECEIPT, DocumentKind.ACCEPTANCE)) {
            List<Long> serials = IntStream.rangeClosed(1, 18)
                    .mapToObj(i -> office.count("select count(*) from approval_document where kind = '" + kind
                            + "' and of_year = 2018 and serial = " + i))
                    .toList();
            assertThat(serials).as(kind + " 1 to 18, each once").containsOnly(1L);
        }
        assertThat(office.count("select max(last) from approval_document_series"))
                .isEqualTo(18);
    }

    /** The taking of numbers, and then a failure of the transaction. */
    private void rolledBack() {
        DocumentStore documents = office.approval.documents();
        office.store.transactions().decide(() -> {
            documents.next(new Series(Fixture.organ().creditCode(), DocumentKind.RECEIPT, 2018));
            documents.next(new Series(Fixture.organ().creditCode(), DocumentKind.ACCEPTANCE, 2018));
            return Outcome.refused(ApprovalFailure.TEXT_NOT_ALLOWED, "rolled back");
        });
    }

    @Test
    void aDocumentIsSetAgainWithTheSameBytesAndItsCodeLeadsToItsVerification() {
        CaseNumber number = office.taken(Fixture.request()).number();
        DocumentView acceptance = documents(number).get(1);
        byte[] first = pdf(number, acceptance.code());

        assertThat(pdf(number, acceptance.code())).isEqualTo(first);
        assertThat(new Pdf(first).scanned()).isEqualTo("https://wenzhou.example/verify/" + acceptance.code());
        assertThat(new Pdf(first).text()).contains("行政许可申请受理通知书", acceptance.number(), "温州瓯江进出口有限公司", "2018年5月7日");
        assertThat(Office.done(office.documents.verify(acceptance.code())).number())
                .isEqualTo(acceptance.number());
    }

    @Test
    void aDocumentKeepsTheTextByWhichItWasIssued() {
        CaseNumber number = office.taken(Fixture.request()).number();
        DocumentView receipt = documents(number).get(0);
        office.execute("insert into approval_document_template (digest, content) values ('" + "0".repeat(32)
                + "', 'title: {zh: 旧收件凭证, en: Old receipt}\nbody: [{text: {zh: 旧文本, en: Old text}}]')");
        office.execute("update approval_document set template = '" + "0".repeat(32) + "' where code = '"
                + receipt.code() + "'");
        assertThat(new Pdf(pdf(number, receipt.code())).text()).contains("旧收件凭证", "旧文本");
    }

    private byte[] pdf(CaseNumber number, String code) {
        return Office.done(office.documents.pdf(number, code)).pdf().bytes();
    }

    @Test
    void theVerificationTellsEnoughToCompareAndNobodysNameOrNumberWhole() {
        CaseNumber number = office.taken(new SubmitRequest(
                        Fixture.MATTER,
                        new Applicant(Applicant.Kind.PERSON, "陈海生", "11010519491231002X", Optional.of("13800000000")),
                        Fixture.FORM,
                        Fixture.materials(),
                        Fixture.AT_THE_CITY))
                .number();
        DocumentProof proof =
                Office.done(office.documents.verify(documents(number).get(1).code()));

        assertThat(proof.kind()).isEqualTo(DocumentKind.ACCEPTANCE);
        assertThat(proof.organ().zh()).isEqualTo("温州市商务局");
        assertThat(proof.applicant()).isEqualTo("陈**");
        assertThat(proof.revokedOn()).isEmpty();
        assertThat(proof.toString()).doesNotContain("陈海生", "11010519491231002X", "13800000000", number.value());
        assertThat(office.count("select count(*) from approval_document where facts like '%11010519491231002X%'"))
                .as("a document keeps no whole identity number")
                .isZero();
    }

    @Test
    void aRevokedDocumentSaysSo() {
        CaseNumber number = office.taken(Fixture.request()).number();
        Fixture.ITEMS.forEach(item -> office.report(Fixture.granted(number, item)));
        Office.done(office.applications.act(number, new CaseAct.Revoke(FILING, "以欺骗手段取得"), CLERK, Optional.empty()));

        assertThat(documents(number))
                .filteredOn(d -> d.kind() == DocumentKind.REVOCATION)
                .hasSize(1);
        assertThat(documents(number))
                .filteredOn(d -> d.revokedOn().isPresent())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.item()).contains(FILING);
                    assertThat(Office.done(office.documents.verify(d.code())).revokedOn())
                            .contains(java.time.LocalDate.parse("2018-03-01"));
                });
    }

    @Test
    void whatIsNoCodeOfOursIsUnknownAndADocumentOfAnotherCaseToo() {
        CaseNumber number = office.taken(Fixture.request()).number();
        CaseNumber other = office.taken(Fixture.request()).number();
        for (String hostile : List.of(
                "",
                "0",
                "0".repeat(26),
                "Z".repeat(26),
                "' or ''='' --",
                "%",
                "\u0000".repeat(26),
                "1".repeat(1_000_000))) {
            assertThat(code(office.documents.verify(hostile))).isEqualTo(ApprovalFailure.DOCUMENT_UNKNOWN);
            assertThat(code(office.documents.pdf(number, hostile))).isEqualTo(ApprovalFailure.DOCUMENT_UNKNOWN);
        }
        assertThat(code(office.documents.pdf(other, documents(number).get(0).code())))
                .isEqualTo(ApprovalFailure.DOCUMENT_UNKNOWN);
        assertThat(code(office.documents.ofCase(new CaseNumber("9".repeat(31) + "20180118000001"))))
                .isEqualTo(ApprovalFailure.CASE_UNKNOWN);
    }

    @Test
    void everyStatutoryStepOfARealCaseCanBePrinted() {
        CaseNumber number = office.taken(Fixture.requestWithout("bank-permit")).number();
        office.applications.refuse(number, "不属于本机关职权范围", CLERK);
        CaseNumber withdrawn = office.taken(Fixture.request()).number();
        office.applications.withdraw(withdrawn, "经营计划改变", CLERK, Optional.empty());
        for (CaseNumber each : List.of(number, withdrawn)) {
            assertThat(documents(each)).isNotEmpty().allSatisfy(d -> assertThat(new Pdf(pdf(each, d.code())).text())
                    .contains(d.number(), d.kind().text().zh()));
        }
        assertThat(documents(number))
                .extracting(DocumentView::kind)
                .containsExactly(DocumentKind.RECEIPT, DocumentKind.CORRECTION_NOTICE, DocumentKind.ACCEPTANCE_REFUSAL);
        assertThat(documents(withdrawn))
                .extracting(DocumentView::kind)
                .containsExactly(DocumentKind.RECEIPT, DocumentKind.ACCEPTANCE, DocumentKind.TERMINATION);
    }
}
