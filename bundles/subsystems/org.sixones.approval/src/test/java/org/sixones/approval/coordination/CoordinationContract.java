package org.sixones.approval.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.exchange.ReportReceiver.Effect;
import org.sixones.model.CoordinationCode;
import org.sixones.model.DepartmentCode;
import org.sixones.model.FactCode;
import org.sixones.model.FailureCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.CoordinationDefinition.Fact;
import org.sixones.model.item.CoordinationDefinition.Push;
import org.sixones.model.message.BusinessFact;
import org.sixones.store.message.OutboundMessage;
import org.sixones.store.message.StoredMessage;
import org.sixones.store.testing.StoreForTests;

/** What a business coordination promises on every database. */
abstract class CoordinationContract {
    private static final Instant NOW = Instant.parse("2018-01-18T02:02:00Z");
    private static final SystemCode SIGNING = new SystemCode("contract-signing");
    private static final SystemCode LAND = new SystemCode("real-estate");
    private static final SystemCode LEVY = new SystemCode("levy");
    private static final SubjectKey HOME = new SubjectKey("home-sale/WZ-2018-001234");

    private static final CoordinationDefinition HOME_SALE = new CoordinationDefinition(
            new CoordinationCode("home-sale"),
            text("二手房交易"),
            new DepartmentCode("housing"),
            text("合同编号"),
            List.of(
                    new Fact(
                            new FactCode("contract-signed"),
                            text("已网签"),
                            SIGNING,
                            List.of("unitNumber", "price"),
                            Map.of(),
                            List.of(
                                    new Push(LAND, List.of("unitNumber", "buyerName")),
                                    new Push(LEVY, List.of("unitNumber", "price", "bank")))),
                    new Fact(
                            new FactCode("tax-paid"),
                            text("已完税"),
                            LEVY,
                            List.of(),
                            Map.of("price", new FactCode("contract-signed")),
                            List.of(new Push(LAND, List.of("receiptNumber"))))));

    private StoreForTests store;
    private ApprovalStore approval;
    private final List<BusinessFact> pushed = new ArrayList<>();
    private CoordinationComponent coordination;

    abstract StoreForTests store();

