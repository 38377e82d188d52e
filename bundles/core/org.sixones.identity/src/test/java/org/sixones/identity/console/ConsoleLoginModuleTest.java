package org.sixones.identity.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sixones.identity.House.OPERATOR;
import static org.sixones.identity.House.done;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sixones.identity.House;
import org.sixones.identity.Role;
import org.sixones.store.testing.StoreForTests;

class ConsoleLoginModuleTest {
    private final House house = new House(StoreForTests.h2());

    @AfterEach
    void close() {
        house.close();
    }

    private String account(String name, Role role) {
        return done(house.accounts.create(name, Set.of(role), Optional.empty(), Optional.empty(), OPERATOR))
                .password();
    }

    private static CallbackHandler typing(String name, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback field) {
                    field.setName(name);
                } else if (callback instanceof PasswordCallback field) {
                    field.setPassword(password == null ? null : password.toCharArray());
                }
            }
        };
    }

    private Subject enter(CallbackHandler handler) throws LoginException {
        Subject subject = new Subject();
        ConsoleLoginModule module = new ConsoleLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(ConsoleLoginModule.SIGN_IN, house.signIn));
        module.login();
        assertThat(subject.getPrincipals()).isEmpty();
        module.commit();
        return subject;
    }

    @Test
    void an_operator_gets_the_containers_roles_and_loses_them_when_leaving() throws LoginException {
        String password = account("li.wei", Role.OPERATOR);
        Subject subject = new Subject();
        ConsoleLoginModule module = new ConsoleLoginModule();
        module.initialize(
                subject, typing("li.wei", password), Map.of(), Map.of(ConsoleLoginModule.SIGN_IN, house.signIn));
        assertThat(module.login()).isTrue();
        assertThat(module.commit()).isTrue();
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("ssh", "admin", "manager", "viewer", "systembundles");
        assertThat(subject.getPrincipals()).extracting(Principal::getName).contains("li.wei");
        assertThat(module.logout()).isTrue();
        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    void nobody_else_comes_in() {
        String operator = account("li.wei", Role.OPERATOR);
        for (Role role : new Role[] {Role.CLERK, Role.APPROVER, Role.AUDITOR}) {
            String name = "a-" + role.name().toLowerCase(java.util.Locale.ROOT);
            String password = account(name, role);
            assertThatThrownBy(() -> enter(typing(name, password))).isInstanceOf(FailedLoginException.class);
        }
        assertThatThrownBy(() -> enter(typing("li.wei", operator + "x"))).isInstanceOf(FailedLoginException.class);
        assertThatThrownBy(() -> enter(typing("li.wei", null))).isInstanceOf(FailedLoginException.class);
        assertThatThrownBy(() -> enter(typing("karaf", "karaf"))).isInstanceOf(FailedLoginException.class);
        assertThatThrownBy(() -> enter(callbacks -> {
                    throw new UnsupportedCallbackException(callbacks[0]);
                }))
                .isInstanceOf(FailedLoginException.class);
    }
}
