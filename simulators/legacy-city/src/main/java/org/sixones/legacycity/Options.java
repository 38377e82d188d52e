package org.sixones.legacycity;

import java.net.URI;
import java.nio.file.Path;

/**
 * The command line.
 *
 * @param accounts {@code null}: the platform asks for no accounts
 * @param ledger {@code null}: the ledger is forgotten with the process
 */
record Options(int port, String jms, URI platform, Path accounts, Path ledger, boolean help) {
    static final String USAGE =
            """
            legacy-city: 模拟各部门自建系统 / plays the departments' own systems

              --port N          HTTP, SOAP and control; each SOAP system has also a port of its own, N+1 to N+5   (9180)
              --jms URL         the platform's message broker                                   (tcp://127.0.0.1:61616)
              --platform URL    the platform's HTTP address                                      (http://127.0.0.1:8181)
              --accounts FILE   JSON with the systems' accounts; may appear later                                 (none)
              --ledger FILE     keeps what was received and done over a restart                                   (none)
              --help            this text
            """;

    static Options parse(String... args) {
        Options options =
                new Options(9180, "tcp://127.0.0.1:61616", URI.create("http://127.0.0.1:8181"), null, null, false);
        for (int i = 0; i < args.length; i++) {
            String name = args[i];
            if (name.equals("--help")) {
                return new Options(options.port, options.jms, options.platform, null, null, true);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(name + ": 缺少值 / a value is missing, or unknown option");
            }
            options = options.with(name, args[++i]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--port" -> new Options(portOf(value), jms, platform, accounts, ledger, help);
            case "--jms" -> new Options(port, value, platform, accounts, ledger, help);
            case "--platform" -> new Options(port, jms, uriOf(value), accounts, ledger, help);
            case "--accounts" -> new Options(port, jms, platform, Path.of(value), ledger, help);
            case "--ledger" -> new Options(port, jms, platform, accounts, Path.of(value), help);
            default -> throw new IllegalArgumentException(name + ": 未知选项 / unknown option");
        };
    }

    private static int portOf(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_530) {
            throw new IllegalArgumentException("--port: 0–65530");
        }
        return Integer.parseInt(value);
    }

    private static URI uriOf(String value) {
        URI uri = URI.create(value);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("--platform: 应为网址 / must be a URL");
        }
        return uri;
    }
}
