package org.sixones.documents.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code (GB/T 18284) as squares, level M: a fold or a stain does not stop it. */
final class QrCode {
    private QrCode() {}

    /** Draws it with its lower left corner at a point; the white margin around it is the caller's. */
    static void draw(PDPageContentStream out, String content, float x, float y, float side) throws IOException {
        ByteMatrix dots;
        try {
            dots = Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
        float dot = side / dots.getWidth();
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row) == 1) {
                    out.addRect(x + column * dot, y + side - (row + 1) * dot, dot, dot);
                }
            }
        }
        out.fill();
    }
}
