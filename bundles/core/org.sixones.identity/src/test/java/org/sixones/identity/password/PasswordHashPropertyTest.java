package org.sixones.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class PasswordHashPropertyTest {
    private final PasswordHash few = new PasswordHash(100);

    @Property(tries = 50)
    void only_the_password_itself_matches(
            @ForAll @StringLength(min = 1, max = 40) String password,
            @ForAll @StringLength(min = 1, max = 40) String other) {
        String encoded = few.of(password.toCharArray());
        assertThat(few.matches(password.toCharArray(), encoded)).isTrue();
        assertThat(few.matches(other.toCharArray(), encoded)).isEqualTo(other.equals(password));
        assertThat(few.matches(password.toCharArray(), few.nobodys())).isFalse();
    }
}
