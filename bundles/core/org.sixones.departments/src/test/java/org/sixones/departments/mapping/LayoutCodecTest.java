package org.sixones.departments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.sixones.departments.descriptor.Layout;
import org.sixones.departments.descriptor.Layout.FieldType;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** Fixed-width records: widths are bytes, nothing is cut, every record comes back as it went. */
class LayoutCodecTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Processor PROCESSOR = new Processor(false);
    private static final Layout LAYOUT = new Layout(
            "layouts/a.yaml",
            GB18030,
            0,
            2,
            "\r\n",
            Map.of(
                    "01",
                    new Layout.RecordType(
                            "01",
                            "task",
                            60,
                            List.of(
                                    new Layout.Field("name", 2, 20, false, ' ', new FieldType.Text()),
                                    new Layout.Field("count", 22, 6, true, '0', new FieldType.Number()),
                                    new Layout.Field("sum", 28, 10, true, '0', new FieldType.Amount(2)),
                                    new Layout.Field(
                                            "day",
                                            38,
                                            8,
                                            false,
                                            ' ',
                                            new FieldType.Date(DateTimeFormatter.ofPattern("uuuuMMdd"))),
                                    new Layout.Field(
                                            "at",
                                            46,
                                            14,
                                            false,
                                            ' ',
                                            new FieldType.Timestamp(DateTimeFormatter.ofPattern("uuuuMMddHHmmss")))))));
    private final LayoutCodec codec = new LayoutCodec(LAYOUT);

    @Property(tries = 300)
    void what_fits_comes_back_as_it_went(
            @ForAll("names") String name, @ForAll @IntRange(max = 999_999) int count, @ForAll("days") LocalDate day)
            throws SaxonApiException {
        XdmNode xml = xml(name, String.valueOf(count), count + ".5", day.toString(), day + "T08:30:00+08:00");
        Outcome<byte[]> bytes = codec.encode(xml);
        if (name.getBytes(GB18030).length > 20) {
            assertThat(failure(bytes).code()).isEqualTo(ExchangeFailure.WRONG_RECORD);
            assertThat(failure(bytes).position()).isEqualTo("field name");
            return;
        }
        byte[] record = value(bytes);
        assertThat(record).hasSize(62);
        XdmNode back = value(codec.decode(record, PROCESSOR));
        assertThat(fields(back))
                .isEqualTo(name + "|" + count + "|" + count + ".50|" + day + "|" + day + "T08:30:00+08:00");
        assertThat(value(codec.encode(back))).isEqualTo(record);
    }

    @Property(tries = 300)
    void any_bytes_give_a_record_or_a_coded_failure(@ForAll byte[] bytes) {
        Outcome<XdmNode> outcome = codec.decode(bytes, PROCESSOR);
        if (outcome instanceof Outcome.Failed<XdmNode> failed) {
            assertThat(failed.failure()).isInstanceOf(Failure.Malformed.class);
            assertThat(((Failure.Malformed) failed.failure()).position()).startsWith("byte ");
        }
    }

    @Example
    void an_empty_field_is_blank_whatever_a_number_is_filled_with() throws SaxonApiException {
        byte[] record = value(codec.encode(xml("", "", "", "", "")));
        assertThat(new String(record, GB18030)).isEqualTo("01" + " ".repeat(58) + "\r\n");
        assertThat(fields(value(codec.decode(record, PROCESSOR)))).isEqualTo("||||");
    }

    @Example
    void nought_is_a_number() throws SaxonApiException {
        byte[] record = value(codec.encode(xml("a", "0", "0", "", "")));
        assertThat(fields(value(codec.decode(record, PROCESSOR)))).isEqualTo("a|0|0.00||");
    }

    @Example
    void wrong_values_name_their_field() throws SaxonApiException {
        assertThat(failure(codec.encode(xml("a", "-1", "", "", ""))).position()).isEqualTo("field count");
        assertThat(failure(codec.encode(xml("a", "", "1.005", "", ""))).position())
                .isEqualTo("field sum");
        assertThat(failure(codec.encode(xml("a", "", "", "2018-02-30", ""))).position())
                .isEqualTo("field day");
        assertThat(failure(codec.encode(document("<record type='01'><field name='x'/></record>")))
                        .position())
                .isEqualTo("field x");
        assertThat(failure(codec.encode(document("<record type='77'/>"))).code())
                .isEqualTo(ExchangeFailure.WRONG_RECORD);
    }

    @Example
    void two_records_in_one_message_are_told_apart_and_a_torn_one_is_refused() throws SaxonApiException {
        byte[] one = value(codec.encode(xml("瓯江", "1", "1", "", "")));
        byte[] two = java.util.Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertThat(fields(value(codec.decode(two, PROCESSOR)))).isEqualTo("瓯江|1|1.00|||瓯江|1|1.00||");
        assertThat(failure(codec.decode(java.util.Arrays.copyOf(two, 100), PROCESSOR))
                        .position())
                .isEqualTo("byte 100");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "Z", "0", " ", "瓯", "江", "号", "𠮷", "é")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts).strip());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay);
    }

    private static XdmNode xml(String name, String count, String sum, String day, String at) throws SaxonApiException {
        return document("<record type='01'><field name='name'>" + name + "</field><field name='count'>" + count
                + "</field><field name='sum'>" + sum + "</field><field name='day'>" + day + "</field><field name='at'>"
                + at + "</field></record>");
    }

    private static XdmNode document(String xml) throws SaxonApiException {
        return PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
    }

    private static String fields(XdmNode document) {
        try {
            return PROCESSOR
                    .newXPathCompiler()
                    .evaluateSingle("string-join(//field, '|')", document)
                    .getStringValue();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static Failure.Malformed failure(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Failure.Malformed) ((Outcome.Failed<?>) outcome).failure();
    }
}
