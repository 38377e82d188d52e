package org.sixones.exchange.soap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A coded fault as elements: the detail of a SOAP fault, and a whole envelope for answers before SOAP has begun. */
final class FaultXml {
    static final String CANONICAL = "urn:sixones:canonical:1";

    private FaultXml() {}

    static Element detail(CodedFault fault) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element detail = document.createElement("detail");
            Element root = document.createElementNS(CANONICAL, "c:fault");
            detail.appendChild(root);
            child(root, "code", fault.code());
            child(root, "text", fault.text());
            fault.advice().ifPresent(advice -> child(root, "advice", advice));
            fault.messageId().ifPresent(id -> child(root, "messageId", id));
            return detail;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void child(Element parent, String name, String value) {
        Element e = parent.getOwnerDocument().createElementNS(CANONICAL, "c:" + name);
        e.setTextContent(value);
        parent.appendChild(e);
    }

    /** @param soap12 false: SOAP 1.1 */
    static String envelope(CodedFault fault, boolean soap12) {
        String detail = "<c:fault xmlns:c=\"" + CANONICAL + "\">" + tag("code", fault.code())
                + tag("text", fault.text())
                + fault.advice().map(a -> tag("advice", a)).orElse("")
                + fault.messageId().map(id -> tag("messageId", id)).orElse("") + "</c:fault>";
        if (soap12) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope"
                    + " xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body><soap:Fault><soap:Code>"
                    + "<soap:Value>soap:" + (fault.ours() ? "Receiver" : "Sender") + "</soap:Value></soap:Code>"
                    + "<soap:Reason><soap:Text xml:lang=\"zh\">" + escaped(fault.text()) + "</soap:Text></soap:Reason>"
                    + "<soap:Detail>" + detail + "</soap:Detail></soap:Fault></soap:Body></soap:Envelope>";
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope"
                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault><faultcode>soap:"
                + (fault.ours() ? "Server" : "Client") + "</faultcode><faultstring>" + escaped(fault.text())
                + "</faultstring><detail>" + detail + "</detail></soap:Fault></soap:Body></soap:Envelope>";
    }

    private static String tag(String name, String value) {
        return "<c:" + name + ">" + escaped(value) + "</c:" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