    @BeforeEach
    void open() {
        store = store();
        approval = new ApprovalStore(store.units(), store.transactions());
        coordination = new CoordinationComponent(
                code -> Optional.of(HOME_SALE).filter(c -> c.code().equals(code)),
                approval.facts(),
                this::push,
                store.audit(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        approval.close();
        store.close();
    }

    private void push(BusinessFact fact) {
        store.messages()
                .append(new OutboundMessage(
                        fact.messageId(),
                        fact.system(),
                        fact.subject(),
                        Optional.empty(),
                        "businessFact/" + fact.fact(),
                        new byte[] {1}));
        store.transactions().afterCommit(() -> {
            synchronized (pushed) {
                pushed.add(fact);
            }
        });
    }

    private static LocalizedText text(String both) {
        return new LocalizedText(both, both);
    }

    private static BusinessFact fact(String id, SystemCode from, String code, Map<String, String> fields) {
        return new BusinessFact(
                new MessageId(id), HOME, from, NOW, new FactCode(code), from, fields, Optional.of("郑敏"), NOW);
    }

    private static final Map<String, String> SIGNED =
            Map.of("unitNumber", "330302001001GB00001F00010001", "price", "2680000.00", "buyerName", "林晓燕");

    private Outcome<Effect> announce(BusinessFact fact) {
        return store.transactions().decide(() -> coordination.receive(fact));
    }

    private static FailureCode refusal(Outcome<Effect> outcome) {
        return ((Outcome.Failed<Effect>) outcome).failure().code();
    }

    private List<StoredMessage> journey() {
        return store.transactions().inTransaction(() -> store.messages().of(HOME));
    }

    @Test
    void eachSystemThatTheRuleNamesHearsOfItWithItsOwnFieldsOnly() {
        assertThat(announce(fact("s-1", SIGNING, "contract-signed", SIGNED))).isEqualTo(Outcome.done(Effect.APPLIED));

        assertThat(pushed).extracting(BusinessFact::system).containsExactly(LAND, LEVY);
        assertThat(pushed.get(0).fields()).containsOnlyKeys("unitNumber", "buyerName");
        assertThat(pushed.get(1).fields()).containsOnlyKeys("unitNumber", "price");
        assertThat(pushed).allSatisfy(push -> {
            assertThat(push.source()).isEqualTo(SIGNING);
            assertThat(push.at()).isEqualTo(NOW);
            assertThat(push.officer()).contains("郑敏");
        });
        assertThat(store.transactions().inTransaction(() -> store.audit().firstBroken(HOME.value())))
                .isEmpty();
    }

    @Test
    void theIdOfAPushFollowsFromTheAnnouncementSoThatTwoSystemsMayUseTheSameNumbers() {
        announce(fact("1", SIGNING, "contract-signed", SIGNED));
        announce(fact("1", LEVY, "tax-paid", Map.of("receiptNumber", "T-1", "price", "2680000")));

        assertThat(pushed.get(0).messageId()).isEqualTo(pushed.get(1).messageId());
        assertThat(pushed.get(2).messageId()).isNotEqualTo(pushed.get(0).messageId());
    }

    @Test
    void whatNoRuleNamesIsRefusedAndLeavesNothingBehind() {
        assertThat(refusal(announce(fact("s-1", SIGNING, "keys-handed-over", SIGNED))))
                .isEqualTo(ApprovalFailure.FACT_UNKNOWN);
        assertThat(refusal(announce(fact("s-2", LAND, "contract-signed", SIGNED))))
                .isEqualTo(ApprovalFailure.NOT_YOUR_FACT);
        BusinessFact inAnothersName = new BusinessFact(
                new MessageId("s-3"),
                HOME,
                SIGNING,
                NOW,
                new FactCode("contract-signed"),
                LAND,
                SIGNED,
                Optional.empty(),
                NOW);
        assertThat(refusal(announce(inAnothersName))).isEqualTo(ApprovalFailure.NOT_YOUR_FACT);
        BusinessFact elsewhere = new BusinessFact(
                new MessageId("s-4"),
                new SubjectKey("car-sale/1"),
                SIGNING,
                NOW,
                new FactCode("contract-signed"),
                SIGNING,
                SIGNED,
                Optional.empty(),
                NOW);
        assertThat(refusal(announce(elsewhere))).isEqualTo(ApprovalFailure.COORDINATION_UNKNOWN);
        assertThat(journey()).isEmpty();
    }

    @Test
    void aFactWithoutARequiredFieldIsRefusedByTheFieldsName() {
        Outcome<Effect> outcome = announce(fact("s-1", SIGNING, "contract-signed", Map.of("price", " ")));

        assertThat(refusal(outcome)).isEqualTo(ApprovalFailure.FACT_INCOMPLETE);
        assertThat(((Outcome.Failed<Effect>) outcome).failure().detail()).contains("unitNumber", "price");
    }

    @Test
    void whatMustAgreeWithAnEarlierFactIsComparedToTheCent() {
        Map<String, String> paid = Map.of("receiptNumber", "T-1", "price", "2680000");
        assertThat(refusal(announce(fact("t-1", LEVY, "tax-paid", paid))))
                .as("nothing was signed yet")
                .isEqualTo(ApprovalFailure.FACT_TOO_EARLY);

        announce(fact("s-1", SIGNING, "contract-signed", SIGNED));
        Map<String, String> aCentLess = Map.of("receiptNumber", "T-1", "price", "2679999.99");
        assertThat(refusal(announce(fact("t-2", LEVY, "tax-paid", aCentLess)))).isEqualTo(ApprovalFailure.FACT_DIFFERS);
        assertThat(refusal(announce(fact("t-3", LEVY, "tax-paid", Map.of("receiptNumber", "T-1")))))
                .isEqualTo(ApprovalFailure.FACT_DIFFERS);
        assertThat(pushed).as("of the refused ones nobody hears").hasSize(2);
        assertThat(announce(fact("t-4", LEVY, "tax-paid", paid))).isEqualTo(Outcome.done(Effect.APPLIED));
    }

    @Test
    void aFactAnnouncedAnewIsWhatLaterOnesMustAgreeWith() {
        announce(fact("s-1", SIGNING, "contract-signed", SIGNED));
        announce(fact("s-2", SIGNING, "contract-signed", Map.of("unitNumber", "1", "price", "2600000.50")));

        assertThat(announce(fact("t-1", LEVY, "tax-paid", Map.of("price", "2600000.5"))))
                .isEqualTo(Outcome.done(Effect.APPLIED));
    }

    @Test
    void factsOfOneSubjectAnnouncedAtTheSameMomentKeepOneOrderForEverybody() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Outcome<Effect>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                BusinessFact fact = fact("s-" + i, SIGNING, "contract-signed", SIGNED);
                all.add(threads.submit(() -> announce(fact)));
            }
            for (Future<Outcome<Effect>> one : all) {
                assertThat(one.get()).isEqualTo(Outcome.done(Effect.APPLIED));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(journey()).hasSize(80);
        assertThat(ids(LAND)).isEqualTo(ids(LEVY));
    }

    private List<MessageId> ids(SystemCode system) {
        return journey().stream()
                .filter(row -> row.system().equals(system))
                .map(StoredMessage::id)
                .toList();
    }
}
