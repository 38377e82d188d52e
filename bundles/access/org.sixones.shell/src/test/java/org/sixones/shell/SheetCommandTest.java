package org.sixones.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sixones.approval.ApplicationState;
import org.sixones.identity.Role;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.MatterCode;
import org.sixones.model.SystemCode;

class SheetCommandTest {
    @TempDir
    private static Path folder;

    static Stream<Callable<?>> badArguments() {
        return Stream.of(
                () -> Role.valueOf("NOBODY"),
                () -> ApplicationState.valueOf("SOMEHOW"),
                () -> LocalDate.parse("2018-02-30"),
                () -> new CaseNumber("1"),
                () -> new SystemCode("No System"),
                () -> new MatterCode(""),
                () -> Files.readString(folder.resolve("missing.csv")),
                () -> Files.readString(folder),
                () -> Files.readString(Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff})),
                () -> Path.of("a\0b"),
                () -> CarriedOutCommand.result("--refused"));
    }

    @ParameterizedTest
    @MethodSource("badArguments")
    void a_bad_argument_is_refused_by_its_name_and_says_nothing_of_the_inside(Callable<?> argument) {
        assertThatThrownBy(() -> SheetCommand.argument("given", argument))
                .isInstanceOf(SheetCommand.CommandFailed.class)
                .hasMessage("ARGUMENT_INVALID: 参数不对 / argument not valid: given")
                .hasNoCause();
    }

    @Test
    void a_good_argument_is_taken() throws Exception {
        assertThat(SheetCommand.argument("system", () -> new SystemCode("foreign-trade")))
                .isEqualTo(new SystemCode("foreign-trade"));
        assertThat(CarriedOutCommand.result("directoryNumber=a=b")).isEqualTo(Map.entry("directoryNumber", "a=b"));
    }

    @Test
    void a_command_that_fails_in_the_end_has_shown_its_sheets_before() {
        SheetCommand command = new SheetCommand() {
            @Override
            List<Sheet> sheets() {
                return List.of(new Sheet("missing", "part").row("database"));
            }

            @Override
            Optional<Failure> wrong() {
                return Optional.of(new Failure.Refused(ShellFailure.NOT_READY, ""));
            }
        };
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Throwable thrown;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            thrown = catchThrowable(command::execute);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("database");
        assertThat(thrown).isInstanceOf(SheetCommand.CommandFailed.class).hasMessageStartingWith("NOT_READY: ");
    }
}
