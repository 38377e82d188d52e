package org.sixones.departments.route;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.SystemCode;
import org.sixones.spi.LinkLimits;
import org.sixones.spi.LinkTest;

/** Tries whether a system is there, without any effect in it. */
interface Probe {
    LinkTest test();

    /** Any HTTP answer will do, but that of a gateway whose system is away. */
    static Probe http(Supplier<String> address, LinkLimits limits) {
        return () -> {
            long began = System.nanoTime();
            int longest = (int) Math.min(3_000, limits.deadline().toMillis());
            try {
                HttpURLConnection connection = (HttpURLConnection)
                        URI.create(address.get() + "?wsdl").toURL().openConnection();
                try {
                    connection.setConnectTimeout(longest);
                    connection.setReadTimeout(longest);
                    connection.setInstanceFollowRedirects(false);
                    connection.setUseCaches(false);
                    connection.setRequestProperty("Connection", "close");
                    int status = connection.getResponseCode();
                    boolean there = status != 502 && status != 503 && status != 504;
                    return new LinkTest(
                            there,
                            took(began),
                            (there ? "HTTP " : "系统不可用，请联系系统管理方 / unavailable, call its operator: HTTP ") + status);
                } finally {
                    connection.disconnect();
                }
            } catch (IOException | IllegalArgumentException e) {
                return new LinkTest(
                        false,
                        took(began),
                        "无应答，请检查系统与地址 / no answer, look at the system and its address: "
                                + e.getClass().getSimpleName());
            }
        };
    }

    /** The queue is what a delivery needs; whether somebody reads it shows in the queue's depth. */
    static Probe jms(ConnectionFactory connections, SystemCode system) {
        return () -> {
            long began = System.nanoTime();
            try (Connection connection = connections.createConnection();
                    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                session.createProducer(session.createQueue(SystemQueues.out(system)))
                        .close();
                return new LinkTest(true, took(began), SystemQueues.out(system));
            } catch (JMSException e) {
                return new LinkTest(
                        false,
                        took(began),
                        "消息代理不可用，请检查代理 / the broker is not there, look at it: "
                                + e.getClass().getSimpleName());
            }
        };
    }

    private static Duration took(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
