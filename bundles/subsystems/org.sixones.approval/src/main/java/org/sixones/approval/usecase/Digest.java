package org.sixones.approval.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sixones.approval.Material;

/** What a request was, in 64 digits: the same request gives the same digest. */
final class Digest {
    private final MessageDigest sha256;

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(String operation, List<String> parts, List<Material> materials) {
        Digest digest = new Digest();
        digest.add(operation);
        parts.forEach(digest::add);
        materials.forEach(m -> {
            digest.add(m.code().value());
            digest.add(m.fileName());
            digest.add(m.mediaType());
            digest.add(m.content().sha256());
        });
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    /** With its length, so that no two lists of parts look the same. */
    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha256.update(bytes);
    }
}
