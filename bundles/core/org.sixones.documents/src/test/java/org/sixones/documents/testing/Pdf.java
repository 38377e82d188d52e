package org.sixones.documents.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader sees it. */
public final class Pdf {
    private static final int[] DISTANCES = {150, 100, 200, 300};

    private final byte[] bytes;

    public Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    public String text() {
        return read(document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        });
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public List<PDFont> fonts() {
        return read(document -> {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        });
    }

    /** What a phone reads from the first page; it comes nearer until it can. */
    public String scanned() {
        return read(document -> {
            for (int dpi : DISTANCES) {
                Optional<String> seen = scanned(new PDFRenderer(document).renderImageWithDPI(0, dpi));
                if (seen.isPresent()) {
                    return seen.get();
                }
            }
            throw new AssertionError("no QR code on the page");
        });
    }

    private static Optional<String> scanned(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    /** Share of red pixels in a rectangle, in points from the top left. */
    public double red(int x, int y, int width, int height) {
        return read(document -> {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int red = 0;
            for (int i = x; i < x + width; i++) {
                for (int j = y; j < y + height; j++) {
                    int rgb = image.getRGB(i, j);
                    if ((rgb >> 16 & 0xFF) > 150 && (rgb >> 8 & 0xFF) < 120 && (rgb & 0xFF) < 120) {
                        red++;
                    }
                }
            }
            return red / (double) (width * height);
        });
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
