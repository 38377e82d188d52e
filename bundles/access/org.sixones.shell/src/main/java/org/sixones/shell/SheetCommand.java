package org.sixones.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** A command that shows sheets: tables for people, {@code --json} for programs. */
abstract class SheetCommand implements Action {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(name = "--json", description = "以 JSON 输出；选项写在参数之前 | write JSON; options stand before the arguments")
    private boolean json;

    @Reference
    private Session session;

    /** The sheets to show. */
    abstract List<Sheet> sheets() throws Exception;

    /** Why the command fails although its sheets were shown; asked after them. */
    Optional<Failure> wrong() {
        return Optional.empty();
    }

    @Override
    public Object execute() throws Exception {
        List<Sheet> sheets = sheets();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            sheets.forEach(sheet -> all.put(sheet.name(), sheet.asMaps()));
            Object written = all.size() == 1 ? all.values().iterator().next() : all;
            System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written));
        } else {
            for (Sheet sheet : sheets) {
                if (sheets.size() > 1) {
                    System.out.println();
                    System.out.println(sheet.name());
                }
                sheet.print(System.out);
            }
        }
        Optional<Failure> wrong = wrong();
        if (wrong.isPresent()) {
            throw new CommandFailed(wrong.get());
        }
        return null;
    }

    /** The value that an argument stands for; whatever is wrong with it, the operator is told its name and no more. */
    static <T> T argument(String name, Callable<T> value) throws Exception {
        try {
            return value.call();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException | IOException e) {
            throw CommandFailed.argument(name);
        }
    }

    /** The value, or the failure as the console shows it. */
    static <T> T orFail(Outcome<T> outcome) {
        return outcome.orElse(failure -> {
            throw new CommandFailed(failure);
        });
    }

    /** Who sits at the console. */
    Actor operator() {
        Object user = session.get("USER");
        return Actor.person(user == null ? "console" : user.toString());
    }

    /** The same with the right that lets him sit there. */
    Principal operatorAccount() {
        return new Principal(operator().id(), Set.of(Role.OPERATOR), Optional.empty());
    }

    /** Printed by the console, without a stack trace. */
    static final class CommandFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CommandFailed(Failure failure) {
            this(FailureTexts.of(failure));
        }

        private CommandFailed(String message) {
            super(message, null, false, false);
        }

        static CommandFailed argument(String name) {
            return new CommandFailed(FailureTexts.ofArgument(name));
        }
    }
}
