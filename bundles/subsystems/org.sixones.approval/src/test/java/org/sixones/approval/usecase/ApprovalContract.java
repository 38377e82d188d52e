package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sixones.approval.Fixture.CLERK;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.EXCHANGE;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.INSPECTION;
import static org.sixones.approval.Fixture.ITEMS;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.Fixture.granted;
import static org.sixones.approval.Fixture.material;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationPage;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.Applications;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.Correction;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Defect;
import org.sixones.approval.Fixture;
import org.sixones.approval.Intake;
import org.sixones.approval.ItemState;
import org.sixones.approval.ItemView;
import org.sixones.approval.Light;
import org.sixones.approval.Material;
import org.sixones.approval.Reach;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.TimelineEntry;
import org.sixones.exchange.ReportReceiver.Effect;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.Content;
import org.sixones.model.message.TaskAction;
import org.sixones.store.testing.StoreForTests;

/** What approval promises on every database. */
abstract class ApprovalContract {
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

    // ---- intake ----

    @Test
    void aCompleteApplicationIsAcceptedAndEveryOrganHasItsTask() {
        ApplicationView view = office.taken(Fixture.request());

        assertThat(view.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(view.number().value())
                .matches("113303000024800011" + "2" + "009021001000" + "20180301" + "[0-9]{6}");
        assertThat(office.tasks).extracting(t -> t.header().item()).containsExactlyElementsOf(ITEMS);
        assertThat(view.timeline()).extracting(TimelineEntry::event).startsWith("SUBMISSION", "COMPLETE");
        assertThat(view.clock().dueOn()).contains(LocalDate.parse("2018-05-07"));
        assertThat(view.applicantIdentifier()).isEqualTo("913***********0Y43");
        assertThat(office.find(view.number()))
                .as("what is shown is what is kept")
                .isEqualTo(view);
    }

    @Test
    void eachSystemGetsOnlyTheFieldsAndMaterialsThatItsItemNames() {
        office.taken(Fixture.request());

        ApplicationTask exchange = task(EXCHANGE);
        assertThat(exchange.form().keySet())
                .containsExactlyInAnyOrder("enterpriseNameZh", "creditCode", "bankAccount", "registeredCapital");
        assertThat(exchange.form()).containsEntry("registeredCapital", "5000000.00");
        assertThat(exchange.materials())
                .extracting(d -> d.code().value())
                .containsExactlyInAnyOrder(
                        "business-licence", "application-form", "bank-permit", "authorisation-letter");
        assertThat(exchange.materials().get(0).content()).isPresent();
        assertThat(exchange.dueOn()).contains(LocalDate.parse("2018-03-05"));
        assertThat(task(TAX).form().keySet()).containsExactlyInAnyOrder("enterpriseNameZh", "creditCode");
    }

    @Test
    void aLargeMaterialStaysBehindItsDigest() {
        List<Material> materials = new ArrayList<>(Fixture.materials());
        Material licence = material("business-licence");
        materials.set(0, new Material(licence.code(), "a.pdf", "application/pdf", Content.of(new byte[1001])));
        office.taken(
                new SubmitRequest(Fixture.MATTER, Fixture.applicant(), Fixture.FORM, materials, Fixture.AT_THE_CITY));
        assertThat(task(TAX).materials())
                .filteredOn(d -> d.code().value().equals("business-licence"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.content()).isEmpty();
                    assertThat(d.size()).isEqualTo(1001);
                });
    }

