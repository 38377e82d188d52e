package org.sixones.approval.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.DocumentKind;
import org.sixones.approval.StatutoryDocuments;

/**
 * The texts of the documents as this bundle ships them. A document keeps the digest of the text by which it was issued, and
 * is set by that one for ever.
 */
public final class DocumentTexts {
    /** The texts of this release. */
    public static final DocumentTexts SHIPPED = new DocumentTexts();

    private static final int DIGEST_LENGTH = 32;

    private final Map<DocumentKind, String> digests = new EnumMap<>(DocumentKind.class);
    private final Map<String, String> texts = new TreeMap<>();

    private DocumentTexts() {
        for (DocumentKind kind : DocumentKind.values()) {
            String text =
                    resource("documents/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml");
            digests.put(kind, digest(text));
            texts.put(digest(text), text);
        }
    }

    public String digest(DocumentKind kind) {
        return digests.get(kind);
    }

    /** The kind's text in this release. */
    public String text(DocumentKind kind) {
        return texts.get(digest(kind));
    }

    /** By digest. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    private static String resource(String name) {
        try (InputStream in = StatutoryDocuments.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
