package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.usecase.ApprovalContract.atTheSameMoment;
import static org.sixones.approval.usecase.ApprovalContract.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationPage;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApplicationSummary;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseRights;
import org.sixones.approval.CaseRights.Verb;
import org.sixones.approval.Defect;
import org.sixones.approval.Filing;
import org.sixones.approval.Fixture;
import org.sixones.approval.Intake;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.MandateRequest;
import org.sixones.approval.MandateState;
import org.sixones.approval.MandateView;
import org.sixones.approval.Mandates;
import org.sixones.approval.SubmitRequest;
import org.sixones.identity.Post;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.item.CaseKind;
import org.sixones.model.item.Competence;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.item.Organ;
import org.sixones.model.item.RefusalPolicy;
import org.sixones.model.message.Applicant;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Level;
import org.sixones.store.testing.StoreForTests;

/** Levels, places and mandates on every database. */
abstract class PlacesContract {
    private static final MatterCode LICENCE = new MatterCode("business-licence");
    private static final ItemCode ENTRY = new ItemCode("entry-permit");
    private static final Applicant ZHANG =
            new Applicant(Applicant.Kind.PERSON, "张三", "11010519491231002X", Optional.of("13800000000"));
    private static final String SCHEMA =
            """
            {"type": "object", "additionalProperties": false, "required": ["shop"],
             "properties": {"shop": {"type": "string", "title": "店名"},
                            "place": {"type": "string", "title": "经营场所区划"}}}""";

    private static final Principal CITY = clerk("clerk", "330300");
    private static final Principal OUHAI = clerk("clerk-ouhai", "330304");
    private static final Principal LOUQIAO = clerk("clerk-louqiao", "330304005");
    private static final Principal YUEQING = clerk("clerk-yueqing", "330382");
    private static final Principal GUANTOU = person("agent-guantou", Role.AGENT, "330304005202");
    private static final Principal QIANYUAN = person("agent-qianyuan", Role.AGENT, "330304005210");
    private static final Principal AUDITOR = person("auditor", Role.AUDITOR, "330300");

    private Office office;
    private CaseRights rights;
    private Mandates mandates;

    abstract StoreForTests store();

    private static Principal clerk(String name, String division) {
        return person(name, Role.CLERK, division);
    }

    private static Principal person(String name, Role role, String division) {
        return new Principal(name, Set.of(role), Optional.empty(), Optional.of(Post.at(new DivisionCode(division))));
    }

