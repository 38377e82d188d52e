package org.sixones.legacycity.xml;

/** Writes small documents; every value is escaped. */
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder(1024);

    public XmlWriter declaration() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** @param attributes names and values in turn */
    public XmlWriter open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public XmlWriter close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    public XmlWriter leaf(String name, String value, String... attributes) {
        open(name, attributes);
        escape(value);
        return close(name);
    }

    /** Only when there is a value. */
    public XmlWriter leafIf(String name, String value) {
        return value == null || value.isEmpty() ? this : leaf(name, value);
    }

    /** Well-formed text from another writer. */
    public XmlWriter raw(String xml) {
        out.append(xml);
        return this;
    }

    /** Text in a CDATA section; a section's end inside the text is split over two sections. */
    public XmlWriter cdata(String text) {
        out.append("<![CDATA[").append(text.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
