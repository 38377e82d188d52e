package org.sixones.documents.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * The picture of an organ's seal: round, red, 4.2 cm, a star in the middle, the organ's name around it from left to right
 * (State Council notice 国发〔1999〕25号). Drawn from the name; a picture, no electronic signature.
 */
final class Seal {
    /** 4.2 cm across. */
    static final float RADIUS = 59.5f;

    private static final Color RED = new Color(0xC8, 0x10, 0x1A);
    private static final float RIM = 3.4f;
    private static final float STAR = 17f;
    private static final float LETTERS = 15f;
    /** The name takes at most this part of the circle, in degrees. */
    private static final double WIDEST_ARC = 260;

    private static final double STEP = 24;

    private Seal() {}

    /** Draws it around a point; the text below shines through. */
    static void draw(PDPageContentStream out, Face face, String organ, float x, float y) throws IOException {
        out.saveGraphicsState();
        PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
        ink.setNonStrokingAlphaConstant(0.78f);
        ink.setStrokingAlphaConstant(0.78f);
        out.setGraphicsStateParameters(ink);
        out.setStrokingColor(RED);
        out.setNonStrokingColor(RED);
        out.setLineWidth(RIM);
        circle(out, x, y, RADIUS - RIM / 2);
        out.stroke();
        fill(out, star(), AffineTransform.getTranslateInstance(x, y));
        name(out, face, organ, x, y);
        out.restoreGraphicsState();
    }

    /** Outlines instead of text: the name stands in the document already, and a seal is a picture. */
    private static void name(PDPageContentStream out, Face face, String organ, float x, float y) throws IOException {
        int[] characters = organ.codePoints().toArray();
        double step = Math.min(STEP, WIDEST_ARC / Math.max(1, characters.length));
        double size = LETTERS * Math.min(1, 0.35 + 0.65 * step / STEP);
        double baseline = RADIUS - RIM - 4 - size;
        for (int i = 0; i < characters.length; i++) {
            double angle = Math.toRadians(90 - (i - (characters.length - 1) / 2.0) * step);
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(angle - Math.PI / 2);
            place.translate(-face.width(Character.toString(characters[i]), (float) size) / 2, baseline);
            place.scale(size, size);
            fill(out, face.outline(characters[i]), place);
        }
    }

    private static GeneralPath star() {
        GeneralPath path = new GeneralPath();
        double inner = STAR * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
        for (int i = 0; i < 10; i++) {
            double angle = Math.toRadians(90 + 36 * i);
            double r = i % 2 == 0 ? STAR : inner;
            if (i == 0) {
                path.moveTo(r * Math.cos(angle), r * Math.sin(angle));
            } else {
                path.lineTo(r * Math.cos(angle), r * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    private static void circle(PDPageContentStream out, float x, float y, float r) throws IOException {
        // Four Bézier curves; 0.5523 makes them a circle to the eye.
        float k = 0.5523f * r;
        out.moveTo(x + r, y);
        out.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        out.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        out.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        out.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        out.closePath();
    }

    private static void fill(PDPageContentStream out, GeneralPath path, AffineTransform place) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        boolean empty = true;
        for (PathIterator it = path.getPathIterator(place); !it.isDone(); it.next()) {
            empty = false;
            switch (it.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    out.moveTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    out.lineTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // PDF has cubic curves only.
                    out.curveTo(
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    x = p[4];
                    y = p[5];
                }
                default -> out.closePath();
            }
        }
        if (!empty) {
            out.fill();
        }
    }
}