    @Test
    void everyDefectIsToldAtOnceWithItsPlaceAndNothingIsKept() {
        String form =
                """
                {"creditCode": "91350100M000100Y4Z", "legalRepresentativeId": "110105194912310021", "establishedOn": "2018-02-30",
                 "registeredCapital": -1, "importExportKinds": "everything", "colour": "red"}""";
        Applicant applicant = new Applicant(Applicant.Kind.PERSON, "陈海生", "110105194912310021", Optional.of("x"));
        List<Material> materials =
                new ArrayList<>(Fixture.requestWithout("bank-permit").materials());
        materials.add(material("tea-leaves"));
        materials.add(material("business-licence"));

        Intake intake =
                office.submit(new SubmitRequest(Fixture.MATTER, applicant, form, materials, Fixture.AT_THE_CITY));

        assertThat(((Intake.Defective) intake).defects())
                .extracting(d -> d.place() + " " + d.rule())
                .containsExactlyInAnyOrder(
                        "/applicant/identifier gb11643",
                        "/applicant/phone pattern",
                        "/form/enterpriseNameZh required",
                        "/form/creditCode gb32100",
                        "/form/legalRepresentativeId gb11643",
                        "/form/establishedOn format",
                        "/form/registeredCapital minimum",
                        "/form/importExportKinds oneOf",
                        "/form/colour additionalProperties",
                        "/materials/tea-leaves unknown",
                        "/materials/business-licence twice",
                        "/materials/bank-permit required");
        assertThat(((Intake.Defective) intake).defects())
                .extracting(Defect::message)
                .anyMatch(m -> m.zh().equals("「统一社会信用代码」校验位错误，不是有效的统一社会信用代码"))
                .anyMatch(m -> m.zh().equals("请填写「企业中文名称」"));
        assertThat(office.count("select count(*) from approval_application")).isZero();
        assertThat(office.count("select count(*) from message")).isZero();
    }

    @Test
    void charactersThatNoOtherSystemCanHoldAreRefused() {
        Intake intake = office.submit(new SubmitRequest(
                Fixture.MATTER,
                Fixture.applicant(),
                Fixture.FORM.replace("温州瓯江进出口有限公司", "温州\\u0000瓯江\\ud800"),
                Fixture.materials(),
                Fixture.AT_THE_CITY));
        assertThat(((Intake.Defective) intake).defects())
                .extracting(d -> d.place() + " " + d.rule())
                .containsExactly("/form/enterpriseNameZh characters");
    }

