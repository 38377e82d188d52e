package org.sixones.rest.json;

import java.util.Locale;

/** Enum names as the contract writes them. */
final class Names {
    private Names() {}

    /** {@code PRE_REVIEWED} is {@code pre-reviewed}. */
    static String of(Enum<?> value) {
        return of(value.name());
    }

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
