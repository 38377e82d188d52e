package org.sixones.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** A command that shows sheets: tables for people, {@code --json} for programs. */
abstract class SheetCommand implements Action {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(name = "--json", description = "以 JSON 输出 | write JSON")
    private boolean json;

    @Reference
    private Session session;

    /** The sheets to show. */
    abstract List<Sheet> sheets() throws Exception;

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
        return null;
    }

    /** The value, or the failure as the console's own error line. */
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

    /** Printed by the console as one line, without a stack trace. */
    static final class CommandFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CommandFailed(Failure failure) {
            super(failure.code().code() + ": " + failure.detail(), null, false, false);
        }

        CommandFailed(String message) {
            super(message, null, false, false);
        }
    }
}
