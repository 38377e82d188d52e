package org.sixones.departments.descriptor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A closed table between a system's codes and canonical words, in the order of the file.
 *
 * @param canonicalByWire the canonical word, or {@link #IGNORED} for a code that is ignored on purpose
 */
public record CodeTable(String name, Map<String, String> canonicalByWire) {
    public static final String IGNORED = "";

    public CodeTable {
        canonicalByWire = Collections.unmodifiableMap(new LinkedHashMap<>(canonicalByWire));
    }

    /** Canonical word to wire code; the first one listed wins. */
    public Map<String, String> wireByCanonical() {
        Map<String, String> back = new LinkedHashMap<>();
        canonicalByWire.forEach((wire, canonical) -> {
            if (!canonical.equals(IGNORED)) {
                back.putIfAbsent(canonical, wire);
            }
        });
        return Collections.unmodifiableMap(back);
    }
}
