package org.sixones.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.identity.House.OPERATOR;
import static org.sixones.identity.House.code;
import static org.sixones.identity.House.done;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.identity.Account;
import org.sixones.identity.House;
import org.sixones.identity.IssuedPassword;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.model.DepartmentCode;
import org.sixones.model.SystemCode;
import org.sixones.model.place.DivisionCode;
import org.sixones.store.testing.TestDatabase;

class AccountsTest {
    private static final SystemCode TAX = new SystemCode("tax-registration");

    @ParameterizedTest
    @EnumSource
    void a_new_account_signs_in_with_the_password_that_is_shown_once(TestDatabase database) throws SQLException {
        try (House house = new House(database.open())) {
            IssuedPassword issued = done(house.accounts.create(
                    "wang.fang", Set.of(Role.CLERK, Role.AUDITOR), Optional.empty(), Optional.empty(), OPERATOR));
            assertThat(issued.toString()).doesNotContain(issued.password());
            assertThat(done(house.signIn("wang.fang", issued.password())).roles())
                    .containsExactlyInAnyOrder(Role.CLERK, Role.AUDITOR);
            assertThat(house.accounts.list()).containsExactly(issued.account());
            assertThat(house.store.audit().firstBroken("account/wang.fang")).isEmpty();
            assertThat(audited(house)).isEqualTo("ACCOUNT_CREATED SIGNED_IN");
        }
    }

