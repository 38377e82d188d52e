package org.sixones.identity.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sixones.identity.AccountsToCome;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.identity.accounts.AccountBook;
import org.sixones.identity.accounts.ManagedAccounts;
import org.sixones.identity.accounts.ManagedAccounts.Issued;
import org.sixones.identity.accounts.StoredAccount;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.spi.LegacyLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In a demo: some accounts for each role and level, and one a legacy system, also for systems that are deployed later, with random passwords
 * that are written to a file for whoever started the platform. Outside a demo it does nothing.
 */
@Component(service = AccountsToCome.class)
public final class DemoAccounts implements AccountsToCome {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final Actor PLATFORM = Actor.platform("demo");
    private final AccountBook book;
    private final ManagedAccounts accounts;
    private final AccountsFile file;
    private final boolean demo;
    private final AtomicInteger toCome = new AtomicInteger();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sixones-demo-accounts");
        thread.setDaemon(true);
        return thread;
    });

    /** @param guard must have let the start pass */
    @Activate
    public DemoAccounts(
            BundleContext bundles,
            @Reference AccountBook book,
            @Reference ManagedAccounts accounts,
            @Reference ProductionGuard guard) {
        this(DemoMode.of(bundles::getProperty), book, accounts);
    }

    DemoAccounts(DemoMode mode, AccountBook book, ManagedAccounts accounts) {
        this.book = book;
        this.accounts = accounts;
        this.file = new AccountsFile(mode.demoFile());
        this.demo = mode.kind() == DemoMode.Kind.TRUE;
        DemoPerson.shipped().forEach(p -> want(p.userName(), p.role(), Optional.empty(), Optional.of(p.post())));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLink(LegacyLink link, Map<String, Object> properties) {
        String system = String.valueOf(properties.get(LegacyLink.SYSTEM));
        if (SystemCode.isValid(system)) {
            want(system, Role.SYSTEM, Optional.of(new SystemCode(system)), Optional.empty());
        }
    }

    /** A system that goes keeps its account: it comes back with the next version of its department. */
    void removeLink(LegacyLink link) {
        LOG.debug("a link went");
    }

    @Override
    public int count() {
        return toCome.get();
    }

    @Deactivate
    void close() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void want(String userName, Role role, Optional<SystemCode> system, Optional<Post> post) {
        if (!demo) {
            return;
        }
        toCome.incrementAndGet();
        try {
            worker.execute(() -> {
                try {
                    ensure(userName, role, system, post);
                } catch (RuntimeException e) {
                    LOG.error("no demo account {}", userName, e);
                } finally {
                    toCome.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            toCome.decrementAndGet();
            LOG.debug("stopping", e);
        }
    }

    private void ensure(String userName, Role role, Optional<SystemCode> system, Optional<Post> post) {
        Map<String, AccountsFile.Line> lines = file.read();
        Optional<StoredAccount> known = book.find(userName);
        if (known.isPresent() && !known.get().account().demo()) {
            LOG.info("account {} is not a demo account and stays as it is", userName);
            return;
        }
        if (known.isPresent() && isTrue(lines.get(userName), known.get())) {
            return;
        }
        Outcome<Issued> issued = known.isPresent()
                ? accounts.renew(userName, PLATFORM)
                : accounts.create(userName, Set.of(role), system, post, true, PLATFORM);
        if (issued instanceof Outcome.Done<Issued> done) {
            lines.put(userName, AccountsFile.Line.of(done.value()));
            file.write(lines.values());
            LOG.info("demo account {} ({})", userName, role);
        } else if (issued instanceof Outcome.Failed<Issued> failed) {
            LOG.error(
                    "no demo account {}: {}", userName, failed.failure().code().code());
        }
    }

    private static boolean isTrue(AccountsFile.Line line, StoredAccount account) {
        return line != null && account.passwordSetAt().toString().equals(line.since());
    }
}
