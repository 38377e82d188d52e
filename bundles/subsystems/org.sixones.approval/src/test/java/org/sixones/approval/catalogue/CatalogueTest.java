package org.sixones.approval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.MATTER;
import static org.sixones.approval.Fixture.TAX;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.Fixture;
import org.sixones.approval.MatterView;
import org.sixones.approval.PublishedItem;
import org.sixones.approval.port.Catalogue.OpenMatter;
import org.sixones.approval.port.DefinitionStore;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.model.CoordinationCode;
import org.sixones.model.DepartmentCode;
import org.sixones.model.FactCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MatterDefinition;
import org.sixones.spi.DepartmentOffer;
import org.sixones.store.testing.StoreForTests;

class CatalogueTest {
    private StoreForTests store;
    private ApprovalStore approval;
    private CatalogueComponent catalogue;

    @BeforeEach
    void open() {
        store = StoreForTests.h2();
        approval = new ApprovalStore(store.units(), store.transactions());
        catalogue = new CatalogueComponent(approval, store.transactions());
    }

    @AfterEach
    void close() {
        approval.close();
        store.close();
    }

    @Test
    void aMatterOpensWhenTheLastOfItsItemsIsPublished() {
        List<DepartmentOffer> offers = Fixture.offers();
        offers.subList(0, 4).forEach(catalogue::bindOffer);
        assertThat(code(catalogue.open(MATTER))).isEqualTo(ApprovalFailure.MATTER_NOT_OPEN);
        MatterView closed = done(catalogue.matter(MATTER));
        assertThat(closed.open()).isFalse();
        assertThat(closed.closedBecause()).singleElement().satisfies(r -> assertThat(r.zh())
                .isEqualTo("事项「tax-registration-filing」尚未发布"));
        assertThat(closed.savings()).isEmpty();

        catalogue.bindOffer(offers.get(4));

        assertThat(done(catalogue.matter(MATTER)).open()).isTrue();
        assertThat(done(catalogue.matter(MATTER)).savings().orElseThrow().parallelDays())
                .isEqualTo(4);
    }

    @Test
    void intakeGoesOnWhileADepartmentIsAwayAndAfterARestart() {
        List<DepartmentOffer> offers = Fixture.offers();
        offers.forEach(catalogue::bindOffer);
        offers.forEach(catalogue::unbindOffer);
        assertThat(done(catalogue.open(MATTER)).items()).hasSize(5);
        assertThat(catalogue.items()).hasSize(5).noneMatch(PublishedItem::live);

        CatalogueComponent restarted = new CatalogueComponent(approval, store.transactions());

        assertThat(done(restarted.open(MATTER)).items()).hasSize(5);
        assertThat(done(restarted.open(MATTER)).definition())
                .isEqualTo(done(catalogue.open(MATTER)).definition());
    }

    @Test
    void aCoordinationIsInForceWithItsDepartmentAndStaysWhileThatIsAwayAndAfterARestart() {
        CoordinationCode code = new CoordinationCode("home-sale");
        CoordinationDefinition homeSale = new CoordinationDefinition(
                code,
                new LocalizedText("二手房交易", "Home sale"),
                new DepartmentCode("housing"),
                new LocalizedText("合同编号", "Contract number"),
                List.of(new CoordinationDefinition.Fact(
                        new FactCode("contract-signed"),
                        new LocalizedText("已网签", "Signed"),
                        new SystemCode("contract-signing"),
                        List.of("price"),
                        Map.of("price", new FactCode("contract-signed")),
                        List.of(new CoordinationDefinition.Push(new SystemCode("levy"), List.of("price"))))));
        DepartmentOffer housing = new Coordinating(Fixture.offer("housing", List.of(), List.of()), homeSale);
        assertThat(catalogue.find(code)).isEmpty();

        catalogue.bindOffer(housing);
        assertThat(catalogue.find(code)).contains(homeSale);
        catalogue.unbindOffer(housing);
        assertThat(catalogue.find(code)).contains(homeSale);
        assertThat(new CatalogueComponent(approval, store.transactions()).find(code))
                .contains(homeSale);

        catalogue.bindOffer(Fixture.offer("housing", List.of(), List.of()));
        assertThat(catalogue.find(code))
                .as("a rule that its department no longer has")
                .isEmpty();
    }

