package org.sixones.exchange.canonical;

/**
 * How much XML a door reads before it stops.
 *
 * @param depth elements within elements
 * @param attributes of one element
 * @param attributeChars of one attribute's value
 * @param elements in one document
 * @param bytes of one document
 */
public record XmlLimits(int depth, int attributes, int attributeChars, long elements, int bytes) {
    /** Twice what the contract's largest valid message without attachments needs in each measure, and 16 MiB. */
    public static final XmlLimits CONTRACT = new XmlLimits(64, 32, 8192, 20_000, 16 << 20);

    public XmlLimits withBytes(int newBytes) {
        return new XmlLimits(depth, attributes, attributeChars, elements, newBytes);
    }
}
