package org.sixones.exchange.soap;

import java.util.Arrays;
import java.util.Optional;

/** The door's operations (approval.wsdl) and the canonical document that each one carries. */
enum Operation {
    REPORT_ACCEPTANCE("reportAcceptance", "acceptance"),
    REQUEST_CORRECTION("requestCorrection", "correctionRequest"),
    REPORT_PROGRESS("reportProgress", "progress"),
    REPORT_DECISION("reportDecision", "decision"),
    ANNOUNCE_FACT("announceFact", "businessFact");

    static final String NAMESPACE = "urn:sixones:approval:1";

    private final String element;
    private final String document;

    Operation(String element, String document) {
        this.element = element;
        this.document = document;
    }

    static Optional<Operation> of(String namespace, String localName) {
        return NAMESPACE.equals(namespace)
                ? Arrays.stream(values())
                        .filter(o -> o.element.equals(localName))
                        .findFirst()
                : Optional.empty();
    }

    /** Local name of its parameter, and of the canonical document's root. */
    String document() {
        return document;
    }

    String response() {
        return element + "Response";
    }
}
