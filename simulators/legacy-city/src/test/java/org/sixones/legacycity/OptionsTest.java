package org.sixones.legacycity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void everythingHasADefault() {
        Options options = Options.parse();
        assertThat(options.port()).isEqualTo(9180);
        assertThat(options.jms()).isEqualTo("tcp://127.0.0.1:61616");
        assertThat(options.platform()).hasToString("http://127.0.0.1:8181");
        assertThat(options.accounts()).isNull();
        assertThat(options.ledger()).isNull();
    }

    @Test
    void everythingCanBeSet() {
        Options options = Options.parse(
                "--port", "1", "--jms", "tcp://a:1", "--platform", "http://b:2", "--accounts", "c", "--ledger", "d");
        assertThat(options)
                .isEqualTo(new Options(
                        1, "tcp://a:1", java.net.URI.create("http://b:2"), Path.of("c"), Path.of("d"), false));
        assertThat(Options.parse("--port", "1", "--help").help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port x", "--port 70000", "--port", "--colour red", "--platform nowhere", "--platform a b"})
    void whatItDoesNotKnowIsRefused(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
