package org.sixones.store.audit.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.store.audit.AuditEntry;
import org.sixones.store.sql.Sql;

/** A row of the chain and its canonical form: every field with its length before it, so that no two rows have the same. */
record ChainLink(String stream, long seq, Instant at, String actorKind, String actorId, String action, String details) {
    /** The hash before the first row. */
    static final String GENESIS = "0".repeat(64);

    static ChainLink of(AuditEntry entry, long seq, Instant at) {
        return new ChainLink(
                entry.stream(),
                seq,
                at,
                entry.actor().kind().name(),
                entry.actor().id(),
                entry.action(),
                json(entry.details()));
    }

    static ChainLink read(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getString("stream"),
                row.getLong("seq"),
                Sql.instant(row, "done_at"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("action"),
                row.getString("details"));
    }

    /** SHA-256, hexadecimal. */
    String hash(String previous) {
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(512);
        for (String field : new String[] {
            previous,
            stream,
            Long.toString(seq),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
            actorKind,
            actorId,
            action,
            details
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            canonical.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            canonical.writeBytes(bytes);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An object of texts with sorted names. */
    private static String json(Map<String, String> details) {
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(details).forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
