package org.sixones.rest.json;

import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.Counts;

/** How many applications and items stand in which state; states without any are left out. */
public record CountsJson(long applications, Map<String, Long> byState, Map<String, Long> items) {
    public static CountsJson of(Counts counts) {
        return new CountsJson(
                counts.applications().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                named(counts.applications()),
                named(counts.items()));
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((state, count) -> {
            if (count > 0) {
                named.put(Names.of(state), count);
            }
        });
        return named;
    }
}