    @BeforeEach
    void open() {
        office = new Office(store());
        Organ organ =
                new Organ("113303000024800011", '3', new LocalizedText("温州市市场监督管理局", "Wenzhou Market Regulation"));
        ItemDefinition item = new ItemDefinition(
                ENTRY,
                "000131001001",
                Fixture.text("开业许可"),
                new DepartmentCode("market-regulation"),
                new SystemCode("business-registration"),
                organ,
                CaseKind.PROMISED,
                new Limits(20, 5, 0),
                List.of(),
                List.of("shop", "place"),
                List.of("licence"),
                false,
                new Competence(Competence.Basis.PREMISES, Level.COUNTY, "place"));
        MatterDefinition matter = new MatterDefinition(
                LICENCE,
                "000131001000",
                Fixture.text("开店"),
                new DepartmentCode("market-regulation"),
                organ,
                45,
                List.of(Fixture.step(ENTRY)),
                SCHEMA,
                "{\"shop\": \"面馆\", \"place\": \"330304\"}",
                RefusalPolicy.OTHERS_GO_ON);
        office.catalogue.bindOffer(Fixture.offer("market-regulation", List.of(item), List.of(matter)));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return office.now;
            }
        };
        Rules rules = new Rules(ZoneId.of("Asia/Shanghai"), 2, 65536, 100_000, 1000, new DivisionCode("330300"));
        rights = new CaseRightsComponent(
                office.approval.cases(), office.approval.mandates(), office.store.transactions(), clock, rules);
        mandates = new MandatesComponent(
                office.approval.mandates(),
                office.catalogue,
                office.store.transactions(),
                office.store.audit(),
                clock,
                rules,
                new MandatesComponent.Limits(366, Duration.ofHours(24)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static SubmitRequest shop(Filing filing, String place) {
        return new SubmitRequest(LICENCE, ZHANG, "{\"shop\": \"面馆\", \"place\": \"" + place + "\"}", List.of(), filing);
    }

    private Outcome<Intake> submit(Principal who, String place, Optional<MandateNumber> mandate) {
        return rights.intake(who, mandate)
                .flatMap(at -> office.applications.submit(shop(at.filing(), place), at.by(), Optional.empty()));
    }

    private ApplicationView taken(Principal who, String place) {
        return ((Intake.Taken) Office.done(submit(who, place, Optional.empty()))).application();
    }

    private boolean sees(Principal who, CaseNumber number) {
        return rights.check(number, who, Verb.READ) instanceof Outcome.Done<?>;
    }

    private List<CaseNumber> listed(Principal who) {
        List<CaseNumber> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ApplicationPage page = Office.done(office.applications.list(
                    new ApplicationFilter(Optional.empty(), Optional.empty(), rights.reach(who, Verb.READ)),
                    cursor,
                    2));
            page.applications().stream().map(ApplicationSummary::number).forEach(seen::add);
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    // ---- intake anywhere, the competent organ found ----

    @Test
    void any_window_of_the_city_takes_it_and_the_case_remembers_both_places() {
        ApplicationView a = taken(YUEQING, "330304005");
        assertThat(a.intake().division().value()).isEqualTo("330382");
        assertThat(a.intake().name().zh()).isEqualTo("温州市乐清市");
        assertThat(a.items().get(0).competent().value()).isEqualTo("330304");
        assertThat(a.items().get(0).organ().zh()).isEqualTo("温州市瓯海区市场监督管理局");
        assertThat(office.find(a.number())).isEqualTo(a);
        assertThat(a.timeline().get(0).note().orElseThrow()).contains("收件地：温州市乐清市", "主管机关：温州市瓯海区市场监督管理局");
        assertThat(office.count("select count(*) from audit where stream = '" + a.number()
                        + "' and details like '%330382%' and details like '%entry-permit%330304%'"))
                .isEqualTo(1);
    }

    @Test
    void what_belongs_outside_the_city_is_refused_naming_the_competent_place() {
        Outcome<Intake> refused = submit(OUHAI, "330106", Optional.empty());
        assertThat(code(refused)).isEqualTo(ApprovalFailure.NOT_COMPETENT);
        assertThat(((Outcome.Failed<Intake>) refused).failure().detail()).contains("330106");
        assertThat(office.count("select count(*) from approval_application")).isZero();
        assertThat(office.count("select count(*) from approval_sight")).isZero();
    }

    @Test
    void a_form_that_does_not_say_where_is_told_so_with_its_place() {
        for (String place : List.of("", "瓯海", "330399", "330300")) {
            assertThat(((Intake.Defective) Office.done(submit(OUHAI, place, Optional.empty()))).defects())
                    .extracting(Defect::place)
                    .containsExactly("/form/place");
        }
    }

    @Test
    void auditors_approvers_and_village_clerks_take_nothing() {
        for (Principal who :
                List.of(AUDITOR, person("approver", Role.APPROVER, "330304"), clerk("village", "330304005202"))) {
            assertThat(code(submit(who, "330304", Optional.empty()))).isEqualTo(ApprovalFailure.INTAKE_NOT_ALLOWED);
        }
        assertThat(code(submit(GUANTOU, "330304", Optional.empty()))).isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
    }

    // ---- rights follow the level ----

    @Test
    void lists_single_cases_and_counts_all_keep_to_the_reach() {
        CaseNumber takenInYueqingForOuhai = taken(YUEQING, "330304").number();
        CaseNumber takenInLouqiao = taken(LOUQIAO, "330382").number();
        CaseNumber yueqings = taken(YUEQING, "330382").number();
        Map<Principal, List<CaseNumber>> expected = new java.util.LinkedHashMap<>();
        expected.put(CITY, List.of(yueqings, takenInLouqiao, takenInYueqingForOuhai));
        expected.put(AUDITOR, List.of(yueqings, takenInLouqiao, takenInYueqingForOuhai));
        expected.put(OUHAI, List.of(takenInLouqiao, takenInYueqingForOuhai));
        expected.put(YUEQING, List.of(yueqings, takenInLouqiao, takenInYueqingForOuhai));
        expected.put(LOUQIAO, List.of(takenInLouqiao));
        expected.put(clerk("other-street", "330304010"), List.of());
        expected.put(person("ouhai", Role.APPROVER, "330304"), List.of(takenInYueqingForOuhai));
        expected.put(GUANTOU, List.of());
        expected.put(new Principal("nowhere", Set.of(Role.CLERK), Optional.empty()), List.of());
        for (Map.Entry<Principal, List<CaseNumber>> e : expected.entrySet()) {
            assertThat(listed(e.getKey())).as(e.getKey().userName()).isEqualTo(e.getValue());
            for (CaseNumber number : List.of(takenInYueqingForOuhai, takenInLouqiao, yueqings)) {
                assertThat(sees(e.getKey(), number))
                        .as(e.getKey().userName())
                        .isEqualTo(e.getValue().contains(number));
            }
            assertThat(office.applications
                            .counts(rights.reach(e.getKey(), Verb.READ))
                            .applications()
                            .get(ApplicationState.ACCEPTED))
                    .as(e.getKey().userName())
                    .isEqualTo(e.getValue().size());
        }
    }

    @Test
    void a_case_that_one_may_not_see_looks_exactly_like_one_that_does_not_exist() {
        CaseNumber hidden = taken(YUEQING, "330382").number();
        CaseNumber missing = new CaseNumber(hidden.value().substring(0, 39) + "999999");
        for (Verb verb : Verb.values()) {
            String of = rights.check(hidden, OUHAI, verb).toString();
            assertThat(of.replace(hidden.value(), "N"))
                    .isEqualTo(rights.check(missing, OUHAI, verb).toString().replace(missing.value(), "N"));
        }
        assertThat(rights.check(hidden, YUEQING, Verb.HANDLE)).isEqualTo(Outcome.done(Actor.person("clerk-yueqing")));
        assertThat(code(rights.check(hidden, AUDITOR, Verb.HANDLE))).isEqualTo(ApprovalFailure.CASE_UNKNOWN);
        assertThat(sees(AUDITOR, hidden)).isTrue();
        assertThat(sees(YUEQING, new CaseNumber(hidden.value().replaceFirst("^1", "2"))))
                .isFalse();
    }

    @Test
    void cases_from_before_there_were_places_are_the_citys() {
        CaseNumber old = taken(YUEQING, "330382").number();
        office.execute("update approval_application set competent = null, intake_division = '330300'");
        assertThat(office.find(old).items().get(0).competent().value()).isEqualTo("330300");
    }

    // ---- mandates ----

    private MandateRequest request() {
        return new MandateRequest(
                ZHANG, Set.of(LICENCE), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), "委托书 2018-01-05，存代办点");
    }

    private MandateNumber confirmed() {
        MandateNumber number = Office.done(mandates.request(request(), GUANTOU)).number();
        Office.done(mandates.confirm(number, Office.done(mandates.issueCode(number, LOUQIAO)), GUANTOU));
        return number;
    }

    @Test
    void an_agent_files_for_a_principal_once_the_principals_code_is_given() {
        MandateView asked = Office.done(mandates.request(request(), GUANTOU));
        assertThat(asked.state()).isEqualTo(MandateState.PENDING);
        assertThat(asked.principalIdentifier()).isEqualTo("110***********002X");
        assertThat(code(submit(GUANTOU, "330304", Optional.of(asked.number()))))
                .isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        String code = Office.done(mandates.issueCode(asked.number(), LOUQIAO));
        assertThat(code).matches("[0-9]{6}");
        assertThat(office.count("select count(*) from approval_mandate where code_digest like '%" + code + "%'"))
                .isZero();
        MandateView active = Office.done(mandates.confirm(asked.number(), code, GUANTOU));
        assertThat(active.holds()).isTrue();

        ApplicationView a =
                ((Intake.Taken) Office.done(submit(GUANTOU, "330304", Optional.of(asked.number())))).application();
        assertThat(a.mandate()).contains(asked.number());
        assertThat(a.timeline().get(0).actor())
                .isEqualTo(Actor.agent("agent-guantou", asked.number().value()));
        assertThat(a.timeline().get(0).actor().toString()).isEqualTo("agent:agent-guantou for " + asked.number());
        assertThat(listed(GUANTOU)).containsExactly(a.number());
        assertThat(rights.check(a.number(), GUANTOU, Verb.HANDLE))
                .isEqualTo(
                        Outcome.done(Actor.agent("agent-guantou", asked.number().value())));
        assertThat(a.applicantIdentifier()).isEqualTo("110***********002X");
        assertThat(office.store.audit().firstBroken("mandate/" + asked.number()))
                .isEmpty();
        assertThat(office.count("select count(*) from audit where stream = 'mandate/" + asked.number() + "'"))
                .isEqualTo(3);
    }

    @Test
    void an_agent_never_sees_more_than_the_matter() {
        MandateNumber number = confirmed();
        CaseNumber own = ((Intake.Taken) Office.done(submit(GUANTOU, "330304", Optional.of(number))))
                .application()
                .number();
        taken(LOUQIAO, "330304");
        taken(OUHAI, "330304");
        assertThat(listed(GUANTOU)).containsExactly(own);
        assertThat(listed(QIANYUAN)).isEmpty();
        assertThat(sees(QIANYUAN, own)).isFalse();
        assertThat(sees(LOUQIAO, own)).isTrue();
    }

    @Test
    void a_mandate_covers_its_principal_its_matter_its_agent_its_place_and_its_days_only() {
        MandateNumber number = confirmed();
        Filing filing = Office.done(rights.intake(GUANTOU, Optional.of(number))).filing();
        Actor agent = Actor.agent("agent-guantou", number.value());
        Applicant li = new Applicant(Applicant.Kind.PERSON, "李四", "440524188001010014", Optional.empty());
        assertThat(code(office.applications.submit(
                        new SubmitRequest(LICENCE, li, "{\"shop\": \"a\", \"place\": \"330304\"}", List.of(), filing),
                        agent,
                        Optional.empty())))
                .isEqualTo(ApprovalFailure.MANDATE_EXCEEDED);
        assertThat(code(office.applications.submit(
                        new SubmitRequest(
                                Fixture.MATTER, Fixture.applicant(), Fixture.FORM, Fixture.materials(), filing),
                        agent,
                        Optional.empty())))
                .isEqualTo(ApprovalFailure.MANDATE_EXCEEDED);
        assertThat(code(office.applications.submit(
                        shop(filing, "330304"), Actor.person("agent-guantou"), Optional.empty())))
                .isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        assertThat(code(submit(QIANYUAN, "330304", Optional.of(number)))).isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        Principal moved = person("agent-guantou", Role.AGENT, "330304005210");
        assertThat(code(submit(moved, "330304", Optional.of(number)))).isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        office.now = Instant.parse("2019-01-01T01:00:00Z");
        assertThat(code(submit(GUANTOU, "330304", Optional.of(number)))).isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        assertThat(office.count("select count(*) from approval_application")).isZero();
    }

    @Test
    void after_the_revocation_the_next_call_is_refused() {
        MandateNumber number = confirmed();
        CaseNumber filed = ((Intake.Taken) Office.done(submit(GUANTOU, "330304", Optional.of(number))))
                .application()
                .number();
        MandateView revoked = Office.done(mandates.revoke(number, "委托人本人要求", OUHAI));
        assertThat(revoked.state()).isEqualTo(MandateState.REVOKED);
        assertThat(code(submit(GUANTOU, "330304", Optional.of(number)))).isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        assertThat(code(rights.check(filed, GUANTOU, Verb.READ))).isEqualTo(ApprovalFailure.CASE_UNKNOWN);
        assertThat(code(rights.check(filed, GUANTOU, Verb.HANDLE))).isEqualTo(ApprovalFailure.CASE_UNKNOWN);
        assertThat(listed(GUANTOU)).isEmpty();
        assertThat(sees(OUHAI, filed)).isTrue();
        assertThat(Office.done(mandates.revoke(number, "再次", GUANTOU))).isEqualTo(revoked);
        assertThat(code(mandates.issueCode(number, OUHAI))).isEqualTo(ApprovalFailure.MANDATE_NOT_PENDING);
    }

    @Test
    void a_revocation_and_a_filing_at_the_same_moment_come_one_before_the_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            MandateNumber number = confirmed();
            List<Object> results = atTheSameMoment(List.of(
                    () -> code(submit(GUANTOU, "330304", Optional.of(number))),
                    () -> code(mandates.revoke(number, "撤销", OUHAI))));
            long cases = office.count("select count(*) from approval_application where mandate = '" + number + "'");
            boolean refused = results.get(0).equals(ApprovalFailure.MANDATE_NOT_VALID);
            assertThat(cases).isEqualTo(refused ? 0 : 1);
            assertThat(Office.done(mandates.find(number, OUHAI)).state()).isEqualTo(MandateState.REVOKED);
            assertThat(code(submit(GUANTOU, "330304", Optional.of(number))))
                    .isEqualTo(ApprovalFailure.MANDATE_NOT_VALID);
        }
    }

    @Test
    void after_five_wrong_codes_a_new_one_is_needed_and_an_old_one_is_void() {
        MandateNumber number = Office.done(mandates.request(request(), GUANTOU)).number();
        assertThat(code(mandates.confirm(number, "000000", GUANTOU))).isEqualTo(ApprovalFailure.MANDATE_CODE_WRONG);
        String first = Office.done(mandates.issueCode(number, LOUQIAO));
        String wrong = first.equals("123456") ? "654321" : "123456";
        for (int i = 0; i < 5; i++) {
            assertThat(code(mandates.confirm(number, wrong, GUANTOU))).isEqualTo(ApprovalFailure.MANDATE_CODE_WRONG);
        }
        assertThat(code(mandates.confirm(number, first, GUANTOU))).isEqualTo(ApprovalFailure.MANDATE_CODE_WRONG);
        String second = Office.done(mandates.issueCode(number, LOUQIAO));
        office.now = office.now.plus(Duration.ofHours(25));
        assertThat(code(mandates.confirm(number, second, GUANTOU))).isEqualTo(ApprovalFailure.MANDATE_CODE_WRONG);
        String third = Office.done(mandates.issueCode(number, LOUQIAO));
        assertThat(Office.done(mandates.confirm(number, third, GUANTOU)).state())
                .isEqualTo(MandateState.ACTIVE);
        assertThat(code(mandates.confirm(number, third, GUANTOU))).isEqualTo(ApprovalFailure.MANDATE_NOT_PENDING);
    }

    @Test
    void nobody_else_sees_confirms_or_ends_a_mandate() {
        MandateNumber number = Office.done(mandates.request(request(), GUANTOU)).number();
        assertThat(code(mandates.issueCode(number, GUANTOU))).isEqualTo(ApprovalFailure.MANDATE_NOT_ALLOWED);
        assertThat(code(mandates.confirm(number, "000000", LOUQIAO))).isEqualTo(ApprovalFailure.MANDATE_NOT_ALLOWED);
        assertThat(code(mandates.revoke(number, "x", AUDITOR))).isEqualTo(ApprovalFailure.MANDATE_NOT_ALLOWED);
        MandateNumber missing = new MandateNumber("WT20180118999999");
        for (Principal stranger : List.of(YUEQING, QIANYUAN, person("p", Role.APPROVER, "330304"))) {
            assertThat(code(mandates.find(number, stranger))).isEqualTo(ApprovalFailure.MANDATE_UNKNOWN);
            assertThat(code(mandates.find(missing, stranger))).isEqualTo(ApprovalFailure.MANDATE_UNKNOWN);
            assertThat(code(mandates.revoke(number, "x", stranger))).isEqualTo(ApprovalFailure.MANDATE_UNKNOWN);
            assertThat(mandates.list(stranger, 50)).isEmpty();
        }
        for (Principal near : List.of(GUANTOU, LOUQIAO, OUHAI, CITY, AUDITOR)) {
            assertThat(mandates.list(near, 50)).extracting(MandateView::number).containsExactly(number);
        }
        Principal operator = new Principal("operator", Set.of(Role.OPERATOR), Optional.empty());
        assertThat(mandates.list(operator, 50)).hasSize(1);
        assertThat(Office.done(mandates.revoke(number, "投诉核实", operator)).state())
                .isEqualTo(MandateState.REVOKED);
    }

    @Test
    void what_cannot_be_a_mandate_is_refused() {
        MandateRequest good = request();
        Applicant noId = new Applicant(Applicant.Kind.PERSON, "张三", "110105194912310021", Optional.empty());
        Map<String, MandateRequest> wrong = new TreeMap<>(Map.of(
                "identifier",
                new MandateRequest(noId, good.matters(), good.from(), good.until(), good.evidence()),
                "no matter",
                new MandateRequest(ZHANG, Set.of(), good.from(), good.until(), good.evidence()),
                "no evidence",
                new MandateRequest(ZHANG, good.matters(), good.from(), good.until(), " "),
                "ends before it begins",
                new MandateRequest(ZHANG, good.matters(), good.until(), good.from(), "x"),
                "over already",
                new MandateRequest(ZHANG, good.matters(), LocalDate.of(2017, 1, 1), LocalDate.of(2017, 6, 1), "x"),
                "too long",
                new MandateRequest(
                        ZHANG, good.matters(), good.from(), good.from().plusDays(366), "x")));
        wrong.forEach((what, request) -> assertThat(code(mandates.request(request, GUANTOU)))
                .as(what)
                .isEqualTo(ApprovalFailure.MANDATE_INVALID));
        assertThat(code(mandates.request(
                        new MandateRequest(ZHANG, Set.of(new MatterCode("no-such")), good.from(), good.until(), "x"),
                        GUANTOU)))
                .isEqualTo(ApprovalFailure.MATTER_UNKNOWN);
        assertThat(code(mandates.request(good, LOUQIAO))).isEqualTo(ApprovalFailure.MANDATE_NOT_ALLOWED);
        assertThat(code(mandates.revoke(new MandateNumber("WT20180118999999"), " ", OUHAI)))
                .isEqualTo(ApprovalFailure.REASON_REQUIRED);
        assertThat(office.count("select count(*) from approval_mandate")).isZero();
    }
}
