package org.sixones.identity.demo;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.identity.Account;
import org.sixones.identity.Role;
import org.sixones.identity.accounts.ManagedAccounts;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds before anybody can sign in: in production there is no demo account, or the platform stops. Also makes an
 * operator's account when the start asks for it: the first one of a new installation, or the way back in when all passwords are
 * lost. Whoever may say how the platform starts may do that.
 */
@Component(service = ProductionGuard.class)
public final class ProductionGuard {
    /** The program's exit code when it refuses to start because of its configuration (EX_CONFIG). */
    static final int EXIT_CODE = 78;

    private static final Logger LOG = LoggerFactory.getLogger(ProductionGuard.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final Actor PLATFORM = Actor.platform("start");

    /** Thrown by the constructor, so that the component and all that needs it stay down. */
    public static final class DemoAccountsExist extends IllegalStateException {
        DemoAccountsExist(String message) {
            super(message);
        }
    }

    @Activate
    public ProductionGuard(BundleContext bundles, @Reference ManagedAccounts accounts) {
        this(accounts, DemoMode.of(bundles::getProperty), ProductionGuard::stopProgram);
    }

    ProductionGuard(ManagedAccounts accounts, DemoMode mode, IntConsumer stop) {
        if (mode.kind() == DemoMode.Kind.REMOVE) {
            int removed = accounts.removeDemo(PLATFORM);
            new AccountsFile(mode.demoFile()).delete();
            LOG.info("{} demo accounts removed", removed);
        } else if (mode.kind() == DemoMode.Kind.FALSE) {
            refuseDemo(accounts.list(), stop);
        }
        mode.firstOperator().ifPresent(name -> makeFirstOperator(accounts, name, mode));
    }

    private static void refuseDemo(List<Account> accounts, IntConsumer stop) {
        String names =
                accounts.stream().filter(Account::demo).map(Account::userName).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            String text = "demo accounts exist (" + names
                    + "), and this is not a demo: start once with sixones.demo=remove to throw them away";
            // Whoever needs the guard asks for it again: say it once.
            if (SAID.compareAndSet(false, true)) {
                LOG.error("REFUSING TO START: {}", text);
            }
            stop.accept(EXIT_CODE);
            throw new DemoAccountsExist(text);
        }
    }

    private static void makeFirstOperator(ManagedAccounts accounts, String name, DemoMode mode) {
        if (accounts.find(name).isPresent()) {
            return;
        }
        Outcome<ManagedAccounts.Issued> made = accounts.create(
                name,
                java.util.Set.of(Role.OPERATOR),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                false,
                PLATFORM);
        if (made instanceof Outcome.Done<ManagedAccounts.Issued> done) {
            new AccountsFile(mode.firstOperatorFile()).write(List.of(AccountsFile.Line.of(done.value())));
            LOG.warn(
                    "first operator {} made; read the password in {}, then delete the file",
                    name,
                    mode.firstOperatorFile().getFileName());
        } else if (made instanceof Outcome.Failed<ManagedAccounts.Issued> failed) {
            LOG.error(
                    "the first operator cannot be made: {}",
                    failed.failure().code().code());
        }
    }

    /** On a thread of its own: the JVM's shutdown waits for the framework, which waits for this component. */
    private static void stopProgram(int code) {
        Thread stopper = new Thread(() -> System.exit(code), "sixones-refuses-to-start");
        stopper.setDaemon(true);
        stopper.start();
    }
}
