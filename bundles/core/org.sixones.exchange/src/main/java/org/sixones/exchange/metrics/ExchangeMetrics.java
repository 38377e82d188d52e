package org.sixones.exchange.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.sixones.model.SystemCode;

/** What the exchange counts. Meters are made on first use; the registry keeps one of each. Thread-safe. */
public final class ExchangeMetrics {
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;

    public ExchangeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A system took a message. */
    public void delivered(SystemCode system, Duration took) {
        Timer.builder("sixones.delivery")
                .description("Time of deliveries that a legacy system took")
                .tag("system", system.value())
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    /** A delivery failed, for now or for good. */
    public void failed(SystemCode system, String code) {
        Counter.builder("sixones.delivery.failures")
                .description("Deliveries that failed, by code")
                .tag("system", system.value())
                .tag("code", code)
                .register(registry)
                .increment();
    }

    /** A report came in. */
    public void inbound(String door, String result) {
        Counter.builder("sixones.inbound")
                .description("Reports of legacy systems, by door and result")
                .tag("door", door)
                .tag("result", result)
                .register(registry)
                .increment();
    }

    /** Shows how many messages of a system stand in a state. */
    public void watchMessages(SystemCode system, String state, Supplier<Number> count) {
        Gauge.builder("sixones.messages", count)
                .description("Messages that are not at their end, by state")
                .tag("system", system.value())
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }

    /** Shows whether a link is in a state: 1 or 0. */
    public void watchLink(SystemCode system, String state, Supplier<Boolean> holds) {
        Gauge.builder("sixones.link", () -> holds.get() ? 1 : 0)
                .description("State of the link to a legacy system: 1 for the one that holds")
                .tag("system", system.value())
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }
}
