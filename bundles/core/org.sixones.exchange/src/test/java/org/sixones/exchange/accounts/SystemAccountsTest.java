package org.sixones.exchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

class SystemAccountsTest {
    private static final SystemCode CUSTOMS = new SystemCode("customs-registration");

    @Test
    void a_legacy_systems_account_is_its_system() {
        assertThat(signedIn(Outcome.done(new Principal("customs", Set.of(Role.SYSTEM), Optional.of(CUSTOMS)))))
                .isEqualTo(Outcome.done(CUSTOMS));
    }

    @Test
    void an_operator_is_no_system_even_with_the_right_password() {
        assertThat(signedIn(Outcome.done(new Principal("op", Set.of(Role.OPERATOR), Optional.empty()))))
                .isEqualTo(Outcome.refused(ExchangeFailure.NOT_AUTHENTICATED, ""));
    }

    @Test
    void a_refused_sign_in_says_nothing_more_and_a_busy_one_asks_to_come_again() {
        assertThat(signedIn(Outcome.refused(ExchangeFailure.INTERRUPTED, "locked until noon")))
                .isEqualTo(Outcome.refused(ExchangeFailure.NOT_AUTHENTICATED, ""));
        Outcome<SystemCode> busy =
                signedIn(Outcome.failed(new Failure.Unreachable(ExchangeFailure.INTERRUPTED, "busy", false)));
        assertThat(((Outcome.Failed<SystemCode>) busy).failure().code()).isEqualTo(ExchangeFailure.NOT_READY);
    }

    private static Outcome<SystemCode> signedIn(Outcome<Principal> answer) {
        return new SystemAccounts((user, password) -> answer).authenticate("any", "any".toCharArray());
    }
}
