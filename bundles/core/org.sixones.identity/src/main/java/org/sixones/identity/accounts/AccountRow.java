package org.sixones.identity.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sixones.identity.Account;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.model.DepartmentCode;
import org.sixones.model.SystemCode;
import org.sixones.model.place.DivisionCode;

/** An account as it is kept. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    @Column(name = "user_name", length = 64)
    private String userName;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "roles", length = 200, nullable = false)
    private String roles;

    @Column(name = "system_code", length = 64)
    private String systemCode;

    @Column(name = "division", length = 12)
    private String division;

    @Column(name = "department", length = 64)
    private String department;

    @Column(name = "office", length = 100)
    private String office;

    @Column(name = "password_hash", length = 300, nullable = false)
    private String passwordHash;

    @Column(name = "password_set_at", nullable = false)
    private OffsetDateTime passwordSetAt;

    @Column(name = "demo", nullable = false)
    private boolean demo;

    @Column(name = "active", nullable = false)
    private boolean active;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    protected AccountRow() {}

    AccountRow(StoredAccount stored) {
        Account account = stored.account();
        userName = account.userName();
        roles = account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        systemCode = account.system().map(SystemCode::value).orElse(null);
        setPost(account.post());
        demo = account.demo();
        active = account.active();
        createdAt = utc(account.createdAt());
        setPassword(stored.passwordHash(), stored.passwordSetAt());
    }

    StoredAccount read() {
        Set<Role> held = Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new StoredAccount(
                new Account(
                        userName,
                        held,
                        Optional.ofNullable(systemCode).map(SystemCode::new),
                        post(),
                        demo,
                        active,
                        createdAt.toInstant()),
                passwordHash,
                passwordSetAt.toInstant());
    }

    final void setPassword(String hash, Instant at) {
        passwordHash = hash;
        passwordSetAt = utc(at);
    }

    final void setPost(Optional<Post> post) {
        division = post.map(p -> p.division().value()).orElse(null);
        department = post.flatMap(Post::department).map(DepartmentCode::value).orElse(null);
        office = post.flatMap(Post::office).orElse(null);
    }

    private Optional<Post> post() {
        return Optional.ofNullable(division)
                .map(code -> new Post(
                        new DivisionCode(code),
                        Optional.ofNullable(department).map(DepartmentCode::new),
                        Optional.ofNullable(office)));
    }

    void setActive(boolean open) {
        active = open;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