    private record Coordinating(DepartmentOffer offer, CoordinationDefinition coordination) implements DepartmentOffer {
        @Override
        public DepartmentCode code() {
            return offer.code();
        }

        @Override
        public LocalizedText name() {
            return offer.name();
        }

        @Override
        public String version() {
            return offer.version();
        }

        @Override
        public List<ItemDefinition> items() {
            return offer.items();
        }

        @Override
        public List<MatterDefinition> matters() {
            return offer.matters();
        }

        @Override
        public List<CoordinationDefinition> coordinations() {
            return List.of(coordination);
        }
    }

    @Test
    void aNewVersionIsInForceAtOnceTheOldOneStaysAndComesBack() {
        Fixture.offers().forEach(catalogue::bindOffer);
        OpenMatter before = done(catalogue.open(MATTER));
        String oldVersion = before.items().get(TAX).version();

        DepartmentOffer slower = tax(5);
        catalogue.bindOffer(slower);

        String newVersion = done(catalogue.open(MATTER)).items().get(TAX).version();
        assertThat(newVersion).isNotEqualTo(oldVersion);
        CatalogueComponent restarted = new CatalogueComponent(approval, store.transactions());
        assertThat(done(restarted.open(MATTER)).items().get(TAX).version()).isEqualTo(newVersion);
        assertThat(restarted.item(TAX, oldVersion))
                .as("a case that stands on the old version still finds it")
                .isEqualTo(before.items().get(TAX).definition());

        catalogue.bindOffer(tax(1));
        assertThat(done(catalogue.open(MATTER)).items().get(TAX).version()).isEqualTo(oldVersion);
        assertThat(versions()).isEqualTo(7);
    }

    @Test
    void theSameContentAgainWritesNothing() {
        Fixture.offers().forEach(catalogue::bindOffer);
        OpenMatter before = done(catalogue.open(MATTER));
        for (int i = 0; i < 3; i++) {
            Fixture.offers().forEach(catalogue::unbindOffer);
            Fixture.offers().forEach(catalogue::bindOffer);
        }
        assertThat(versions()).isEqualTo(6);
        assertThat(done(catalogue.open(MATTER))).as("not even worked out again").isSameAs(before);
    }

    @Test
    void anItemThatItsDepartmentNoLongerPublishesClosesTheMatter() {
        Fixture.offers().forEach(catalogue::bindOffer);
        catalogue.bindOffer(Fixture.offer("state-tax", List.of(), List.of()));
        assertThat(code(catalogue.open(MATTER))).isEqualTo(ApprovalFailure.MATTER_NOT_OPEN);
        assertThat(code(catalogue.item(TAX))).isEqualTo(ApprovalFailure.ITEM_UNKNOWN);
    }

