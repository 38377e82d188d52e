package org.sixones.legacycity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sixones.legacycity.xml.Shape;
import org.w3c.dom.Element;

/** Every XML example is by its contract: whoever maps to them maps to something real. */
class ExamplesTest {
    private static final Map<String, String> CONTRACTS = Map.of(
            "real-estate", "real-estate/BdcdjService.wsdl",
            "levy", "levy/zs.xsd",
            "contract-signing", "contract-signing/wqba.xsd",
            "social-insurance", "social-insurance/SbywService.wsdl");

    static Stream<String> soap11() throws Exception {
        return Stream.concat(files("foreign-trade"), files("tax-registration"))
                .filter(file -> !file.contains("fault") && !file.contains("callback"));
    }

    private static Stream<String> files(String system) throws URISyntaxException, IOException {
        URI folder =
                ExamplesTest.class.getResource("/wire/" + system + "/examples").toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<String> names = files.map(file -> system + "/examples/" + file.getFileName())
                    .sorted()
                    .toList();
            assertThat(names).isNotEmpty();
            return names.stream();
        }
    }

    static Stream<String> customs() throws Exception {
        return files("customs-registration");
    }

    static Stream<String> exchangePayloads() throws Exception {
        return files("exchange-register").filter(file -> file.endsWith(".payload.xml"));
    }

    @ParameterizedTest
    @MethodSource("soap11")
    void soapExamplesAreByTheWsdl(String file) {
        Shape shape = file.startsWith("tax")
                ? Shape.ofResources("/wire/tax-registration/TaxPort.wsdl", "/wire/tax-registration/TaxPort-body.xsd")
                : Shape.ofResources("/wire/foreign-trade/FilingService.wsdl");
        Element body = Canonical.body(Canonical.example(file));
        assertThatCode(() -> shape.check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("customs")
    void customsExamplesAreByTheSchema(String file) {
        Shape shape = Shape.ofResources("/wire/customs-registration/message.xsd");
        assertThatCode(() -> shape.check(Canonical.example(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("exchangePayloads")
    void exchangePayloadsAreByTheSchemaAndTravelInsideTheEnvelope(String file) {
        Shape shape = Shape.ofResources("/wire/exchange-register/transaction.xsd");
        Element payload = Canonical.example(file);
        assertThatCode(() -> shape.check(payload)).doesNotThrowAnyException();
        Element body = Canonical.body(Canonical.example(file.replace(".payload.xml", ".soap.xml")));
        assertThat(Canonical.of(body.getTextContent().strip())).isEqualTo(Canonical.of(payload));
    }

    static Stream<String> coordinated() throws Exception {
        return Stream.of("real-estate", "levy", "contract-signing", "social-insurance")
                .flatMap(system -> {
                    try {
                        return files(system);
                    } catch (URISyntaxException | IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("coordinated")
    void theExamplesOfTheCoordinationsAreByTheirContracts(String file) {
        Shape shape = Shape.ofResources("/wire/" + CONTRACTS.get(file.substring(0, file.indexOf('/'))));
        assertThatCode(() -> shape.check(Canonical.example(file))).doesNotThrowAnyException();
    }

    @Test
    void theContractsCompile() {
        assertThatCode(() -> Shape.ofResources("/wire/exchange-register/ExecuteService.wsdl"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Shape.ofResources("/wire/levy/ZsService.wsdl")).doesNotThrowAnyException();
    }
}
