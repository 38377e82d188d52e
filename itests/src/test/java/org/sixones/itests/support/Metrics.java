package org.sixones.itests.support;

import java.nio.charset.StandardCharsets;

/** The platform's own meters. */
public final class Metrics {
    private final String text;

    private Metrics(String text) {
        this.text = text;
    }

    public static Metrics of(Platform platform) {
        return new Metrics(new String(
                platform.api()
                        .send(platform.api().request("/metrics").GET().build())
                        .expect(200)
                        .raw()
                        .body(),
                StandardCharsets.UTF_8));
    }

    /** Sum over all rows of a meter. */
    public double sum(String name) {
        return text.lines()
                .filter(l -> l.startsWith(name + " ") || l.startsWith(name + "{"))
                .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                .sum();
    }
}
