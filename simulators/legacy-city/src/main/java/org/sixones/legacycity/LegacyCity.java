package org.sixones.legacycity;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.platform.Accounts;

/** The program: opens the city and serves until it is told to stop. */
public final class LegacyCity {
    private LegacyCity() {}

    /** Exit codes: 0 stopped, 1 could not start, 2 wrong command line. */
    public static void main(String[] args) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.println(Options.USAGE);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            City city = new City(
                    options.port(),
                    options.jms(),
                    options.platform(),
                    new Accounts(options.accounts()),
                    options.ledger() == null ? Ledger.inMemory() : Ledger.inFile(options.ledger()),
                    Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    city.close();
                } catch (IOException e) {
                    System.err.println("legacy-city: 未能正常停止 / did not stop cleanly: "
                            + e.getClass().getSimpleName());
                }
                stopped.countDown();
            }));
            System.out.println("legacy-city: 就绪 / ready, " + city.residents().size() + " systems at http://127.0.0.1:"
                    + city.port() + ", control at /control/systems");
        } catch (IOException e) {
            System.err.println("legacy-city: 无法启动 / cannot start: " + e.getMessage());
            System.exit(1);
        }
        stopped.await();
    }
}
