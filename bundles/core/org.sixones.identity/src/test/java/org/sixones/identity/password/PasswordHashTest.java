package org.sixones.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private final PasswordHash few = new PasswordHash(100);

    @Test
    void the_same_password_never_looks_the_same_and_a_hash_outlives_a_change_of_the_iterations() {
        char[] password = "口令".toCharArray();
        assertThat(few.of(password)).isNotEqualTo(few.of(password)).startsWith("pbkdf2-sha512$100$");
        assertThat(new PasswordHash(200).matches(password, few.of(password))).isTrue();
        assertThat(new PasswordHash().of(password)).startsWith("pbkdf2-sha512$10000$");
        assertThatThrownBy(() -> few.matches(password, "plain")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void generated_passwords_differ() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String password = new String(GeneratedPassword.make());
            assertThat(password).matches("[a-z2-9]{24}");
            seen.add(password);
        }
        assertThat(seen).hasSize(1000);
    }
}
