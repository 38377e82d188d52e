package org.sixones.exchange.broker;

import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/** Prints the time to start and the durable sends a second of one producer; a program to be run by hand, not a test. */
public final class BrokerSpeed {
    private static final int SENDS = 3000;

    private BrokerSpeed() {}

    public static void main(String[] args) throws Exception {
        SystemCode system = new SystemCode("speed");
        Path folder = Files.createTempDirectory("broker-speed");
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            try (Broker broker = new Broker(
                    new BrokerSettings("127.0.0.1", 0, folder, 64L << 20, 1L << 30, 32 << 20, 20_000),
                    () -> (user, password) -> Outcome.refused(ExchangeFailure.NOT_AUTHENTICATED, ""))) {
                broker.open(system);
                System.out.printf("started in %d ms%n", (System.nanoTime() - start) / 1_000_000);
                try (Connection connection = broker.connections().createConnection();
                        Session session = connection.createSession()) {
                    MessageProducer producer = session.createProducer(session.createQueue(SystemQueues.out(system)));
                    long sending = System.nanoTime();
                    for (int i = 0; i < SENDS; i++) {
                        producer.send(session.createTextMessage("x".repeat(2000)));
                    }
                    System.out.printf("%.0f durable sends a second%n", SENDS * 1e9 / (System.nanoTime() - sending));
                }
            }
        }
    }
}
