package org.sixones.legacycity.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A compiled contract: what a message must look like. Thread-safe. */
public final class Shape {
    private static final String CURRENT_ELEMENT = "http://apache.org/xml/properties/dom/current-element-node";
    private final Schema schema;

    private Shape(Schema schema) {
        this.schema = schema;
    }

    /** From the schemas inside a WSDL and, if given, more schema files; all of them resources. */
    public static Shape ofResources(String... resources) {
        try {
            List<Source> sources = new ArrayList<>();
            for (String resource : resources) {
                if (resource.endsWith(".wsdl")) {
                    Document wsdl = SecureXml.parse(read(resource), null);
                    NodeList schemas = wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema");
                    for (int i = 0; i < schemas.getLength(); i++) {
                        sources.add(new DOMSource(schemas.item(i)));
                    }
                } else {
                    sources.add(new StreamSource(new ByteArrayInputStream(read(resource))));
                }
            }
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new Shape(factory.newSchema(sources.toArray(Source[]::new)));
        } catch (SAXException | SecureXml.Unreadable e) {
            throw new IllegalStateException("contract " + String.join(", ", resources) + " cannot be compiled", e);
        }
    }

    public static byte[] read(String resource) {
        try (InputStream in = Shape.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("resource " + resource + " cannot be read", e);
        }
    }

    public static String readText(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    /** The message is not as the contract wants it; the text names the element and the rule, never the content. */
    public static final class Mismatch extends Exception {
        Mismatch(String message) {
            super(message);
        }
    }

    public void check(Element element) throws Mismatch {
        Validator validator = schema.newValidator();
        try {
            validator.validate(new DOMSource(element));
        } catch (SAXException e) {
            throw new Mismatch("element " + currentElement(validator, element) + ", rule " + rule(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String currentElement(Validator validator, Element root) {
        try {
            return validator.getProperty(CURRENT_ELEMENT) instanceof Node node
                    ? node.getLocalName()
                    : root.getLocalName();
        } catch (SAXException e) {
            return root.getLocalName();
        }
    }

    private static String rule(String message) {
        int colon = message == null ? -1 : message.indexOf(':');
        String rule = colon > 0 ? message.substring(0, colon) : "";
        return rule.matches("[A-Za-z0-9.\\-]{1,40}") ? rule : "schema";
    }
}
