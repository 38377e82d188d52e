package org.sixones.departments.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.departments.descriptor.Join;
import org.sixones.departments.descriptor.ScenarioFile;
import org.sixones.departments.descriptor.SystemDescriptor;
import org.sixones.departments.mapping.CanonicalDocument;
import org.sixones.departments.mapping.CompiledMappings;
import org.sixones.departments.mapping.SystemTranslator;
import org.sixones.departments.mapping.Translation;
import org.sixones.departments.mapping.Wire;
import org.sixones.model.FactCode;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.TaskAction;

/** One golden pair: what goes in, what must come out. */
final class Scenario {
    private static final Instant NOW =
            OffsetDateTime.parse("2018-01-18T09:00:00+08:00").toInstant();

    private final Path folder;
    private final ScenarioFile scenario;
    private final SystemDescriptor system;
    private final SystemTranslator translator;
    private final Instant now;

    private Scenario(Path folder, ScenarioFile scenario, SystemDescriptor system, SystemTranslator translator) {
        this.folder = folder;
        this.scenario = scenario;
        this.system = system;
        this.translator = translator;
        this.now = scenario.now().map(n -> OffsetDateTime.parse(n).toInstant()).orElse(NOW);
    }

    static Scenario read(Path folder, DepartmentDescriptor department, CompiledMappings mappings) throws IOException {
        ScenarioFile scenario = ScenarioFile.read(
                "scenarios/" + folder.getFileName() + "/scenario.yaml",
                Files.readAllBytes(folder.resolve("scenario.yaml")));
        SystemDescriptor system = department
                .system(new SystemCode(scenario.system()))
                .orElseThrow(() -> new AssertionError("no system " + scenario.system()));
        return new Scenario(folder, scenario, system, mappings.translator(system, department.codes()));
    }

    void run() throws IOException {
        switch (scenario.direction()) {
            case "out" -> outgoing(false);
            case "ask" -> outgoing(true);
            case "answer" -> incoming(true);
            default -> incoming(false);
        }
    }

    private void outgoing(boolean ask) throws IOException {
        byte[] task = read("canonical.xml");
        CanonicalSchema.check(task);
        String messageId = scenario.messageId().orElseGet(() -> XmlText.value(task, "messageId"));
        CanonicalDocument document = new CanonicalDocument(task);
        Outcome<Optional<Wire>> outcome =
                ask ? translator.ask(document, messageId, now).map(Optional::of) : sent(task, document, messageId);
        if (scenario.failure().isPresent()) {
            expectFailure(outcome);
            return;
        }
        Wire wire = value(outcome).orElseThrow(() -> new AssertionError("neither sends nor hears has it"));
        if (system.join() instanceof Join.JmsFixed fixed) {
            byte[] expected = read("wire.txt");
            assertThat(new String(wire.bytes(), fixed.layout().encoding()))
                    .isEqualTo(new String(expected, fixed.layout().encoding()));
            assertThat(wire.bytes()).isEqualTo(expected);
        } else {
            assertThat(XmlText.normal(wire.bytes())).isEqualTo(XmlText.normal(read("wire.xml")));
        }
    }

    /** A task by its action, a fact by its code. */
    private Outcome<Optional<Wire>> sent(byte[] canonical, CanonicalDocument document, String messageId) {
        if (XmlText.root(canonical).equals("businessFact")) {
            return translator.push(new FactCode(XmlText.value(canonical, "fact")), document, messageId, now);
        }
        TaskAction action = Stream.of(TaskAction.values())
                .filter(a -> a.code().equals(XmlText.value(canonical, "action")))
                .findFirst()
                .orElseThrow();
        return translator.send(action, document, messageId, now);
    }

    private void incoming(boolean answer) throws IOException {
        byte[] wire = read(system.join() instanceof Join.JmsFixed ? "wire.txt" : "wire.xml");
        Outcome<Translation> outcome;
        if (answer) {
            byte[] task = read("task.xml");
            CanonicalSchema.check(task);
            String messageId = scenario.messageId().orElseGet(() -> XmlText.value(task, "messageId"));
            outcome = translator.answer(
                    new String(wire, StandardCharsets.UTF_8), new CanonicalDocument(task), messageId, now);
        } else {
            outcome = translator.accept(wire, scenario.messageId().orElse("scenario"), now);
        }
        if (scenario.failure().isPresent()) {
            expectFailure(outcome);
            return;
        }
        assertThat(XmlText.normal(document(value(outcome)))).isEqualTo(XmlText.normal(read("canonical.xml")));
    }

    /** The document that the golden file holds. */
    private static byte[] document(Translation translation) {
        if (translation instanceof Translation.Failed failed) {
            return ("<failed xmlns='urn:sixones:canonical:1' kind='" + failed.kind() + "' code='" + failed.code()
                            + "'><![CDATA[" + failed.text() + "]]></failed>")
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (translation instanceof Translation.Reports reports) {
            StringBuilder all = new StringBuilder("<reports xmlns='urn:sixones:canonical:1'>");
            for (byte[] report : reports.documents()) {
                CanonicalSchema.check(report);
                all.append(new String(report, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>", ""));
            }
            return all.append("</reports>").toString().getBytes(StandardCharsets.UTF_8);
        }
        return "<not-there xmlns='urn:sixones:canonical:1'/>".getBytes(StandardCharsets.UTF_8);
    }

    private <T> void expectFailure(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Failed<T> failed) {
            assertThat(failed.failure().code().code())
                    .as(failed.failure().detail())
                    .isEqualTo(scenario.failure().get());
            return;
        }
        // An error of the system's own inside a normal answer is a failure too.
        if (outcome instanceof Outcome.Done<T> done && done.value() instanceof Translation.Failed failed) {
            assertThat(failed.failure().code().code())
                    .isEqualTo(scenario.failure().get());
            return;
        }
        fail("expected the failure " + scenario.failure().get() + ", but it was translated");
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Failed<T> failed) {
            throw new AssertionError(String.valueOf(failed.failure()));
        }
        return ((Outcome.Done<T>) outcome).value();
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }
}
