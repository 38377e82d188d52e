package org.sixones.approval.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.MatterView;
import org.sixones.approval.PublishedItem;
import org.sixones.approval.model.LawBook;
import org.sixones.approval.model.LawRules;
import org.sixones.approval.port.Catalogue;
import org.sixones.approval.port.Coordinations;
import org.sixones.approval.port.DefinitionStore;
import org.sixones.approval.port.DefinitionStore.Kind;
import org.sixones.approval.port.DefinitionStore.Version;
import org.sixones.approval.port.FormRules;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.model.CoordinationCode;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.spi.DepartmentOffer;
import org.sixones.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the live departments and keeps what they publish. A department that goes away takes nothing with it: intake goes
 * on by the definitions in force, deliveries wait. ADR 0005.
 */
@Component(
        service = {Catalogue.class, Coordinations.class},
        configurationPid = LawConfig.PID)
@Designate(ocd = LawConfig.class)
public final class CatalogueComponent implements Catalogue, Coordinations {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueComponent.class);

    private final LawBook law;
    private final DefinitionStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<DepartmentCode, DepartmentOffer> live = new ConcurrentHashMap<>();
    private final Set<DepartmentCode> unpublished = ConcurrentHashMap.newKeySet();
    private final Map<String, Record> versions = new ConcurrentHashMap<>();
    private final Map<String, FormRules> forms = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot;

    @Activate
    public CatalogueComponent(@Reference ApprovalStore store, @Reference Transactions transactions, LawConfig law) {
        this(store.definitions(), transactions, Clock.systemUTC(), LaterRules.of(law.rules()));
    }

    public CatalogueComponent(ApprovalStore store, Transactions transactions) {
        this(store.definitions(), transactions, Clock.systemUTC());
    }

    CatalogueComponent(DefinitionStore store, Transactions transactions, Clock clock) {
        this(store, transactions, clock, LawBook.shipped());
    }

    CatalogueComponent(DefinitionStore store, Transactions transactions, Clock clock, LawBook law) {
        this.law = law;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        inForce(transactions.inTransaction(() -> new Snapshot(store.current(), this::compiled)));
    }

    @Override
    public LawRules rules(LocalDate day) {
        return law.on(day);
    }

    /** A department has come, or came back in another version. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindOffer(DepartmentOffer offer) {
        live.put(offer.code(), offer);
        unpublished.add(offer.code());
        publishOutstanding();
    }

    /** A department has gone; what it published stays in force. */
    public void unbindOffer(DepartmentOffer offer) {
        live.remove(offer.code(), offer);
    }

    /**
     * Also tried at every look into the catalogue, so that a database that was away for a moment loses nothing.
     *
     * <p>The mark goes before the offer is read, and both under the lock: an offer that comes later sets the mark again, and
     * nobody waits for the lock with an offer that is out of date by then. A transaction begins inside the lock, never the
     * other way round: nobody may look into the catalogue from within a transaction.
     */
    private synchronized void publishOutstanding() {
        for (DepartmentCode code : Set.copyOf(unpublished)) {
            if (!unpublished.remove(code)) {
                continue;
            }
            DepartmentOffer offer = live.get(code);
            try {
                if (offer != null) {
                    publish(offer);
                }
            } catch (RuntimeException e) {
                unpublished.add(code);
                LOG.error("what department {} publishes could not be kept yet; it is tried again", code, e);
            } catch (Error e) {
                unpublished.add(code);
                throw e;
            }
        }
    }

    private void publish(DepartmentOffer offer) {
        List<Version> offered = new ArrayList<>();
        offer.items().forEach(i -> offered.add(version(Kind.ITEM, i.code().value(), offer.code(), i)));
        offer.matters().forEach(m -> offered.add(version(Kind.MATTER, m.code().value(), offer.code(), m)));
        offer.coordinations()
                .forEach(c -> offered.add(version(Kind.COORDINATION, c.code().value(), offer.code(), c)));
        offered.removeIf(v -> belongsToAnother(v, offer.code()));
        if (inForce(offer.code()).equals(keys(offered))) {
            return;
        }
        inForce(transactions.inTransaction(() -> {
            store.publish(offer.code(), offered);
            List<Version> current = new ArrayList<>(offered);
            snapshot.all().stream()
                    .filter(v -> !v.department().equals(offer.code()))
                    .forEach(current::add);
            return new Snapshot(current, this::compiled);
        }));
        LOG.info(
                "department {} {} publishes {} items, {} matters and {} coordinations",
                offer.code(),
                offer.version(),
                offer.items().size(),
                offer.matters().size(),
                offer.coordinations().size());
    }

    /** Cases on these versions need not ask the database for them. */
    private void inForce(Snapshot fresh) {
        versions.putAll(fresh.definitions());
        snapshot = fresh;
    }

    private Version version(Kind kind, String code, DepartmentCode department, Record definition) {
        String text = Definition.text(definition);
        String version = Definition.version(text);
        return snapshot.version(kind, code)
                .filter(v -> v.version().equals(version) && v.department().equals(department))
                .orElseGet(() -> new Version(kind, code, version, department, text, clock.instant()));
    }

    private boolean belongsToAnother(Version offered, DepartmentCode department) {
        boolean other = snapshot.version(offered.kind(), offered.code())
                .map(v -> !v.department().equals(department) && live.containsKey(v.department()))
                .orElse(false);
        if (other) {
            LOG.error(
                    "{} {} of department {} is another department's already: not published",
                    offered.kind(),
                    offered.code(),
                    department);
        }
        return other;
    }

    private Set<String> inForce(DepartmentCode department) {
        return keys(snapshot.all().stream()
                .filter(v -> v.department().equals(department))
                .toList());
    }

    private static Set<String> keys(List<Version> some) {
        return some.stream()
                .map(v -> Snapshot.key(v.kind(), v.code(), v.version()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private FormRules compiled(String schema) {
        return forms.computeIfAbsent(Definition.version(schema), v -> new JsonSchemaForm(schema));
    }

    private Snapshot now() {
        if (!unpublished.isEmpty()) {
            publishOutstanding();
        }
        return snapshot;
    }

    // ---- for the use cases ----

    @Override
    public Outcome<OpenMatter> open(MatterCode code) {
        Snapshot current = now();
        return current.open(code).map(Outcome::done).orElseGet(() -> {
            MatterView view = current.views().get(code);
            return view == null
                    ? Outcome.refused(ApprovalFailure.MATTER_UNKNOWN, "no matter " + code)
                    : Outcome.refused(
                            ApprovalFailure.MATTER_NOT_OPEN,
                            view.closedBecause().stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
        });
    }

    @Override
    public FormRules form(MatterCode code, String version) {
        return compiled(matter(code, version).formSchema());
    }

    @Override
    public MatterDefinition matter(MatterCode code, String version) {
        return kept(Kind.MATTER, code.value(), version, MatterDefinition.class);
    }

    @Override
    public ItemDefinition item(ItemCode code, String version) {
        return kept(Kind.ITEM, code.value(), version, ItemDefinition.class);
    }

    private <T extends Record> T kept(Kind kind, String code, String version, Class<T> type) {
        return type.cast(versions.computeIfAbsent(
                Snapshot.key(kind, code, version),
                key -> Definition.read(
                        transactions
                                .inTransaction(() -> store.find(kind, code, version))
                                .orElseThrow(() -> new IllegalStateException(key + " was never published"))
                                .content(),
                        type)));
    }

    @Override
    public Optional<CoordinationDefinition> find(CoordinationCode code) {
        return snapshot.coordination(code);
    }

    // ---- for everybody ----

    @Override
    public List<MatterView> matters() {
        return List.copyOf(now().views().values());
    }

    @Override
    public Outcome<MatterView> matter(MatterCode code) {
        MatterView view = now().views().get(code);
        return view == null ? Outcome.refused(ApprovalFailure.MATTER_UNKNOWN, "no matter " + code) : Outcome.done(view);
    }

    @Override
    public List<PublishedItem> items() {
        return now().items().values().stream().map(this::published).toList();
    }

    @Override
    public Outcome<PublishedItem> item(ItemCode code) {
        Snapshot.ItemInForce item = now().items().get(code);
        return item == null
                ? Outcome.refused(ApprovalFailure.ITEM_UNKNOWN, "no item " + code)
                : Outcome.done(published(item));
    }

    private PublishedItem published(Snapshot.ItemInForce item) {
        return new PublishedItem(
                item.definition(),
                item.version(),
                item.since(),
                live.containsKey(item.definition().department()));
    }
}
