package org.sixones.departments.route;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.impl.DefaultCamelContext;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.departments.descriptor.DescriptorReader;
import org.sixones.departments.descriptor.FolderFiles;
import org.sixones.departments.mapping.CompiledMappings;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.SystemQueues;
import org.sixones.exchange.canonical.CanonicalXmlComponent;
import org.sixones.model.CaseNumber;
import org.sixones.model.FactCode;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.MessageId;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.SystemMessage;
import org.sixones.model.message.TaskAction;
import org.sixones.model.message.Written;
import org.sixones.spi.LegacyLink;

/** The test department, live without a container. */
final class Harbour implements AutoCloseable {
    static final String CASE = "91350100M000100Y43300012500900020180118000001";
    private static final CanonicalXml CANONICAL = new CanonicalXmlComponent();
    private static final Path FOLDER = Path.of("src/test/resources/harbour");

    final Map<String, String> addresses = new ConcurrentHashMap<>();
    final Book book = new Book();
    final DepartmentRoutes routes;
    private final Deadlines deadlines = new Deadlines();

    Harbour(ConnectionFactory jms) throws Exception {
        FolderFiles files = new FolderFiles(FOLDER);
        DescriptorReader.Reading reading = DescriptorReader.read(files);
        DepartmentDescriptor department = reading.department().orElseThrow();
        CompiledMappings mappings = CompiledMappings.compile(files, reading.references());
        routes = DepartmentRoutes.open(
                department,
                mappings,
                path -> FOLDER.resolve(path).toUri(),
                new DepartmentRoutes.Platform(
                        name -> {
                            DefaultCamelContext context = new DefaultCamelContext(false);
                            context.disableJMX();
                            return context;
                        },
                        CANONICAL,
                        new Queues(jms),
                        book,
                        system -> Optional.ofNullable(addresses.get(system.value())),
                        deadlines,
                        Clock.fixed(Instant.parse("2018-01-18T01:00:00Z"), ZoneOffset.UTC)));
    }

    LegacyLink link(String system) {
        return routes.links().get(new SystemCode(system));
    }

    static Written<ApplicationTask> task(String system, String id) {
        return task(system, id, TaskAction.HANDLE);
    }

    static Written<ApplicationTask> task(String system, String id, TaskAction action) {
        ApplicationTask task = new ApplicationTask(
                new MessageHeader(
                        new MessageId(id),
                        Optional.empty(),
                        new CaseNumber(CASE),
                        new ItemCode("berth-permit"),
                        new SystemCode(system),
                        Instant.parse("2018-01-18T01:00:00Z")),
                action,
                new MatterCode("berthing"),
                "靠泊许可",
                new Applicant(Applicant.Kind.ENTERPRISE, "瓯江航运", "91350100M000100Y43", Optional.empty()),
                Map.of("shipName", "瓯江号 ]]> <&>", "draughtMetres", "7.5"),
                List.of(),
                Map.of(),
                LocalDate.of(2018, 1, 18),
                Optional.empty());
        return new Written<>(task, CANONICAL.write(task));
    }

    static Written<BusinessFact> fact(String system, String code) {
        BusinessFact fact = new BusinessFact(
                new MessageId("push-1"),
                new SubjectKey("arrival/V-1"),
                new SystemCode(system),
                Instant.parse("2018-01-18T01:00:00Z"),
                new FactCode(code),
                new SystemCode("quay"),
                Map.of("ship", "瓯江号"),
                Optional.empty(),
                Instant.parse("2018-01-18T01:00:00Z"));
        return new Written<>(fact, CANONICAL.write(fact));
    }

    @Override
    public void close() {
        routes.close();
        deadlines.close();
    }

    /** The core's way in, written down. */
    static final class Book implements Inbound {
        record Dead(String system, String door, byte[] original, Failure.Malformed reason) {}

        final List<SystemMessage> received = new CopyOnWriteArrayList<>();
        final List<Dead> dead = new CopyOnWriteArrayList<>();
        volatile int failures;

        @Override
        public Receipt receive(SystemCode from, String door, byte[] original, SystemMessage report) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the database is away");
            }
            received.add(report);
            return new Receipt.Recorded();
        }

        @Override
        public long deadLetter(SystemCode from, String door, byte[] original, Failure.Malformed reason) {
            dead.add(new Dead(from.value(), door, original, reason));
            return dead.size();
        }

        @Override
        public Receipt answered(SystemMessage report, byte[] original) {
            throw new UnsupportedOperationException();
        }
    }

    private record Queues(ConnectionFactory connections) implements SystemQueues {
        @Override
        public void open(SystemCode system) {
            // the test broker makes queues by itself
        }
    }
}
