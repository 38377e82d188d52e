package org.sixones.departments.descriptor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a WSDL 1.1 document that a descriptor refers to: services, ports, operations. */
public final class WsdlOutline {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String SOAP_12 = "http://schemas.xmlsoap.org/wsdl/soap12/";

    private final Map<String, Binding> bindings = new LinkedHashMap<>();

    /** A binding's operations with their SOAPAction, in the order of the document. */
    public record Binding(Join.SoapVersion version, Map<String, String> operations) {}

    private WsdlOutline(Document document) {
        Element root = document.getDocumentElement();
        String target = root.getAttribute("targetNamespace");
        Map<String, Binding> byName = new LinkedHashMap<>();
        for (Element binding : children(root, WSDL, "binding")) {
            byName.put(binding.getAttribute("name"), binding(binding));
        }
        for (Element service : children(root, WSDL, "service")) {
            for (Element port : children(service, WSDL, "port")) {
                String name = port.getAttribute("binding");
                Binding binding = byName.get(name.substring(name.indexOf(':') + 1));
                if (binding != null) {
                    bindings.put(
                            key(
                                    new QName(target, service.getAttribute("name")).toString(),
                                    new QName(target, port.getAttribute("name")).toString()),
                            binding);
                }
            }
        }
    }

    /** Empty when the bytes are no WSDL; documents with a DTD are refused. */
    public static Optional<WsdlOutline> read(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            Element root = document.getDocumentElement();
            return WSDL.equals(root.getNamespaceURI()) && "definitions".equals(root.getLocalName())
                    ? Optional.of(new WsdlOutline(document))
                    : Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    /** @param service and {@code port} as {@code {namespace}name} */
    public Optional<Binding> binding(String service, String port) {
        return Optional.ofNullable(bindings.get(key(service, port)));
    }

    private static String key(String service, String port) {
        return service + " " + port;
    }

    private static Binding binding(Element binding) {
        Map<String, String> operations = new LinkedHashMap<>();
        for (Element operation : children(binding, WSDL, "operation")) {
            String action = "";
            for (String soap : List.of(SOAP_11, SOAP_12)) {
                for (Element e : children(operation, soap, "operation")) {
                    action = e.getAttribute("soapAction");
                }
            }
            operations.put(operation.getAttribute("name"), action);
        }
        boolean v12 = !children(binding, SOAP_12, "binding").isEmpty();
        return new Binding(v12 ? Join.SoapVersion.V1_2 : Join.SoapVersion.V1_1, operations);
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && namespace.equals(e.getNamespaceURI()) && name.equals(e.getLocalName())) {
                found.add(e);
            }
        }
        return found;
    }
}
