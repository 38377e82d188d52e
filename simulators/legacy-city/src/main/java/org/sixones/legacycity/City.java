package org.sixones.legacycity;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sixones.legacycity.control.ControlApi;
import org.sixones.legacycity.control.LedgerApi;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.BehaviourSwitch;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.http.HttpFront;
import org.sixones.legacycity.jms.JmsLink;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.model.Verdict;
import org.sixones.legacycity.platform.Accounts;
import org.sixones.legacycity.platform.CallBacks;
import org.sixones.legacycity.soap.SoapDoor;
import org.sixones.legacycity.system.AnnouncingSystem;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.CallingSystem;
import org.sixones.legacycity.system.JmsSystem;
import org.sixones.legacycity.system.LegacySystem;
import org.sixones.legacycity.system.SoapSystem;
import org.sixones.legacycity.system.customs.CustomsRegistration;
import org.sixones.legacycity.system.exchange.ExchangeRegister;
import org.sixones.legacycity.system.fees.SocialInsuranceFees;
import org.sixones.legacycity.system.foreigntrade.ForeignTrade;
import org.sixones.legacycity.system.housing.ContractSigning;
import org.sixones.legacycity.system.humanresources.SocialInsurance;
import org.sixones.legacycity.system.inspection.EnterpriseFiling;
import org.sixones.legacycity.system.land.RealEstate;
import org.sixones.legacycity.system.levy.Levy;
import org.sixones.legacycity.system.tax.TaxRegistration;

/** The systems of the city, joined to their wires. A new system is one more line in {@link #SYSTEMS}. */
public final class City implements Closeable {
    /** In the order of their own ports. */
    private static final List<Function<Bench, LegacySystem>> SYSTEMS = List.of(
            ForeignTrade::new,
            CustomsRegistration::new,
            EnterpriseFiling::new,
            ExchangeRegister::new,
            TaxRegistration::new,
            ContractSigning::new,
            RealEstate::new,
            Levy::new,
            SocialInsurance::new,
            SocialInsuranceFees::new);

    private static final int CALLS_AT_ONCE = 4;
    private static final long PATIENCE_MILLIS = 120_000;

    /**
     * A system and what joins it.
     *
     * @param address its SOAP address at the shared port; empty when it has none
     * @param ownAddress its SOAP address at its own port
     * @param connected JMS: connected to its queues; else true
     */
    public record Resident(
            LegacySystem system,
            BehaviourSwitch behaviour,
            String address,
            String ownAddress,
            BooleanSupplier connected,
            Supplier<String> trouble) {}

    private final Ledger ledger;
    private final HttpFront http;
    private final Map<String, Resident> residents = new LinkedHashMap<>();
    private final List<Closeable> links = new ArrayList<>();

    /**
     * Opens the doors; the links to the platform are tried for ever in the background.
     *
     * @param port shared HTTP port, 0 for any; a SOAP system's own port is this one plus its place in the list (1 to n)
     * @throws IOException when a port is taken
     */
    public City(int port, String brokerUrl, URI platform, Accounts accounts, Ledger ledger, Clock clock)
            throws IOException {
        this.ledger = ledger;
        http = new HttpFront(port);
        Bench bench = new Bench(ledger, clock, PATIENCE_MILLIS);
        int place = 0;
        for (Function<Bench, LegacySystem> maker : SYSTEMS) {
            place++;
            join(maker.apply(bench), port == 0 ? 0 : port + place, brokerUrl, platform, accounts, clock);
        }
        http.add("/control", new ControlApi(this));
        http.add("/ledger", new LedgerApi(ledger));
        http.start();
    }

    private void join(LegacySystem system, int ownPort, String brokerUrl, URI platform, Accounts accounts, Clock clock)
            throws IOException {
        String code = system.card().code();
        BehaviourSwitch behaviour = new BehaviourSwitch();
        String address = "";
        String ownAddress = "";
        BooleanSupplier connected = () -> true;
        Supplier<String> trouble = () -> "";
        if (system instanceof SoapSystem soap) {
            String path = soap.contract().path();
            http.addSystem(code, path, new SoapDoor(soap, behaviour, ledger, clock), ownPort, behaviour);
            address = "http://127.0.0.1:" + http.port() + path;
            ownAddress = "http://127.0.0.1:" + http.ownPort(code) + path;
        }
        if (system instanceof JmsSystem jms) {
            JmsLink link = new JmsLink(jms, behaviour, accounts, ledger, clock, brokerUrl);
            links.add(link);
            link.start();
            connected = link::isConnected;
            trouble = link::trouble;
        }
        if (system instanceof CallingSystem calling) {
            trouble = bring(new CallBacks(
                    code,
                    calling.outbox(),
                    calling::report,
                    calling.laterDesk()::settle,
                    behaviour,
                    accounts,
                    platform,
                    clock));
        }
        if (system instanceof AnnouncingSystem announcing) {
            FactDesk facts = announcing.facts();
            Supplier<String> announcements = bring(new CallBacks(
                    code,
                    facts.outbox(),
                    announcing::announcement,
                    facts::settle,
                    behaviour,
                    accounts,
                    platform,
                    clock));
            Supplier<String> other = trouble;
            trouble = () -> other.get().isEmpty() ? announcements.get() : other.get();
        }
        residents.put(code, new Resident(system, behaviour, address, ownAddress, connected, trouble));
    }

    private Supplier<String> bring(CallBacks calls) {
        links.add(calls);
        calls.start(CALLS_AT_ONCE);
        return calls::trouble;
    }

    public int port() {
        return http.port();
    }

    public Ledger ledger() {
        return ledger;
    }

    public List<Resident> residents() {
        return List.copyOf(residents.values());
    }

    public Optional<Resident> resident(String code) {
        return Optional.ofNullable(residents.get(code));
    }

    /** Forgets all cases and entries, and sets every behaviour and rule back. Numbers go on. */
    public void reset() {
        for (Resident resident : residents.values()) {
            resident.behaviour().set(Behaviour.NORMAL);
            synchronized (resident.system().desk()) {
                resident.system().desk().rules().set(List.of(), new Verdict.Approve());
                resident.system().reset();
            }
        }
        ledger.reset();
    }

    @Override
    public void close() throws IOException {
        for (Closeable link : links) {
            link.close();
        }
        http.close();
        ledger.close();
    }
}
