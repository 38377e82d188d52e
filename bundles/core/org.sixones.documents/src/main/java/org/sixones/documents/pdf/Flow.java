package org.sixones.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets text from top to bottom and goes on to the next page by itself. Lengths in points. */
final class Flow implements AutoCloseable {
    static final float LEFT = 74;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float RIGHT = LEFT + WIDTH;

    private static final float TOP = PDRectangle.A4.getHeight() - 74;
    private static final float BOTTOM = 78;
    private static final float FOOT = 44;
    private static final float LINE = 1.72f;

    /** A way to set a paragraph. {@code indent}: of the first line, in characters. */
    record Style(float size, float indent, Align align, boolean bold) {
        enum Align {
            LEFT,
            CENTRE,
            RIGHT
        }
    }

    private final PDDocument document;
    private final Face face;
    private final PDFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream out;
    private float y;

    Flow(PDDocument document, Face face, PDFont font) throws IOException {
        this.document = document;
        this.face = face;
        this.font = font;
        turn();
    }

    private void turn() throws IOException {
        if (out != null) {
            out.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        out = new PDPageContentStream(document, page);
        y = TOP;
    }

    /** Where the next line will stand. */
    float y() {
        return y;
    }

    PDPageContentStream out() {
        return out;
    }

    /** Goes on to the next page unless so much room is left. */
    void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    void skip(float height) {
        y -= height;
    }

    /** Sets the text, as many lines as it takes. */
    void text(String raw, Style style) throws IOException {
        String text = face.printable(raw);
        float indent = style.indent() * style.size();
        float first = indent;
        for (String line : Lines.of(text, WIDTH, indent, t -> face.width(t, style.size()))) {
            need(style.size() * LINE);
            y -= style.size() * LINE;
            float width = face.width(line, style.size());
            float x =
                    switch (style.align()) {
                        case LEFT -> LEFT + first;
                        case CENTRE -> LEFT + (WIDTH - width) / 2;
                        case RIGHT -> RIGHT - width;
                    };
            show(line, x, y, style.size(), style.bold());
            first = 0;
        }
    }

    /** Sets one line at a place. */
    void show(String line, float x, float baseline, float size, boolean bold) throws IOException {
        show(out, line, x, baseline, size, bold);
    }

    private void show(PDPageContentStream to, String line, float x, float baseline, float size, boolean bold)
            throws IOException {
        to.beginText();
        to.setFont(font, size);
        if (bold) {
            // One weight is embedded; a thin stroke around the letters makes the heading heavier.
            to.setRenderingMode(RenderingMode.FILL_STROKE);
            to.setLineWidth(size * 0.028f);
        }
        to.newLineAtOffset(x, baseline);
        to.showText(line);
        if (bold) {
            to.setRenderingMode(RenderingMode.FILL);
        }
        to.endText();
    }

    /** A thin line across the page. */
    void rule() throws IOException {
        out.setLineWidth(0.5f);
        out.moveTo(LEFT, y);
        out.lineTo(RIGHT, y);
        out.stroke();
    }

    /** Ends the last page and writes the foot of all. */
    void end(String foot) throws IOException {
        out.close();
        String text = face.printable(foot);
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + " / " + pages.size();
            try (PDPageContentStream to = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                show(to, text, LEFT, FOOT, 8, false);
                show(to, number, RIGHT - face.width(number, 8), FOOT, 8, false);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
