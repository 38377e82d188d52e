package org.sixones.identity.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the platform was started.
 *
 * @param kind what holds for demo accounts (framework property {@code sixones.demo})
 * @param var folder for state ({@code sixones.var})
 * @param firstOperator user name of an operator that is to be there ({@code sixones.first-operator})
 */
record DemoMode(Kind kind, Path var, Optional<String> firstOperator) {
    /** The values of {@code sixones.demo}; everything else counts as {@code false}. */
    enum Kind {
        TRUE,
        FALSE,
        /** Throw the demo accounts away and go on as in production. */
        REMOVE
    }

    /** @param framework looks up a framework property, null when it is not set */
    static DemoMode of(UnaryOperator<String> framework) {
        String var = framework.apply("sixones.var");
        String operator = framework.apply("sixones.first-operator");
        return new DemoMode(
                kind(framework.apply("sixones.demo")),
                Path.of(var == null || var.isBlank() ? "var" : var.strip()),
                Optional.ofNullable(operator).map(String::strip).filter(name -> !name.isEmpty()));
    }

    Path demoFile() {
        return var.resolve("demo-accounts.json");
    }

    Path firstOperatorFile() {
        return var.resolve("first-operator.json");
    }

    private static Kind kind(String value) {
        return switch (value == null ? "" : value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Kind.TRUE;
            case "remove" -> Kind.REMOVE;
            default -> Kind.FALSE;
        };
    }
}
