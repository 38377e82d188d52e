package org.sixones.legacycity.soap;

import org.sixones.legacycity.xml.XmlWriter;

/** The two versions of SOAP. */
public enum SoapVersion {
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    public String namespace() {
        return namespace;
    }

    public String mediaType() {
        return mediaType;
    }

    public String envelope(String body) {
        return new XmlWriter()
                .declaration()
                .open("soap:Envelope", "xmlns:soap", namespace)
                .open("soap:Body")
                .raw(body)
                .close("soap:Body")
                .close("soap:Envelope")
                .toString();
    }

    /** @param detail well-formed XML, or empty */
    public String faultEnvelope(SoapFault fault, String detail) {
        XmlWriter xml = new XmlWriter().open("soap:Fault");
        if (this == SOAP_11) {
            xml.leaf("faultcode", "soap:" + fault.blame().soap11()).leaf("faultstring", fault.text());
            if (!detail.isEmpty()) {
                xml.open("detail").raw(detail).close("detail");
            }
        } else {
            xml.open("soap:Code")
                    .leaf("soap:Value", "soap:" + fault.blame().soap12())
                    .close("soap:Code");
            xml.open("soap:Reason")
                    .leaf("soap:Text", fault.text(), "xml:lang", "zh")
                    .close("soap:Reason");
            if (!detail.isEmpty()) {
                xml.open("soap:Detail").raw(detail).close("soap:Detail");
            }
        }
        return envelope(xml.close("soap:Fault").toString());
    }

    /** HTTP status of a fault by this version's HTTP binding. */
    public int faultStatus(SoapFault fault) {
        return this == SOAP_12 && fault.blame() == SoapFault.Blame.SENDER ? 400 : 500;
    }
}
