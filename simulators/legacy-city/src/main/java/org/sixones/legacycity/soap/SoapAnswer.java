package org.sixones.legacycity.soap;

/** What a SOAP system says: the content of the body, or a fault. */
public sealed interface SoapAnswer permits SoapAnswer.Body, SoapFault {
    /** @param xml the one element inside the body, well-formed */
    record Body(String xml) implements SoapAnswer {}
}
