package org.sixones.departments.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmSequenceIterator;
import org.sixones.departments.descriptor.Layout;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Fixed-width records as flat XML and back: {@code <records><record type="01"><field name="serial">…</field>…}. Widths are
 * bytes; nothing is ever cut. Thread-safe.
 */
final class LayoutCodec {
    private static final QName TYPE = new QName("type");
    private static final QName NAME = new QName("name");

    private final Layout layout;
    private final byte[] separator;

    LayoutCodec(Layout layout) {
        this.layout = layout;
        this.separator = layout.separator().getBytes(layout.encoding());
    }

    // ---------------------------------------------------------------- XML to bytes

    Outcome<byte[]> encode(XdmNode document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XdmNode root = elements(document).stream().findFirst().orElseThrow(() -> wrong("no record", ""));
            List<XdmNode> records =
                    "records".equals(root.getNodeName().getLocalName()) ? elements(root) : List.of(root);
            if (records.isEmpty()) {
                throw wrong("no record", "");
            }
            for (XdmNode record : records) {
                out.writeBytes(record(record));
                out.writeBytes(separator);
            }
            return Outcome.done(out.toByteArray());
        } catch (BadRecord e) {
            return Outcome.failed(e.failure);
        }
    }

    private byte[] record(XdmNode node) throws BadRecord {
        if (!"record".equals(node.getNodeName().getLocalName())) {
            throw wrong("element " + node.getNodeName().getLocalName() + " instead of record", "");
        }
        String type = String.valueOf(node.getAttributeValue(TYPE));
        Layout.RecordType record = layout.records().get(type);
        if (record == null) {
            throw wrong("no record type " + type, "");
        }
        Map<String, String> values = new HashMap<>();
        for (XdmNode field : elements(node)) {
            String name = String.valueOf(field.getAttributeValue(NAME));
            if (values.put(name, field.getStringValue()) != null) {
                throw wrong("field " + name + " stands twice", "field " + name);
            }
        }
        byte[] bytes = new byte[record.length()];
        Arrays.fill(bytes, (byte) ' ');
        byte[] typeBytes = type.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(typeBytes, 0, bytes, layout.typeFrom(), typeBytes.length);
        for (Layout.Field field : record.fields()) {
            String value = values.remove(field.name());
            write(bytes, field, value == null ? "" : value);
        }
        if (!values.isEmpty()) {
            String unknown = values.keySet().iterator().next();
            throw wrong("record " + type + " has no field " + unknown, "field " + unknown);
        }
        return bytes;
    }

    private void write(byte[] bytes, Layout.Field field, String value) throws BadRecord {
        Outcome<byte[]> encoded = FieldValues.toWire(field, value, layout.encoding());
        if (encoded instanceof Outcome.Failed<byte[]> failed) {
            throw new BadRecord((Failure.Malformed) failed.failure());
        }
        byte[] content = ((Outcome.Done<byte[]>) encoded).value();
        if (content.length > field.bytes()) {
            throw wrong("needs " + content.length + " bytes, has " + field.bytes(), "field " + field.name());
        }
        int at = field.padLeft() && content.length > 0 ? field.end() - content.length : field.from();
        // An empty value is blank, whatever a number is filled with.
        byte fill = (byte) (content.length == 0 ? ' ' : field.fill());
        Arrays.fill(bytes, field.from(), field.end(), fill);
        System.arraycopy(content, 0, bytes, at, content.length);
    }

    // ---------------------------------------------------------------- bytes to XML

    Outcome<XdmNode> decode(byte[] bytes, Processor processor) {
        try {
            BuildingContentHandler xml = processor.newDocumentBuilder().newBuildingContentHandler();
            xml.startDocument();
            xml.startElement("", "records", "records", new AttributesImpl());
            int at = 0;
            if (bytes.length == 0) {
                throw wrong("no record", "byte 0");
            }
            while (at < bytes.length) {
                at = decodeRecord(bytes, at, xml);
            }
            xml.endElement("", "records", "records");
            xml.endDocument();
            return Outcome.done(xml.getDocumentNode());
        } catch (BadRecord e) {
            return Outcome.failed(e.failure);
        } catch (SAXException | SaxonApiException e) {
            return Outcome.failed(new Failure.Malformed(ExchangeFailure.WRONG_RECORD, "cannot be written as XML", ""));
        }
    }

    private int decodeRecord(byte[] bytes, int at, BuildingContentHandler xml) throws BadRecord, SAXException {
        int typeEnd = at + layout.typeFrom() + layout.typeBytes();
        if (bytes.length < typeEnd) {
            throw wrong("ends inside a record", "byte " + bytes.length);
        }
        String type = new String(bytes, at + layout.typeFrom(), layout.typeBytes(), StandardCharsets.ISO_8859_1);
        Layout.RecordType record = layout.records().get(type);
        if (record == null) {
            throw wrong("unknown record type " + SafeDetail.of(type, 20), "byte " + (at + layout.typeFrom()));
        }
        if (bytes.length < at + record.length()) {
            throw wrong(
                    "record " + type + " has " + (bytes.length - at) + " bytes, needs " + record.length(),
                    "byte " + bytes.length);
        }
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "type", "type", "CDATA", type);
        xml.startElement("", "record", "record", attributes);
        for (Layout.Field field : record.fields()) {
            decodeField(bytes, at, type, field, xml);
        }
        xml.endElement("", "record", "record");
        return skipSeparator(bytes, at + record.length(), type);
    }

    private void decodeField(byte[] bytes, int at, String type, Layout.Field field, BuildingContentHandler xml)
            throws BadRecord, SAXException {
        int from = at + field.from();
        Outcome<String> text = StrictText.decode(bytes, from, field.bytes(), layout.encoding(), from);
        if (text instanceof Outcome.Failed<String> failed) {
            Failure.Malformed bad = (Failure.Malformed) failed.failure();
            throw new BadRecord(new Failure.Malformed(
                    bad.code(), "record " + type + ", field " + field.name() + ": " + bad.detail(), bad.position()));
        }
        Outcome<String> value = FieldValues.fromWire(field, ((Outcome.Done<String>) text).value());
        if (value instanceof Outcome.Failed<String> failed) {
            Failure.Malformed bad = (Failure.Malformed) failed.failure();
            throw new BadRecord(new Failure.Malformed(
                    bad.code(), "record " + type + ", " + bad.position() + ": " + bad.detail(), "byte " + from));
        }
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "name", "name", "CDATA", field.name());
        char[] chars = ((Outcome.Done<String>) value).value().toCharArray();
        xml.startElement("", "field", "field", attributes);
        xml.characters(chars, 0, chars.length);
        xml.endElement("", "field", "field");
    }

    private int skipSeparator(byte[] bytes, int at, String type) throws BadRecord {
        if (separator.length == 0 || at == bytes.length) {
            return at;
        }
        int end = at + separator.length;
        if (end > bytes.length || !Arrays.equals(bytes, at, end, separator, 0, separator.length)) {
            throw wrong("no separator after record " + type, "byte " + at);
        }
        return end;
    }

    private static List<XdmNode> elements(XdmNode parent) {
        List<XdmNode> found = new ArrayList<>();
        XdmSequenceIterator<XdmNode> children = parent.axisIterator(Axis.CHILD);
        while (children.hasNext()) {
            XdmNode child = children.next();
            if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                found.add(child);
            }
        }
        return found;
    }

    private static BadRecord wrong(String detail, String position) {
        return new BadRecord(new Failure.Malformed(ExchangeFailure.WRONG_RECORD, detail, position));
    }

    /** Leaves the loops; never leaves the class. */
    private static final class BadRecord extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Failure.Malformed failure;

        BadRecord(Failure.Malformed failure) {
            super(failure.detail(), null, false, false);
            this.failure = failure;
        }
    }
}
