package org.sixones.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Examples;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.Progress;

class HostileXmlTest {
    private final CanonicalXml xml = new CanonicalXmlComponent();
    private final String good = Examples.text("acceptance.xml");

    @Test
    void an_external_entity_is_never_fetched() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(200);
            Failure.Malformed failure = malformed(withDoctype(
                    "<!DOCTYPE acceptance [<!ENTITY x SYSTEM \"http://127.0.0.1:" + trap.getLocalPort() + "/x\">]>"));
            assertThat(failure.code()).isEqualTo(ExchangeFailure.FORBIDDEN_CONSTRUCT);
            org.assertj.core.api.Assertions.assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(trap::accept);
        }
    }

    @Test
    void an_external_dtd_and_a_parameter_entity_are_refused() {
        assertThat(malformed(withDoctype("<!DOCTYPE acceptance SYSTEM \"file:///etc/passwd\">"))
                        .code())
                .isEqualTo(ExchangeFailure.FORBIDDEN_CONSTRUCT);
        assertThat(malformed(withDoctype("<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"))
                        .code())
                .isEqualTo(ExchangeFailure.FORBIDDEN_CONSTRUCT);
    }

    @Test
    void an_entity_bomb_costs_nothing() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"六个一\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"");
            bomb.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        long start = System.nanoTime();
        Failure.Malformed failure = malformed(withDoctype(bomb + "]>").replace("林晓", "&e29;"));
        assertThat(failure.code()).isEqualTo(ExchangeFailure.FORBIDDEN_CONSTRUCT);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2000);
    }

    @Test
    void ten_thousand_levels_are_too_deep_and_sixty_four_are_not() {
        assertThat(malformed("<a>".repeat(10_000) + "</a>".repeat(10_000)).code())
                .isEqualTo(ExchangeFailure.TOO_DEEP);
        assertThat(malformed("<a>".repeat(64) + "</a>".repeat(64)).code()).isEqualTo(ExchangeFailure.NOT_BY_SCHEMA);
    }

    @Test
    void too_many_attributes_a_huge_attribute_and_a_huge_body_are_too_large() {
        StringBuilder many = new StringBuilder("<a");
        for (int i = 0; i < 200; i++) {
            many.append(" a").append(i).append("='1'");
        }
        assertThat(malformed(many + "/>").code()).isEqualTo(ExchangeFailure.TOO_LARGE);
        assertThat(malformed("<a b='" + "x".repeat(100_000) + "'/>").code()).isEqualTo(ExchangeFailure.TOO_LARGE);
        assertThat(malformed(" ".repeat(17 << 20)).code()).isEqualTo(ExchangeFailure.TOO_LARGE);
    }

    @Test
    void a_processing_instruction_is_refused() {
        assertThat(malformed(good.replace("<outcome>", "<?php echo 1?><outcome>"))
                        .code())
                .isEqualTo(ExchangeFailure.FORBIDDEN_CONSTRUCT);
    }

    @Test
    void what_is_not_xml_is_told_with_line_and_column() {
        Failure.Malformed failure = malformed(good.replace("</outcome>", "</outcom>"));
        assertThat(failure.code()).isEqualTo(ExchangeFailure.NOT_XML);
        assertThat(failure.position()).startsWith("11:");
        assertThat(malformed("").code()).isEqualTo(ExchangeFailure.NOT_XML);
        assertThat(malformed("{\"outcome\": 1}").code()).isEqualTo(ExchangeFailure.NOT_XML);
        assertThat(malformed(good + "<again/>").code()).isEqualTo(ExchangeFailure.NOT_XML);
    }

    @Test
    void what_is_not_by_the_schema_is_told_with_line_and_column() {
        Failure.Malformed failure = malformed(good.replace("accepted</outcome>", "perhaps</outcome>"));
        assertThat(failure.code()).isEqualTo(ExchangeFailure.NOT_BY_SCHEMA);
        assertThat(failure.position()).startsWith("11:");
        assertThat(failure.detail()).contains("perhaps");
        assertThat(malformed("<hello/>").code()).isEqualTo(ExchangeFailure.NOT_BY_SCHEMA);
        assertThat(malformed(good.replace("<at>", "<when/><at>")).code()).isEqualTo(ExchangeFailure.NOT_BY_SCHEMA);
    }

    @Test
    void an_identity_number_in_the_wrong_place_is_not_repeated() {
        Failure.Malformed failure = malformed(good.replace("accepted</outcome>", "11010519491231002X</outcome>"));
        assertThat(failure.detail()).doesNotContain("11010519491231002X").contains("****");
    }

    @Test
    void bytes_of_another_encoding_are_told_as_such() {
        assertThat(malformed(good.getBytes(Charset.forName("GB18030"))).code())
                .isEqualTo(ExchangeFailure.WRONG_ENCODING);
        byte[] declared = good.replace("UTF-8", "GB18030").getBytes(Charset.forName("GB18030"));
        assertThat(xml.read(declared)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_document_that_is_not_what_its_digest_says_is_refused() {
        String changed = Examples.text("decision-granted.xml").replaceFirst("<sha256>.", "<sha256>0");
        assertThat(malformed(changed).code()).isEqualTo(ExchangeFailure.CONTENT_DIFFERS);
    }

    @Test
    void a_field_twice_is_refused() {
        String field = "<field name=\"customsCode\">3303160001</field>";
        assertThat(malformed(Examples.text("decision-granted.xml").replace(field, field + field))
                        .code())
                .isEqualTo(ExchangeFailure.NOT_BY_SCHEMA);
    }

    @Test
    void an_answer_is_no_message() {
        String answer = "<fault xmlns=\"urn:sixones:canonical:1\"><code>X</code><text>x</text></fault>";
        assertThat(malformed(answer).code()).isEqualTo(ExchangeFailure.NOT_BY_SCHEMA);
    }

    @Test
    void nothing_is_written_that_could_not_be_read() {
        Progress fine = (Progress) ((Outcome.Done<CanonicalMessage>) xml.read(Examples.bytes("progress.xml"))).value();
        for (String opinion : new String[] {"control \u0001 character", "字".repeat(4001)}) {
            Progress bad = new Progress(fine.header(), fine.step(), Optional.of(opinion), fine.officer(), fine.at());
            assertThatIllegalArgumentException().isThrownBy(() -> xml.write(bad));
        }
        assertThat(xml.read(xml.write(fine))).isEqualTo(Outcome.done(fine));
    }

    private String withDoctype(String doctype) {
        return good.replaceFirst("\n", "\n" + java.util.regex.Matcher.quoteReplacement(doctype));
    }

    private Failure.Malformed malformed(String text) {
        return malformed(text.getBytes(StandardCharsets.UTF_8));
    }

    private Failure.Malformed malformed(byte[] bytes) {
        Outcome<CanonicalMessage> outcome = xml.read(bytes);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Failure.Malformed) ((Outcome.Failed<CanonicalMessage>) outcome).failure();
    }
}
