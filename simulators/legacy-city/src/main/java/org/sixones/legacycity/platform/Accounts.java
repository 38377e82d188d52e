package org.sixones.legacycity.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts that the platform gave to the systems: a JSON file {@code {"accounts":[{"username","password","system"}]}},
 * read again when it changes. The file may come later than this program. Thread-safe.
 */
public final class Accounts {
    /** Never printed with its password. */
    public record Account(String username, String password) {
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private FileTime readAt;
    private Map<String, Account> bySystem = Map.of();

    /** @param file {@code null}: the platform asks for no accounts */
    public Accounts(Path file) {
        this.file = file;
    }

    public boolean needed() {
        return file != null;
    }

    /** The system's account; empty while the file is not there, cannot be read or does not hold it. */
    public synchronized Optional<Account> of(String system) {
        if (file != null) {
            refresh();
        }
        return Optional.ofNullable(bySystem.get(system));
    }

    private void refresh() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (changed.equals(readAt)) {
                return;
            }
            Map<String, Account> read = new HashMap<>();
            for (JsonNode account : json.readTree(file.toFile()).path("accounts")) {
                if (account.path("system").isTextual()) {
                    read.put(
                            account.path("system").asText(),
                            new Account(
                                    account.path("username").asText(),
                                    account.path("password").asText()));
                }
            }
            bySystem = read;
            readAt = changed;
        } catch (IOException e) {
            readAt = null;
        }
    }
}
