package org.sixones.departments.mapping;

/** XML that came as text. */
public final class XmlBytes {
    private XmlBytes() {}

    /** The bytes that give the same text when they are read again: in the encoding that the document declares. */
    public static byte[] of(String xml) {
        return StrictText.bytesOf(xml);
    }
}
