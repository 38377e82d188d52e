package org.sixones.approval.usecase;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.Applications;
import org.sixones.approval.Fixture;
import org.sixones.approval.Intake;
import org.sixones.approval.StatutoryDocuments;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.catalogue.CatalogueComponent;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.documents.pdf.PdfDocuments;
import org.sixones.exchange.Outbox;
import org.sixones.exchange.ReportReceiver;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.SystemReport;
import org.sixones.model.place.DivisionCode;
import org.sixones.store.Transactions;
import org.sixones.store.message.InboundMessage;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.OutboundMessage;
import org.sixones.store.testing.StoreForTests;
import org.sixones.time.CalendarComponent;
import org.sixones.time.LoadedCalendar;
import org.sixones.time.WorkingCalendar;

/** Approval on a real database, with an outbox that writes real rows and a receiver as the exchange calls it. */
final class Office implements AutoCloseable {
    final StoreForTests store;
    final ApprovalStore approval;
    final CatalogueComponent catalogue;
    final Applications applications;
    /** The same office after its rules were changed. */
    final Function<Rules, Applications> underRules;

    final ReportReceiver receiver;
    final StatutoryDocuments documents;
    final List<ApplicationTask> tasks = new CopyOnWriteArrayList<>();
    volatile Instant now = Fixture.NOW;
    volatile boolean outboxFails;
    /** The calendar in force; a test may correct it. */
    volatile WorkingCalendar days = new LoadedCalendar(CalendarComponent.shipped());

    private final WorkingCalendar calendar = new CorrectableCalendar();
    private final Clock clock;
    private final Rules rules;
    final Desk desk;
    final Sweep sweep;
    final Recalculate recalculate;

    Office(StoreForTests store) {
        this.store = store;
        Transactions transactions = store.transactions();
        approval = new ApprovalStore(store.units(), transactions);
        catalogue = new CatalogueComponent(approval, transactions);
        Fixture.offers().forEach(catalogue::bindOffer);
        clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        rules = new Rules(ZoneId.of("Asia/Shanghai"), 2, 65536, 100_000, 1000, new DivisionCode("330300"));
        Outbox outbox = this::send;
        underRules = other -> new ApplicationsComponent(
                approval.cases(),
                approval.documents(),
                approval.keys(),
                approval.mandates(),
                catalogue,
                transactions,
                outbox,
                store.audit(),
                calendar,
                clock,
                other);
        applications = underRules.apply(rules);
        desk = new Desk(
                approval.cases(),
                catalogue,
                outbox,
                store.audit(),
                new Issuing(approval.documents()),
                calendar,
                clock,
                rules);
        sweep = new Sweep(desk, approval.dues(), transactions);
        recalculate = new Recalculate(desk, approval.dues(), transactions);
        documents = new StatutoryDocumentsComponent(
                approval.documents(), transactions, new PdfDocuments(), "https://wenzhou.example/");
        receiver = new ReportReceiverComponent(
                approval.cases(),
                approval.documents(),
                catalogue,
                transactions,
                outbox,
                store.audit(),
                calendar,
                clock,
                rules);
    }

    /** What the calendar in force says. */
    private final class CorrectableCalendar implements WorkingCalendar {
        @Override
        public LocalDate knownFrom() {
            return days.knownFrom();
        }

        @Override
        public LocalDate knownUntil() {
            return days.knownUntil();
        }

        @Override
        public SortedMap<Integer, String> editions() {
            return days.editions();
        }

        @Override
        public String notice(int year) {
            return days.notice(year);
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return days.isWorkingDay(day);
        }

        @Override
        public int workingDaysBetween(LocalDate from, LocalDate to) {
            return days.workingDaysBetween(from, to);
        }
    }

    /** Noon at the office on that day. */
    void on(String day) {
        now = LocalDate.parse(day).atTime(4, 0).toInstant(ZoneOffset.UTC);
    }

    WorkListComponent workList() {
        return new WorkListComponent(approval, catalogue, store.transactions(), calendar, clock, rules);
    }

    private void send(ApplicationTask task) {
        if (outboxFails) {
            throw new IllegalStateException("the outbox fails");
        }
        store.messages()
                .append(new OutboundMessage(
                        task.header().messageId(),
                        task.header().system(),
                        task.header().caseNumber(),
                        task.header().item(),
                        "applicationTask/" + task.action().code(),
                        task.toString().getBytes(StandardCharsets.UTF_8)));
        store.transactions().afterCommit(() -> tasks.add(task));
    }

    Intake submit(SubmitRequest request) {
        return done(applications.submit(request, Fixture.CLERK, Optional.empty()));
    }

    ApplicationView taken(SubmitRequest request) {
        return ((Intake.Taken) submit(request)).application();
    }

    /** As the exchange does it: the report is recorded and applied in one transaction. */
    Outcome<ReportReceiver.Effect> report(SystemReport report) {
        return store.transactions().decide(() -> {
            store.messages()
                    .receive(
                            new InboundMessage(
                                    report.header().messageId(),
                                    report.header().system(),
                                    report.header().caseNumber(),
                                    report.header().item(),
                                    "report",
                                    "soap",
                                    Optional.empty(),
                                    new byte[] {1}),
                            MessageState.DONE,
                            Optional.empty(),
                            now);
            return receiver.receive(report);
        });
    }

    ApplicationView find(CaseNumber number) {
        return done(applications.find(number));
    }

    List<String> sentTo(ItemCode item) {
        return tasks.stream()
                .filter(t -> t.header().item().equals(item))
                .map(t -> t.action().code())
                .toList();
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.orElse(f -> {
            throw new AssertionError("refused: " + f);
        });
    }

    long count(String sql) {
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            long count = result.getLong(1);
            connection.rollback();
            return count;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        approval.close();
        store.close();
    }
}