    private static String audited(House house) throws SQLException {
        try (var connection = house.store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select action from audit order by stream, seq")) {
            StringBuilder actions = new StringBuilder();
            while (row.next()) {
                actions.append(' ').append(row.getString(1));
            }
            return actions.toString().strip();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_an_account_is_refused(TestDatabase database) {
        try (House house = new House(database.open())) {
            assertThat(code(house.accounts.create(
                            "Wang Fang", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR)))
                    .isEqualTo("USER_NAME_INVALID");
            assertThat(code(house.accounts.create("nobody", Set.of(), Optional.empty(), Optional.empty(), OPERATOR)))
                    .isEqualTo("ROLES_INVALID");
            assertThat(code(house.accounts.create(
                            "tax", Set.of(Role.SYSTEM), Optional.empty(), Optional.empty(), OPERATOR)))
                    .isEqualTo("ROLES_INVALID");
            assertThat(code(house.accounts.create(
                            "tax", Set.of(Role.CLERK), Optional.of(TAX), Optional.empty(), OPERATOR)))
                    .isEqualTo("ROLES_INVALID");
            assertThat(code(house.accounts.create(
                            "tax", Set.of(Role.SYSTEM, Role.OPERATOR), Optional.of(TAX), Optional.empty(), OPERATOR)))
                    .isEqualTo("ROLES_INVALID");
            done(house.accounts.create("tax", Set.of(Role.SYSTEM), Optional.of(TAX), Optional.empty(), OPERATOR));
            assertThat(code(house.accounts.create(
                            "tax", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR)))
                    .isEqualTo("USER_NAME_TAKEN");
            assertThat(code(house.accounts.renewPassword("who", OPERATOR))).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(code(house.accounts.setActive("who", false, OPERATOR))).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(house.accounts.list()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_renewed_password_voids_the_old_one_and_a_closed_account_stays_out(TestDatabase database) {
        try (House house = new House(database.open())) {
            String old = done(house.accounts.create(
                            "tax", Set.of(Role.SYSTEM), Optional.of(TAX), Optional.empty(), OPERATOR))
                    .password();
            assertThat(done(house.signIn("tax", old)).system()).contains(TAX);
            String renewed = done(house.accounts.renewPassword("tax", OPERATOR)).password();
            assertThat(code(house.signIn("tax", old))).isEqualTo("SIGN_IN_REFUSED");
            done(house.signIn("tax", renewed));
            Account closed = done(house.accounts.setActive("tax", false, OPERATOR));
            assertThat(closed.active()).isFalse();
            assertThat(code(house.signIn("tax", renewed))).isEqualTo("SIGN_IN_REFUSED");
            done(house.accounts.setActive("tax", true, OPERATOR));
            done(house.signIn("tax", renewed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_last_operator_cannot_be_closed(TestDatabase database) {
        try (House house = new House(database.open())) {
            done(house.accounts.create("first", Set.of(Role.OPERATOR), Optional.empty(), Optional.empty(), OPERATOR));
            done(house.accounts.create("clerk", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR));
            assertThat(code(house.accounts.setActive("first", false, OPERATOR))).isEqualTo("LAST_OPERATOR");
            done(house.accounts.create("second", Set.of(Role.OPERATOR), Optional.empty(), Optional.empty(), OPERATOR));
            done(house.accounts.setActive("first", false, OPERATOR));
            assertThat(code(house.accounts.setActive("second", false, OPERATOR)))
                    .isEqualTo("LAST_OPERATOR");
            done(house.accounts.setActive("clerk", false, OPERATOR));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rights_follow_the_post_and_a_move_counts_at_the_next_sign_in(TestDatabase database) throws SQLException {
        try (House house = new House(database.open())) {
            Post ouhai = new Post(
                    new DivisionCode("330304"), Optional.of(new DepartmentCode("commerce")), Optional.of("1 号窗"));
            String password = done(house.accounts.create(
                            "wang.fang", Set.of(Role.CLERK), Optional.empty(), Optional.of(ouhai), OPERATOR))
                    .password();
            assertThat(done(house.signIn("wang.fang", password)).post()).contains(ouhai);
            Post louqiao = Post.at(new DivisionCode("330304005"));
            done(house.accounts.setPost("wang.fang", Optional.of(louqiao), OPERATOR));
            assertThat(done(house.signIn("wang.fang", password)).post()).contains(louqiao);
            done(house.accounts.setPost("wang.fang", Optional.empty(), OPERATOR));
            assertThat(done(house.signIn("wang.fang", password)).post()).isEmpty();
            assertThat(audited(house)).contains("ACCOUNT_MOVED SIGNED_IN ACCOUNT_MOVED");
            assertThat(house.store.audit().firstBroken("account/wang.fang")).isEmpty();
            assertThat(code(house.accounts.setPost("nobody", Optional.empty(), OPERATOR)))
                    .isEqualTo("ACCOUNT_UNKNOWN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_post_that_does_not_go_with_the_roles_is_refused(TestDatabase database) {
        try (House house = new House(database.open())) {
            assertThat(created(house, Role.CLERK, Optional.of(Post.at(new DivisionCode("330399")))))
                    .isEqualTo("DIVISION_UNKNOWN");
            assertThat(created(house, Role.AGENT, Optional.empty())).isEqualTo("POST_INVALID");
            assertThat(created(house, Role.AGENT, Optional.of(Post.at(new DivisionCode("330304")))))
                    .isEqualTo("POST_INVALID");
            assertThat(created(
                            house,
                            Role.CLERK,
                            Optional.of(new Post(new DivisionCode("330304"), Optional.empty(), Optional.of("窗\n口")))))
                    .isEqualTo("POST_INVALID");
            assertThat(code(house.accounts.create(
                            "agent",
                            Set.of(Role.AGENT, Role.CLERK),
                            Optional.empty(),
                            Optional.of(Post.at(new DivisionCode("330304005202"))),
                            OPERATOR)))
                    .isEqualTo("ROLES_INVALID");
            assertThat(code(house.accounts.create(
                            "tax",
                            Set.of(Role.SYSTEM),
                            Optional.of(TAX),
                            Optional.of(Post.at(new DivisionCode("330304"))),
                            OPERATOR)))
                    .isEqualTo("POST_INVALID");
            assertThat(created(house, Role.AGENT, Optional.of(Post.at(new DivisionCode("330304005202")))))
                    .isEqualTo("DONE");
        }
    }

    private static String created(House house, Role role, Optional<Post> post) {
        return code(house.accounts.create("somebody", Set.of(role), Optional.empty(), post, OPERATOR));
    }
}
