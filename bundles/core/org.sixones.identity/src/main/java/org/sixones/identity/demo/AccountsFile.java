package org.sixones.identity.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sixones.identity.Account;
import org.sixones.identity.Role;
import org.sixones.identity.accounts.ManagedAccounts.Issued;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generated passwords for whoever started the platform: {@code {"accounts":[{"username","password","role","system"?,
 * "division"?, "since"}]}}, readable by its owner only, replaced whole or not at all.
 */
final class AccountsFile {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /**
     * @param since when the password was set: a line is true as long as the account says the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @JsonProperty("username") String userName,
            @JsonProperty("password") String password,
            @JsonProperty("role") String role,
            @JsonProperty("system") String system,
            @JsonProperty("division") String division,
            @JsonProperty("since") String since) {
        static Line of(Issued issued) {
            Account account = issued.password().account();
            return new Line(
                    account.userName(),
                    issued.password().password(),
                    roleName(account.roles()),
                    account.system().map(Object::toString).orElse(null),
                    account.post().map(p -> p.division().value()).orElse(null),
                    issued.since().toString());
        }

        private static String roleName(Set<Role> roles) {
            return roles.iterator().next().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Line[" + userName + "]";
        }
    }

    private record Content(@JsonProperty("accounts") List<Line> accounts) {}

    private final Path file;

    AccountsFile(Path file) {
        this.file = file;
    }

    /** By user name; empty when there is no file or it cannot be understood (its accounts then get new passwords). */
    Map<String, Line> read() {
        Map<String, Line> lines = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            try {
                for (Line line : JSON.readValue(file.toFile(), Content.class).accounts()) {
                    lines.put(line.userName(), line);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} cannot be read; its accounts get new passwords", file.getFileName());
                lines.clear();
            }
        }
        return lines;
    }

    void write(Collection<Line> lines) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", OWNER_ONLY);
            try {
                JSON.writeValue(draft.toFile(), new Content(List.copyOf(lines)));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.getFileName(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file.getFileName(), e);
        }
    }
}
