package org.sixones.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sixones.identity.House.OPERATOR;
import static org.sixones.identity.House.code;
import static org.sixones.identity.House.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.identity.Account;
import org.sixones.identity.House;
import org.sixones.identity.Role;
import org.sixones.model.SystemCode;
import org.sixones.spi.LegacyLink;
import org.sixones.store.testing.StoreForTests;

class DemoAccountsTest {
    @TempDir
    private Path var;

    private final House house = new House(StoreForTests.h2());

    @AfterEach
    void close() {
        house.close();
    }

    private DemoMode mode(String demo, String firstOperator) {
        Map<String, String> properties = new TreeMap<>(Map.of("sixones.var", var.toString()));
        properties.put("sixones.demo", demo);
        if (firstOperator != null) {
            properties.put("sixones.first-operator", firstOperator);
        }
        return DemoMode.of(properties::get);
    }

    /** Starts the demo, deploys these systems, and waits until all is done. */
    private void run(String demo, String... systems) throws InterruptedException {
        DemoAccounts accounts = new DemoAccounts(mode(demo, null), house.book, house.accounts);
        for (String system : systems) {
            accounts.addLink(null, Map.of(LegacyLink.SYSTEM, system));
        }
        accounts.close();
    }

    private Map<String, String> passwords() throws IOException {
        Map<String, String> passwords = new TreeMap<>();
        for (JsonNode account : new ObjectMapper()
                .readTree(var.resolve("demo-accounts.json").toFile())
                .path("accounts")) {
            passwords.put(
                    account.path("username").asText(), account.path("password").asText());
        }
        return passwords;
    }

    @Test
    void a_demo_has_accounts_for_each_role_and_level_and_one_a_system_in_a_private_file() throws Exception {
        run("true", "tax-registration", "foreign-trade");
        assertThat(passwords().keySet())
                .containsExactly(
                        "agent-guantou",
                        "agent-qianyuan",
                        "approver",
                        "approver-ouhai",
                        "auditor",
                        "clerk",
                        "clerk-louqiao",
                        "clerk-ouhai",
                        "clerk-yueqing",
                        "foreign-trade",
                        "operator",
                        "tax-registration");
        assertThat(house.accounts.list().stream()
                        .filter(a -> a.system().isEmpty())
                        .map(a -> a.roles().iterator().next() + " "
                                + a.post().orElseThrow().division().level()))
                .contains(
                        "CLERK CITY",
                        "CLERK COUNTY",
                        "CLERK TOWNSHIP",
                        "AGENT VILLAGE",
                        "APPROVER CITY",
                        "APPROVER COUNTY",
                        "AUDITOR CITY",
                        "OPERATOR CITY");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(var.resolve("demo-accounts.json"))))
                .isEqualTo("rw-------");
        for (Map.Entry<String, String> account : passwords().entrySet()) {
            done(house.signIn(account.getKey(), account.getValue()));
        }
        assertThat(done(house.signIn("tax-registration", passwords().get("tax-registration")))
                        .system())
                .contains(new SystemCode("tax-registration"));
        JsonNode first = new ObjectMapper()
                .readTree(var.resolve("demo-accounts.json").toFile())
                .path("accounts")
                .get(0);
        assertThat(first.path("username").asText() + " " + first.path("role").asText() + " "
                        + first.path("division").asText())
                .isEqualTo("clerk clerk 330300");
        try (var files = Files.list(var)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_passwords_last_over_a_restart_and_a_new_system_gets_its_own() throws Exception {
        run("true", "tax-registration");
        Map<String, String> before = passwords();
        run("true", "tax-registration", "customs-registration");
        assertThat(passwords()).containsAllEntriesOf(before).containsKey("customs-registration");
    }

    @Test
    void a_lost_damaged_or_foreign_file_is_replaced_by_one_that_is_true() throws Exception {
        run("true");
        Path file = var.resolve("demo-accounts.json");
        Map<String, String> before = passwords();
        Files.delete(file);
        run("true");
        assertThat(passwords().get("clerk")).isNotEqualTo(before.get("clerk"));
        done(house.signIn("clerk", passwords().get("clerk")));
        Files.writeString(file, "{\"accounts\":[{");
        run("true");
        done(house.signIn("clerk", passwords().get("clerk")));
        Files.writeString(
                file,
                "{\"accounts\":[{\"username\":\"clerk\",\"password\":\"stale\",\"role\":\"clerk\",\"since\":\"2018-01-01T00:00:00Z\"}]}");
        run("true");
        done(house.signIn("clerk", passwords().get("clerk")));
    }

    @Test
    void a_real_account_of_the_same_name_is_left_alone() throws Exception {
        String own = done(house.accounts.create(
                        "clerk", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR))
                .password();
        run("true");
        assertThat(passwords()).doesNotContainKey("clerk");
        done(house.signIn("clerk", own));
    }

    @Test
    void without_a_demo_nothing_is_made() throws Exception {
        run("false", "tax-registration");
        assertThat(house.accounts.list()).isEmpty();
        assertThat(var).isEmptyDirectory();
    }

    @Test
    void a_production_start_refuses_to_come_up_while_a_demo_account_exists() throws Exception {
        List<Integer> exits = new ArrayList<>();
        new ProductionGuard(house.accounts, mode("false", null), exits::add);
        run("true");
        new ProductionGuard(house.accounts, mode("true", null), exits::add);
        assertThat(exits).isEmpty();
        for (String notDemo : List.of("false", "", "yes")) {
            assertThatThrownBy(() -> new ProductionGuard(house.accounts, mode(notDemo, null), exits::add))
                    .isInstanceOf(ProductionGuard.DemoAccountsExist.class)
                    .hasMessageContaining("clerk")
                    .hasMessageContaining("sixones.demo=remove");
        }
        assertThat(exits).hasSize(3).containsOnly(ProductionGuard.EXIT_CODE);
    }

    @Test
    void going_to_production_throws_the_demo_away_and_nothing_else() throws Exception {
        done(house.accounts.create("real", Set.of(Role.OPERATOR), Optional.empty(), Optional.empty(), OPERATOR));
        run("true", "tax-registration");
        String demo = passwords().get("operator");
        done(house.signIn("operator", demo));
        List<Integer> exits = new ArrayList<>();
        new ProductionGuard(house.accounts, mode("remove", null), exits::add);
        assertThat(house.accounts.list()).extracting(Account::userName).containsExactly("real");
        assertThat(var).isEmptyDirectory();
        assertThat(code(house.signIn("operator", demo))).isEqualTo("SIGN_IN_REFUSED");
        new ProductionGuard(house.accounts, mode("false", null), exits::add);
        assertThat(exits).isEmpty();
    }

    @Test
    void an_operator_that_the_start_asks_for_is_made_once() throws Exception {
        new ProductionGuard(house.accounts, mode("false", "li.wei"), code -> {});
        Path file = var.resolve("first-operator.json");
        String password = new ObjectMapper()
                .readTree(file.toFile())
                .path("accounts")
                .get(0)
                .path("password")
                .asText();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(done(house.signIn("li.wei", password)).roles()).containsExactly(Role.OPERATOR);
        assertThat(house.accounts.find("li.wei").orElseThrow().demo()).isFalse();
        Files.delete(file);
        new ProductionGuard(house.accounts, mode("false", "li.wei"), code -> {});
        assertThat(file).doesNotExist();
        done(house.signIn("li.wei", password));
        new ProductionGuard(house.accounts, mode("false", "No Name"), code -> {});
        assertThat(house.accounts.list()).hasSize(1);
    }
}
