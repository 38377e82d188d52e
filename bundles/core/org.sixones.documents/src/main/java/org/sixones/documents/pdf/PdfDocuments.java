package org.sixones.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.osgi.service.component.annotations.Component;
import org.sixones.documents.Documents;
import org.sixones.documents.Sheet;
import org.sixones.documents.Template;
import org.sixones.documents.Template.Block;
import org.sixones.documents.Template.Listing;
import org.sixones.documents.Template.Paragraph;
import org.sixones.documents.pdf.Flow.Style;
import org.sixones.documents.pdf.Flow.Style.Align;
import org.sixones.documents.template.TemplateReader;
import org.sixones.model.LocalizedText;

/**
 * Documents through PDFBox. The font is read with the first document and given back when memory is short; one document is
 * set at a time, as the font is not thread-safe.
 */
@Component
public final class PdfDocuments implements Documents {
    private static final Style ORGAN = new Style(15, 0, Align.CENTRE, true);
    private static final Style TITLE = new Style(20, 0, Align.CENTRE, true);
    private static final Style NUMBER = new Style(11, 0, Align.RIGHT, false);
    private static final Style ADDRESSEE = new Style(12.5f, 0, Align.LEFT, false);
    private static final Style BODY = new Style(12.5f, 2, Align.LEFT, false);
    private static final Style SIGNED = new Style(12.5f, 0, Align.RIGHT, false);
    private static final Style ENGLISH_TITLE = new Style(11, 0, Align.LEFT, true);
    private static final Style ENGLISH = new Style(9, 0, Align.LEFT, false);
    private static final Style ENGLISH_POINT = new Style(9, 1, Align.LEFT, false);

    private static final float QR = 74;
    /** Seal, signature, QR code and its caption stay together. */
    private static final float SIGN_BLOCK = 2 * Seal.RADIUS + 14;

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private SoftReference<Face> kept = new SoftReference<>(null);

    @Override
    public Template template(String name, String yaml) {
        return TemplateReader.read(name, yaml);
    }

    @Override
    public synchronized byte[] pdf(Template template, Sheet sheet) {
        Face face = face();
        try (PDDocument document = new PDDocument()) {
            describe(document, template, sheet);
            PDType0Font font = PDType0Font.load(document, face.font(), true);
            try (Flow flow = new Flow(document, face, font)) {
                chinese(flow, face, template, sheet);
                english(flow, template, sheet);
                flow.end(template.title().zh() + "  " + sheet.number());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be written", e);
        }
    }

    private Face face() {
        Face face = kept.get();
        if (face == null) {
            face = Face.load();
            kept = new SoftReference<>(face);
        }
        return face;
    }

    /** Everything that PDFBox would take from the clock comes from the sheet: the same document has the same bytes. */
    private static void describe(PDDocument document, Template template, Sheet sheet) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(template.title().zh() + " " + sheet.number());
        information.setAuthor(sheet.organ().zh());
        information.setCreator("Six Ones");
        information.setCreationDate(GregorianCalendar.from(sheet.day().atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentId(identity(sheet.verification().toString() + '\n' + sheet.number()));
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static long identity(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void chinese(Flow flow, Face face, Template template, Sheet sheet) throws IOException {
        flow.text(sheet.organ().zh(), ORGAN);
        flow.skip(2);
        flow.text(template.title().zh(), TITLE);
        flow.skip(4);
        flow.text(sheet.number(), NUMBER);
        flow.skip(6);
        flow.rule();
        flow.skip(6);
        if (template.addressee().isPresent()) {
            flow.text(sheet.filled(template.addressee().get(), LocalizedText::zh) + "：", ADDRESSEE);
        }
        body(flow, template, sheet, LocalizedText::zh, BODY, BODY);
        if (template.remedy().isPresent()) {
            flow.text(sheet.filled(template.remedy().get(), LocalizedText::zh), BODY);
        }
        signed(flow, face, sheet);
    }

    private static void english(Flow flow, Template template, Sheet sheet) throws IOException {
        flow.need(90);
        flow.skip(10);
        flow.rule();
        flow.skip(6);
        flow.text(template.title().en(), ENGLISH_TITLE);
        flow.text(
                sheet.number() + " · " + sheet.organ().en() + " · "
                        + sheet.day().format(ENGLISH_DAY),
                ENGLISH);
        if (template.addressee().isPresent()) {
            flow.text("To: " + sheet.filled(template.addressee().get(), LocalizedText::en), ENGLISH);
        }
        body(flow, template, sheet, LocalizedText::en, ENGLISH, ENGLISH_POINT);
        if (template.remedy().isPresent()) {
            flow.text(sheet.filled(template.remedy().get(), LocalizedText::en), ENGLISH);
        }
        flow.skip(4);
        flow.text("英文译文供参考，以中文文本为准。The Chinese text prevails over this translation.", ENGLISH);
    }

    private static void body(
            Flow flow,
            Template template,
            Sheet sheet,
            Function<LocalizedText, String> language,
            Style paragraphs,
            Style points)
            throws IOException {
        for (Block block : template.body()) {
            if (block.when().isPresent() && !sheet.has(block.when().get())) {
                continue;
            }
            if (block instanceof Paragraph paragraph) {
                flow.text(sheet.filled(paragraph.text(), language), paragraphs);
            } else if (block instanceof Listing listing) {
                flow.text(sheet.filled(listing.head(), language), paragraphs);
                List<LocalizedText> entries = sheet.lists().get(listing.list());
                for (int i = 0; i < entries.size(); i++) {
                    flow.text((i + 1) + ". " + language.apply(entries.get(i)), points);
                }
            }
        }
    }

    /** Organ and day at the right with the seal over them, the QR code at the left. */
    private static void signed(Flow flow, Face face, Sheet sheet) throws IOException {
        flow.need(SIGN_BLOCK);
        float top = flow.y();
        float middle = top - Seal.RADIUS - 8;
        QrCode.draw(flow.out(), sheet.verification().toString(), Flow.LEFT, middle - QR / 2 + 8, QR);
        flow.show("扫码验证真伪 Scan to verify", Flow.LEFT, middle - QR / 2 - 9, 8, false);
        flow.skip(Seal.RADIUS - 16);
        String organ = face.printable(sheet.organ().zh());
        String day = chinese(sheet.day());
        float centre = Flow.RIGHT
                - Math.max(Math.max(face.width(organ, SIGNED.size()), face.width(day, SIGNED.size())), 2 * Seal.RADIUS)
                        / 2;
        flow.show(organ, centre - face.width(organ, SIGNED.size()) / 2, middle + 6, SIGNED.size(), false);
        flow.show(day, centre - face.width(day, SIGNED.size()) / 2, middle - 16, SIGNED.size(), false);
        Seal.draw(flow.out(), face, organ, centre, middle);
        flow.skip(SIGN_BLOCK - (top - flow.y()));
    }

    /** 2018年3月1日 (GB/T 9704: Arabic figures, no leading zeros). */
    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
