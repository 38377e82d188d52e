package org.sixones.legacycity.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A closed table: common word ↔ a system's own code. */
public final class Codes {
    private final Map<String, String> toCode = new LinkedHashMap<>();
    private final Map<String, String> toWord = new LinkedHashMap<>();

    private Codes() {}

    /** @param pairs common word and code in turn */
    public static Codes of(String... pairs) {
        Codes codes = new Codes();
        for (int i = 0; i < pairs.length; i += 2) {
            codes.toCode.put(pairs[i], pairs[i + 1]);
            codes.toWord.put(pairs[i + 1], pairs[i]);
        }
        return codes;
    }

    public Optional<String> code(String word) {
        return Optional.ofNullable(toCode.get(word));
    }

    public Optional<String> word(String code) {
        return Optional.ofNullable(toWord.get(code));
    }

    public Map<String, String> byWord() {
        return Map.copyOf(toCode);
    }
}
