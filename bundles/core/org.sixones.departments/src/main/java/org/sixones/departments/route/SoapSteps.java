package org.sixones.departments.route;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Source;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.camel.Exchange;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.cxf.binding.soap.SoapHeader;
import org.sixones.departments.mapping.Wire;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Between wire XML and CXF's payload. Thread-safe. */
final class SoapSteps {
    private static final String OPERATION = "sixones.operation";
    private static final String CDATA_END = "]]>";

    private final String namespace;
    private final Supplier<String> address;
    private final CommonSteps common;
    private final DocumentBuilderFactory builders;
    private final TransformerFactory transformers;

    /**
     * @param namespace of the WSDL's operations
     * @param address where the system listens just now
     */
    SoapSteps(String namespace, Supplier<String> address, CommonSteps common) {
        this.namespace = namespace;
        this.address = address;
        this.common = common;
        try {
            this.builders = DocumentBuilderFactory.newDefaultInstance();
            builders.setNamespaceAware(true);
            builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.transformers = TransformerFactory.newDefaultInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the JDK has these features", e);
        }
    }

    /** Body: {@link Wire} → the payload element. */
    void payload(Exchange exchange) throws SAXException, IOException {
        Wire wire = exchange.getMessage().getBody(Wire.class);
        send(exchange, wire, List.of(parse(wire.xml()).getDocumentElement()));
    }

    /** Body: {@link Wire} with the operation's wrapper → its parts; CXF writes the wrapper from the WSDL. */
    void parts(Exchange exchange) throws SAXException, IOException {
        Wire wire = exchange.getMessage().getBody(Wire.class);
        send(exchange, wire, elements(parse(wire.xml()).getDocumentElement()));
    }

    /** Body: {@link Wire} → the operation's element with the XML as CDATA inside. */
    void wrap(Exchange exchange, ExecuteShape shape) {
        Wire wire = exchange.getMessage().getBody(Wire.class);
        Document document = empty();
        Element operation = element(document, shape.wrapper());
        document.appendChild(operation);
        Element parameter = element(document, shape.parameter());
        operation.appendChild(parameter);
        String rest = wire.xml();
        // "]]>" inside the text is split between two sections.
        for (int at = rest.indexOf(CDATA_END); at >= 0; at = rest.indexOf(CDATA_END)) {
            parameter.appendChild(document.createCDATASection(rest.substring(0, at + 2)));
            rest = rest.substring(at + 2);
        }
        parameter.appendChild(document.createCDATASection(rest));
        send(exchange, wire, List.of(operation));
    }

    /** Body: the answer's payload → its XML as text. */
    void body(Exchange exchange) throws TransformerException {
        Element payload = element(exchange);
        if (payload != null) {
            exchange.getMessage().setBody(text(payload));
        }
    }

    /** Body: the answer's parts, from which CXF took the wrapper → the wrapper as text, named as the rule for rpc has it. */
    void wrapper(Exchange exchange) throws TransformerException {
        Document document = empty();
        Element wrapper = element(document, new QName(namespace, exchange.getProperty(OPERATION) + "Response"));
        document.appendChild(wrapper);
        if (exchange.getMessage().getBody() instanceof CxfPayload<?> payload) {
            for (Element part : payload.getBody()) {
                wrapper.appendChild(document.importNode(part, true));
            }
        }
        exchange.getMessage().setBody(text(wrapper));
    }

    /** Body: the answer's payload → the text inside the returned string. */
    void unwrap(Exchange exchange) {
        Element payload = element(exchange);
        if (payload != null) {
            exchange.getMessage().setBody(payload.getTextContent().strip());
        }
    }

    private Element element(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof CxfPayload<?> payload) {
            List<Element> elements = payload.getBody();
            if (elements.size() == 1) {
                return elements.get(0);
            }
        }
        RouteParts.finish(
                exchange,
                common.unreadable(
                        exchange.getProperty(RouteParts.DELIVERY, Delivery.class),
                        new Failure.Malformed(
                                ExchangeFailure.NOT_BY_SCHEMA, "the SOAP body must hold one element", "")));
        return null;
    }

    private void send(Exchange exchange, Wire wire, List<Element> elements) {
        String operation = wire.operation().orElseThrow();
        exchange.setProperty(OPERATION, operation);
        List<Source> sources = elements.stream().<Source>map(DOMSource::new).toList();
        exchange.getMessage().setBody(new CxfPayload<SoapHeader>(new ArrayList<>(), sources, null));
        exchange.getMessage().setHeader(CxfConstants.OPERATION_NAME, operation);
        exchange.getMessage().setHeader(CxfConstants.OPERATION_NAMESPACE, namespace);
        exchange.getMessage().setHeader(CxfConstants.DESTINATION_OVERRIDE_URL, address.get());
    }

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private String text(Element element) throws TransformerException {
        StringWriter text = new StringWriter();
        Transformer transformer = transformers.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(element), new StreamResult(text));
        return text.toString();
    }

    private static Element element(Document document, QName name) {
        return name.getNamespaceURI().isEmpty()
                ? document.createElementNS(null, name.getLocalPart())
                : document.createElementNS(name.getNamespaceURI(), "m:" + name.getLocalPart());
    }

    private Document parse(String xml) throws SAXException, IOException {
        try {
            return builders.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document empty() {
        try {
            return builders.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
