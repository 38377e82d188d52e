package org.sixones.documents.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.sixones.documents.Documents;

/** The typeface of every document: Noto Sans SC, 10 MB once it is read. Not thread-safe. */
final class Face {
    private static final String RESOURCE = "font/NotoSansSC-Regular.ttf";
    /** 〓, the printers' mark for a character that the type case lacks. */
    private static final int GETA = 0x3013;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** Reads the font from this bundle; takes some tenths of a second. */
    static Face load() {
        try (InputStream in = Documents.class.getResourceAsStream(RESOURCE)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // No substitution of glyphs: a text must come out of the PDF as it went in.
            font.setEnableGsub(false);
            return new Face(font);
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read", e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /**
     * The text with what this face cannot show made visible: a rare character becomes 〓 with its code point, so that nobody
     * takes the name for another; other controls become blanks.
     */
    String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(' ');
            } else if (shows(c)) {
                out.appendCodePoint(c);
            } else {
                out.appendCodePoint(GETA).append(String.format("(U+%04X)", c));
            }
        });
        return out.toString();
    }

    private boolean shows(int codePoint) {
        return Character.isSpaceChar(codePoint) ? codePoint == ' ' || codePoint == 0x3000 : glyph(codePoint) != 0;
    }

    private int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /** In points. */
    float width(String text, float size) {
        double units = 0;
        try {
            for (int c : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(glyph(c));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read", e);
        }
        return (float) (units * size / unitsPerEm);
    }

    /** A character's outline for an em of one. */
    GeneralPath outline(int codePoint) {
        try {
            GeneralPath path = font.getGlyph().getGlyph(glyph(codePoint)).getPath();
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read", e);
        }
    }
}