    @Test
    void whatIsNotAFormIsRefusedWithItsPosition() {
        for (String form : List.of("", "[]", "{", "{} x", "{\"a\":1,\"a\":2}", "[".repeat(10_000), "null")) {
            Outcome<Intake> outcome = office.applications.submit(
                    new SubmitRequest(Fixture.MATTER, Fixture.applicant(), form, List.of(), Fixture.AT_THE_CITY),
                    CLERK,
                    Optional.empty());
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, f -> assertThat(f.failure())
                    .isInstanceOfSatisfying(Failure.Malformed.class, m -> assertThat(m.code())
                            .isEqualTo(ApprovalFailure.FORM_NOT_JSON)));
        }
    }

    @Test
    void anUnknownMatterIsRefused() {
        assertThat(code(office.applications.submit(
                        new SubmitRequest(
                                new MatterCode("no-such-matter"),
                                Fixture.applicant(),
                                "{}",
                                List.of(),
                                Fixture.AT_THE_CITY),
                        CLERK,
                        Optional.empty())))
                .isEqualTo(ApprovalFailure.MATTER_UNKNOWN);
    }

    @Test
    void article32_1_4_missingMaterialsGiveOneFullListAndTheCorrectionCompletesIt() {
        ApplicationView view = office.taken(Fixture.requestWithout("bank-permit", "premises-proof"));
        assertThat(view.state()).isEqualTo(ApplicationState.CORRECTION);
        assertThat(view.correction())
                .extracting(CorrectionPoint::subject)
                .containsExactlyInAnyOrder("bank-permit", "premises-proof");
        assertThat(office.tasks).isEmpty();
        assertThat(view.clock().startedOn()).isEmpty();

        assertThat(code(office.applications.correct(
                        view.number(), correction(Optional.empty(), "bank-permit"), CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.CORRECTION_INCOMPLETE);
        ApplicationView corrected = ((Intake.Taken) Office.done(office.applications.correct(
                        view.number(),
                        correction(Optional.empty(), "bank-permit", "premises-proof"),
                        CLERK,
                        Optional.empty())))
                .application();

        assertThat(corrected.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(corrected.correction()).isEmpty();
        assertThat(corrected.materials()).hasSize(8);
        assertThat(office.tasks).hasSize(5);
        assertThat(task(EXCHANGE).materials()).hasSize(4);
        assertThat(office.find(view.number())).isEqualTo(corrected);
    }

    // ---- the whole way ----

    @Test
    void oneApplicationGoesThroughFiveOrgansAndIsDelivered() {
        CaseNumber number = office.taken(Fixture.request()).number();
        for (ItemCode item : ITEMS) {
            assertThat(Office.done(office.report(Fixture.accepted(number, item))))
                    .isEqualTo(Effect.APPLIED);
        }
        assertThat(office.find(number).items()).extracting(ItemView::waitingFor).contains(List.of(FILING));
        for (ItemCode item : ITEMS) {
            assertThat(Office.done(office.report(granted(number, item)))).isEqualTo(Effect.APPLIED);
        }

        assertThat(office.sentTo(CUSTOMS)).containsExactly("pre-review", "proceed");
        ApplicationTask proceed = office.tasks.get(office.tasks.size() - 1);
        assertThat(proceed.action()).isEqualTo(TaskAction.PROCEED);
        assertThat(proceed.results()).containsEntry("foreign-trade-filing/filingNumber", "330");
        ApplicationView view = office.find(number);
        assertThat(view.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(view.granted()).contains(true);
        assertThat(view.items())
                .allMatch(i -> i.state() == ItemState.GRANTED && i.results().size() == 1);
        assertThat(Office.done(office.applications.deliver(number, "EMS 1", CLERK))
                        .state())
                .isEqualTo(ApplicationState.DELIVERED);
        assertThat(office.store
                        .transactions()
                        .inTransaction(() -> office.store.audit().firstBroken(number.value())))
                .isEmpty();
        assertThat(office.count("select count(*) from audit where stream = '" + number + "'"))
                .isEqualTo(12);
    }

    @Test
    void anItemsCorrectionGoesToItsSystemWithTheNewMaterialAndAnswer() {
        CaseNumber number = office.taken(Fixture.request()).number();
        Office.done(office.report(Fixture.correction(number, EXCHANGE, "bank-permit", "bankAccount")));
        office.now = Fixture.NOW.plusSeconds(86400 * 4);
        assertThat(item(number, EXCHANGE).promised().light()).isEqualTo(Light.STOPPED);
        assertThat(item(number, EXCHANGE).correction()).hasSize(2);

        Correction wrong =
                new Correction(Optional.of(EXCHANGE), "{\"bankAccount\": 5}", List.of(material("bank-permit")));
        assertThat(Office.done(office.applications.correct(number, wrong, CLERK, Optional.empty())))
                .isInstanceOf(Intake.Defective.class);
        Correction right =
                new Correction(Optional.of(EXCHANGE), "{\"bankAccount\": \"999\"}", List.of(material("bank-permit")));
        Office.done(office.applications.correct(number, right, CLERK, Optional.empty()));

        ApplicationTask task = office.tasks.get(office.tasks.size() - 1);
        assertThat(task.action()).isEqualTo(TaskAction.CORRECTED);
        assertThat(task.form()).containsEntry("bankAccount", "999");
        assertThat(task.materials()).extracting(d -> d.code().value()).containsExactly("bank-permit");
        assertThat(item(number, EXCHANGE).state()).isEqualTo(ItemState.CORRECTION_RECEIVED);
        assertThat(item(number, EXCHANGE).promised().dueOn())
                .as("days from 1 to 5 March did not count")
                .contains(LocalDate.parse("2018-03-07"));
        assertThat(office.count("select count(*) from approval_material where material = 'bank-permit'"))
                .as("what was handed in first is kept")
                .isEqualTo(2);
    }

    @Test
    void withdrawalIsOneStepAndMakesLateReportsHarmless() {
        CaseNumber number = office.taken(Fixture.request()).number();
        ApplicationView view = Office.done(office.applications.withdraw(number, "不再办理", CLERK, Optional.of("w-1")));
        assertThat(view.state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(office.tasks).hasSize(10);
        assertThat(Office.done(office.applications.withdraw(number, "不再办理", CLERK, Optional.of("w-1"))))
                .isEqualTo(view);
        assertThat(Office.done(office.report(granted(number, TAX)))).isEqualTo(Effect.NONE);
        assertThat(code(office.applications.withdraw(number, "a\u0000b", CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.TEXT_NOT_ALLOWED);
    }

    @Test
    void aReportForAnUnknownCaseIsRefused() {
        CaseNumber unknown = new CaseNumber("1133030000248000112009021001000" + "20180301" + "999999");
        assertThat(code(office.report(granted(unknown, TAX)))).isEqualTo(ApprovalFailure.CASE_UNKNOWN);
        assertThat(code(office.applications.find(unknown))).isEqualTo(ApprovalFailure.CASE_UNKNOWN);
    }

    // ---- all or nothing ----

    @Test
    void stateHistoryOutboxAndAuditAreOneTransaction() {
        office.outboxFails = true;
        assertThatThrownBy(() -> office.submit(Fixture.request())).hasMessage("the outbox fails");
        for (String table : List.of(
                "approval_application", "approval_item", "approval_history", "approval_material", "message", "audit")) {
            assertThat(office.count("select count(*) from " + table)).as(table).isZero();
        }
        office.outboxFails = false;
        CaseNumber number = office.taken(Fixture.request()).number();
        ApplicationView before = office.find(number);
        office.outboxFails = true;
        assertThatThrownBy(() -> office.report(granted(number, FILING))).hasMessage("the outbox fails");
        assertThat(office.find(number)).isEqualTo(before);
    }

    @Test
    void fiveAnswersAtTheSameMomentAreAllKeptAndTheJoinHappensOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            CaseNumber number = office.taken(Fixture.request()).number();
            office.tasks.clear();
            List<Callable<Object>> answers = new ArrayList<>();
            for (ItemCode item : List.of(FILING, INSPECTION, EXCHANGE, TAX)) {
                answers.add(() -> office.report(granted(number, item)));
            }
            answers.add(() -> office.report(Fixture.accepted(number, CUSTOMS)));
            assertThat(atTheSameMoment(answers)).allMatch(o -> o.equals(Outcome.done(Effect.APPLIED)));

            ApplicationView view = office.find(number);
            assertThat(view.items().stream().filter(i -> i.state() == ItemState.GRANTED))
                    .hasSize(4);
            assertThat(office.sentTo(CUSTOMS)).containsExactly("proceed");
            assertThat(view.timeline()).extracting(TimelineEntry::position).doesNotHaveDuplicates();
            assertThat(view.timeline())
                    .filteredOn(t -> t.event().equals("REVIEW_BEGAN"))
                    .hasSize(1);
            Office.done(office.report(granted(number, CUSTOMS)));
            assertThat(office.find(number).granted()).contains(true);
        }
    }

    // ---- idempotency ----

    @Test
    void theSameKeyAtTheSameMomentMakesOneCase() throws Exception {
        List<Callable<Object>> submits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            submits.add(() -> office.applications.submit(Fixture.request(), CLERK, Optional.of("key-1")));
        }
        Set<CaseNumber> numbers = new HashSet<>();
        int fresh = 0;
        for (Object outcome : atTheSameMoment(submits)) {
            Intake.Taken taken = (Intake.Taken) Office.done((Outcome<?>) outcome);
            numbers.add(taken.application().number());
            fresh += taken.repeated() ? 0 : 1;
        }
        assertThat(numbers).hasSize(1);
        assertThat(fresh).isEqualTo(1);
        assertThat(office.count("select count(*) from approval_application")).isEqualTo(1);
        assertThat(office.tasks).hasSize(5);
    }

    @Test
    void aKeyIsTheAccountsOwnAndForOneRequest() {
        office.applications.submit(Fixture.request(), CLERK, Optional.of("key-1"));
        assertThat(code(office.applications.submit(Fixture.requestWithout("bank-permit"), CLERK, Optional.of("key-1"))))
                .isEqualTo(ApprovalFailure.IDEMPOTENCY_KEY_REUSED);
        Office.done(office.applications.submit(Fixture.request(), Actor.person("other"), Optional.of("key-1")));
        assertThat(office.count("select count(*) from approval_application")).isEqualTo(2);
        assertThat(code(office.applications.submit(Fixture.request(), CLERK, Optional.of("键"))))
                .isEqualTo(ApprovalFailure.IDEMPOTENCY_KEY_INVALID);
    }

    @Test
    void aRepeatedSubmitFindsItsCaseThoughTheMatterHasClosed() {
        Optional<String> key = Optional.of("key-1");
        CaseNumber number = taken(office.applications.submit(Fixture.request(), CLERK, key))
                .application()
                .number();
        office.catalogue.bindOffer(Fixture.offer("state-tax", List.of(), List.of()));
        assertThat(code(office.applications.submit(Fixture.request(), CLERK, Optional.of("key-2"))))
                .isEqualTo(ApprovalFailure.MATTER_NOT_OPEN);

        Intake.Taken again = taken(office.applications.submit(Fixture.request(), CLERK, key));

        assertThat(again.repeated()).isTrue();
        assertThat(again.application().number()).isEqualTo(number);
        assertThat(code(office.applications.submit(Fixture.requestWithout("bank-permit"), CLERK, key)))
                .isEqualTo(ApprovalFailure.IDEMPOTENCY_KEY_REUSED);
        assertThat(office.count("select count(*) from approval_application")).isEqualTo(1);
    }

    @Test
    void whatWasTakenIsNotJudgedAnewByStricterRules() {
        Optional<String> submitted = Optional.of("key-1");
        CaseNumber number = taken(office.applications.submit(Fixture.request(), CLERK, submitted))
                .application()
                .number();
        Office.done(office.report(Fixture.correction(number, EXCHANGE, "bank-permit")));
        Correction correction = correction(Optional.of(EXCHANGE), "bank-permit");
        Optional<String> corrected = Optional.of("key-2");
        Office.done(office.applications.correct(number, correction, CLERK, corrected));
        int tasks = office.tasks.size();
        Applications stricter =
                office.underRules.apply(new Rules(ZoneId.of("Asia/Shanghai"), 2, 1, 1, 1, Fixture.AT_THE_CITY.at()));
        assertThat(code(stricter.correct(number, correction, CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.FORM_NOT_JSON);

        assertThat(taken(stricter.submit(Fixture.request(), CLERK, submitted)).repeated())
                .isTrue();
        assertThat(taken(stricter.correct(number, correction, CLERK, corrected)).repeated())
                .isTrue();
        assertThat(code(stricter.correct(number, correction(Optional.empty()), CLERK, corrected)))
                .isEqualTo(ApprovalFailure.IDEMPOTENCY_KEY_REUSED);
        assertThat(office.tasks).hasSize(tasks);
    }

    private static Intake.Taken taken(Outcome<Intake> outcome) {
        return (Intake.Taken) Office.done(outcome);
    }

    // ---- lists ----

    @Test
    void listsArePagedByPositionAndFiltered() {
        List<CaseNumber> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, office.taken(Fixture.request()).number());
        }
        office.applications.withdraw(newestFirst.get(2), "不再办理", CLERK, Optional.empty());

        List<CaseNumber> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ApplicationPage page = Office.done(office.applications.list(ApplicationFilter.ALL, cursor, 2));
            page.applications().forEach(a -> seen.add(a.number()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).isEqualTo(newestFirst);

        ApplicationFilter withdrawn = new ApplicationFilter(
                Optional.of(Fixture.MATTER), Optional.of(ApplicationState.WITHDRAWN), new Reach.Everything());
        assertThat(Office.done(office.applications.list(withdrawn, Optional.empty(), 10))
                        .applications())
                .singleElement()
                .satisfies(a -> assertThat(a.number()).isEqualTo(newestFirst.get(2)));
        assertThat(code(office.applications.list(ApplicationFilter.ALL, Optional.of("1; drop"), 10)))
                .isEqualTo(ApprovalFailure.CURSOR_INVALID);
        assertThat(office.applications.counts(new Reach.Everything()).applications())
                .containsEntry(ApplicationState.ACCEPTED, 4L)
                .containsEntry(ApplicationState.WITHDRAWN, 1L)
                .containsEntry(ApplicationState.DECIDED, 0L);
        assertThat(office.applications.counts(new Reach.Everything()).items()).containsEntry(ItemState.SENT, 20L);
    }

    // ---- helpers ----

    private ApplicationTask task(ItemCode item) {
        return office.tasks.stream()
                .filter(t -> t.header().item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private ItemView item(CaseNumber number, ItemCode code) {
        return office.find(number).items().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Correction correction(Optional<ItemCode> item, String... materials) {
        return new Correction(
                item, "{}", List.of(materials).stream().map(Fixture::material).toList());
    }

    static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.failure().code() : outcome;
    }

    static List<Object> atTheSameMoment(List<Callable<Object>> actions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<Object> action : actions) {
                futures.add(threads.submit(() -> {
                    go.await();
                    return action.call();
                }));
            }
            go.countDown();
            List<Object> results = new ArrayList<>();
            for (Future<Object> f : futures) {
                results.add(f.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
