package org.sixones.legacycity.system.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.ApprovalReports;
import org.sixones.legacycity.system.CallingSystem.Report;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class TaxWireTest {
    private static final String DIR = "tax-registration/examples/";
    private static final Path PUBLISHED =
            Path.of("../../bundles/core/org.sixones.exchange/src/main/resources/META-INF/sixones/contract");

    private static GivenAnswer given(int number, Answer answer) {
        return Given.answer(
                "GS-5a0b7c33e1f24d98-" + number,
                "T-20180118-0005",
                "tax-registration-filing",
                "GS00000001",
                "2018-01-18T02:16:00Z",
                answer);
    }

    private static final Answer ASKED =
            new Answer.CorrectionAsked(List.of(new CorrectionPoint("accountant", "请填写财务负责人")));

    @Test
    void aRegistrationIsReadInCommonWords() {
        Application read = TaxWire.read("dengji", Canonical.body(Canonical.example(DIR + "dengji-request.xml")));
        assertThat(read.action()).isEqualTo(Action.HANDLE);
        assertThat(read.itemCode()).isEqualTo("tax-registration-filing");
        assertThat(read.fields())
                .containsEntry("enterpriseType", "limited")
                .containsEntry("registeredCapital", "5000000")
                .containsEntry("accountant", "郑书平");
        assertThat(TaxWire.read("dengji", Canonical.body(Canonical.example(DIR + "dengji-again-request.xml")))
                        .action())
                .isEqualTo(Action.CORRECTED);
        assertThat(TaxWire.read("zuofei", Canonical.body(Canonical.example(DIR + "zuofei-request.xml")))
                        .action())
                .isEqualTo(Action.WITHDRAW);
    }

    @Test
    void receiptsAreWrittenAsInTheExamples() {
        Instant at = Instant.parse("2018-01-18T02:15:03Z");
        assertThat(Canonical.of(TaxWire.receipt("dengji", "T-20180118-0005", "GS00000001", "0000", "已接收", at)))
                .isEqualTo(Canonical.of(Canonical.body(Canonical.example(DIR + "dengji-response.xml"))));
        assertThat(Canonical.of(TaxWire.receipt("dengji", "T-20180118-0005", "GS00000001", "0001", "重复接收", at)))
                .isEqualTo(Canonical.of(Canonical.body(Canonical.example(DIR + "dengji-response-repeated.xml"))));
        assertThat(Canonical.of(TaxWire.receipt("zuofei", "T-20180118-0023", "GS00000001", "0000", "已接收", at)))
                .isEqualTo(Canonical.of(Canonical.body(Canonical.example(DIR + "zuofei-response.xml"))));
    }

    @Test
    void laterAnswersAreWrittenAsInTheExamples() {
        expect("callback-reportAcceptance.xml", given(1, new Answer.Accepted()));
        expect("callback-requestCorrection.xml", given(2, ASKED));
        expect("callback-reportDecision.xml", given(2, new Answer.Granted("330300000000001")));
    }

    private static void expect(String example, GivenAnswer answer) {
        Report report = ApprovalReports.report("tax-registration", "叶税官", answer, "taxpayerNumber");
        assertThat(Canonical.of(report.xml()))
                .isEqualTo(Canonical.of(Canonical.body(Canonical.example(DIR + example))));
    }

    static Stream<Answer> everything() {
        return Stream.of(
                new Answer.Accepted(),
                new Answer.NotAccepted("不属于本局管辖"),
                new Answer.PreReviewed(),
                ASKED,
                new Answer.Granted("330300000000001"),
                new Answer.Refused("资料不实 <&>"));
    }

    @Test
    void anAnnouncementIsByThePlatformsPublishedContract() throws SAXException, IOException {
        GivenAnswer announced = new GivenAnswer(
                "WQ-F-0000000001",
                "",
                "home-sale/WZ-2018-001234",
                "",
                "",
                Instant.parse("2018-01-18T02:02:00Z"),
                new Answer.Announced("contract-signed", java.util.Map.of("price", "2680000.00", "buyerName", "林 <&>")));
        Element report = Canonical.parse(
                ApprovalReports.report("contract-signing", "郑敏", announced, "").xml());
        published().newValidator().validate(new DOMSource(report));
        assertThat(report.getLocalName()).isEqualTo("announceFact");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void laterAnswersAreByThePlatformsPublishedContract(Answer answer) throws SAXException, IOException {
        Element report =
                Canonical.parse(ApprovalReports.report("tax-registration", "叶税官", given(1, answer), "taxpayerNumber")
                        .xml());
        published().newValidator().validate(new DOMSource(report));
    }

    private static Schema published() throws SAXException, IOException {
        Element wsdl = Canonical.parse(Files.readString(PUBLISHED.resolve("approval.wsdl")));
        Element schema = (Element) wsdl.getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", "schema")
                .item(0);
        schema.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:a", "urn:sixones:approval:1");
        schema.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", "urn:sixones:canonical:1");
        Source canonical = new StreamSource(PUBLISHED.resolve("canonical.xsd").toFile());
        ((Element) schema.getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", "import")
                        .item(0))
                .removeAttribute("schemaLocation");
        return SchemaFactory.newDefaultInstance().newSchema(new Source[] {canonical, new DOMSource(schema)});
    }
}
