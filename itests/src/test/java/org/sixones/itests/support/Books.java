package org.sixones.itests.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the platform's cases against the city's own ledger. */
public final class Books {
    private Books() {}

    /** Waits until every case has ended. Counts come from the platform, one request a look. */
    public static void awaitAllEnded(Platform platform, int cases, Duration longest) {
        Api auditor = platform.as("auditor");
        House.await("all " + cases + " cases ended", longest, () -> {
            JsonNode byState = auditor.get("/api/v1/counts").expect(200).body().path("byState");
            return byState.path("decided").asInt()
                            + byState.path("delivered").asInt()
                            + byState.path("withdrawn").asInt()
                    >= cases;
        });
    }

    /** Every acknowledged case has exactly one effect in every system, and no other case has any. */
    public static void assertExactlyOnce(City city, Collection<String> acknowledged) {
        Set<String> cases = new TreeSet<>(acknowledged);
        for (String system : City.SYSTEMS) {
            Map<String, Integer> counts = new HashMap<>();
            for (JsonNode effect : city.grants(system)) {
                counts.merge(effect.path("caseNumber").asText(), 1, Integer::sum);
            }
            Set<String> missing = new TreeSet<>(cases);
            missing.removeAll(counts.keySet());
            assertThat(missing)
                    .as("acknowledged cases without an effect in " + system)
                    .isEmpty();
            Set<String> unknown = new TreeSet<>(counts.keySet());
            unknown.removeAll(cases);
            assertThat(unknown)
                    .as("effects in " + system + " for cases that nobody was told of")
                    .isEmpty();
            assertThat(counts.entrySet().stream().filter(e -> e.getValue() != 1))
                    .as("doubled effects in " + system)
                    .isEmpty();
        }
    }
}