    @Test
    void anotherDepartmentCannotTakeAnItemOver() {
        Fixture.offers().forEach(catalogue::bindOffer);
        ItemDefinition stolen = Fixture.item(
                FILING, "customs", "customs-registration", new Limits(20, 1, 0), List.of(), List.of("bank-permit"));
        catalogue.bindOffer(
                Fixture.offer("customs", List.of(stolen, Fixture.items().get(Fixture.CUSTOMS)), List.of()));
        assertThat(done(catalogue.item(FILING)).definition().department()).isEqualTo(new DepartmentCode("commerce"));
        assertThat(catalogue.open(MATTER)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aFormThatIsNoSchemaKeepsTheMatterClosed() {
        List<DepartmentOffer> offers = new ArrayList<>(Fixture.offers());
        MatterDefinition m = Fixture.matter();
        MatterDefinition broken = new MatterDefinition(
                m.code(),
                m.basicCode(),
                m.name(),
                m.department(),
                m.window(),
                m.jointLimit(),
                m.steps(),
                "[",
                m.sample(),
                m.onRefusal());
        offers.set(0, Fixture.offer("commerce", List.of(Fixture.items().get(FILING)), List.of(broken)));
        offers.forEach(catalogue::bindOffer);
        assertThat(done(catalogue.matter(MATTER)).closedBecause())
                .singleElement()
                .satisfies(r -> assertThat(r.zh()).startsWith("表单定义无效"));
    }

    @Test
    void whatADatabaseFailureKeptBackIsPublishedAtTheNextLook() {
        boolean[] fails = {true};
        DefinitionStore flaky = new DefinitionStore() {
            @Override
            public List<Version> current() {
                return approval.definitions().current();
            }

            @Override
            public java.util.Optional<Version> find(Kind kind, String code, String version) {
                return approval.definitions().find(kind, code, version);
            }

            @Override
            public void publish(DepartmentCode department, List<Version> offered) {
                if (fails[0]) {
                    throw new IllegalStateException("no database");
                }
                approval.definitions().publish(department, offered);
            }
        };
        CatalogueComponent other = new CatalogueComponent(flaky, store.transactions(), java.time.Clock.systemUTC());
        Fixture.offers().forEach(other::bindOffer);
        assertThat(other.items()).isEmpty();
        fails[0] = false;
        assertThat(other.items()).hasSize(5);
    }

    @Test
    void theOfferThatCameLastIsInForceHoweverLongTheOthersWaited() throws Exception {
        CountDownLatch publishing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        DefinitionStore slow = new DefinitionStore() {
            @Override
            public List<Version> current() {
                return approval.definitions().current();
            }

            @Override
            public java.util.Optional<Version> find(Kind kind, String code, String version) {
                return approval.definitions().find(kind, code, version);
            }

            @Override
            public void publish(DepartmentCode department, List<Version> offered) {
                if (department.value().equals("commerce")) {
                    publishing.countDown();
                    await(goOn);
                }
                approval.definitions().publish(department, offered);
            }
        };
        CatalogueComponent other = new CatalogueComponent(slow, store.transactions(), java.time.Clock.systemUTC());
        List<Thread> binding = new ArrayList<>();
        try {
            binding.add(bind(other, Fixture.offers().get(0)));
            await(publishing);
            for (int promised = 1; promised <= 4; promised++) {
                Thread waiting = bind(other, tax(promised));
                binding.add(waiting);
                awaitBlocked(waiting);
            }
        } finally {
            goOn.countDown();
        }
        for (Thread thread : binding) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }

        assertThat(done(other.item(TAX)).definition().limits().promised()).isEqualTo(4);
        CatalogueComponent restarted = new CatalogueComponent(approval, store.transactions());
        assertThat(done(restarted.item(TAX)).definition().limits().promised()).isEqualTo(4);
    }

    private static Thread bind(CatalogueComponent catalogue, DepartmentOffer offer) {
        Thread thread = new Thread(() -> catalogue.bindOffer(offer));
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitBlocked(Thread thread) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.BLOCKED) {
            assertThat(System.nanoTime()).as("the thread waits for its turn").isLessThan(end);
            Thread.sleep(1);
        }
    }

    private static DepartmentOffer tax(int promised) {
        Map<ItemCode, ItemDefinition> items = Fixture.items();
        ItemDefinition tax = items.get(TAX);
        return Fixture.offer(
                "state-tax",
                List.of(new ItemDefinition(
                        tax.code(),
                        tax.basicCode(),
                        tax.name(),
                        tax.department(),
                        tax.system(),
                        tax.organ(),
                        tax.kind(),
                        new Limits(30, promised, 0),
                        tax.materials(),
                        tax.formFields(),
                        tax.results(),
                        tax.commitment())),
                List.of());
    }

    private long versions() {
        return store.transactions().inTransaction(() -> {
            try (java.sql.ResultSet r = store.transactions()
                    .connection()
                    .createStatement()
                    .executeQuery("select count(*) from approval_definition")) {
                r.next();
                return r.getLong(1);
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.orElse(f -> {
            throw new AssertionError("refused: " + f);
        });
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.failure().code() : outcome;
    }
}
