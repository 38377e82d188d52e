package org.sixones.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sixones.exchange.CanonicalXml;
import org.sixones.model.Outcome;
import org.sixones.model.message.CanonicalMessage;

class RoundTripTest {
    private static final CanonicalXml XML = new CanonicalXmlComponent();

    @Provide
    Arbitrary<CanonicalMessage> messages() {
        return Messages.any();
    }

    @Property(tries = 300)
    void every_message_comes_back_as_it_went(@ForAll("messages") CanonicalMessage message) {
        assertThat(XML.read(XML.write(message))).isEqualTo(Outcome.done(message));
    }

    @Property(tries = 100)
    void the_same_message_always_gives_the_same_bytes(@ForAll("messages") CanonicalMessage message) {
        assertThat(XML.write(message)).isEqualTo(XML.write(message));
    }
}
