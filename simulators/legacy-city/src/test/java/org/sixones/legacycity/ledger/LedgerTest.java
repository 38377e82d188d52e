package org.sixones.legacycity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.DecisionRules;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;

class LedgerTest {
    private static final DeskProfile PROFILE = new DeskProfile("tax", true, "tax-registration", "%09d", "GS%d");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deep").resolve("ledger.jsonl");
    }

    private static LaterDesk desk(Ledger ledger, Outbox outbox) {
        Clock clock = Clock.systemUTC();
        return new LaterDesk(new Desk(PROFILE, ledger, new DecisionRules(), clock), ledger, outbox, "GS", clock);
    }

    private static List<GivenAnswer> take(LaterDesk desk, String messageId, String caseNumber, Behaviour behaviour) {
        Application application = new Application(messageId, caseNumber, "item", Action.HANDLE, Map.of());
        return desk.take(new Receipt("tax", "dengji", messageId, caseNumber, "00"), application, behaviour, true)
                .sendNow();
    }

    @Test
    void whatItKnewItKnowsAfterARestart() throws IOException {
        List<GivenAnswer> answers;
        List<EffectEntry> effects;
        try (Ledger ledger = Ledger.inFile(file)) {
            LaterDesk desk = desk(ledger, new Outbox());
            answers = take(desk, "1", Given.CASE, Behaviour.NORMAL);
            take(desk, "2", Given.CASE, new Behaviour(Mode.LATE, 0, 0, 60_000, -1));
            effects = ledger.effects(Filter.ALL);
        }
        try (Ledger ledger = Ledger.inFile(file)) {
            Outbox outbox = new Outbox();
            LaterDesk desk = desk(ledger, outbox);
            assertThat(ledger.effects(Filter.ALL)).isEqualTo(effects).hasSize(3);
            assertThat(ledger.requests(Filter.ALL)).hasSize(2);
            assertThat(outbox.size()).as("the late answer is still to be sent").isEqualTo(1);
            assertThat(take(desk, "1", Given.CASE, Behaviour.NORMAL)).isEqualTo(List.of());
            assertThat(ledger.effects(Filter.ALL)).hasSize(3);
            assertThat(ledger.answersTo("tax", "1")).contains(answers);
        }
    }

    @Test
    void numbersAndPositionsGoOnAfterARestartAndAfterAReset() throws IOException {
        try (Ledger ledger = Ledger.inFile(file)) {
            take(desk(ledger, new Outbox()), "1", Given.CASE, Behaviour.NORMAL);
        }
        try (Ledger ledger = Ledger.inFile(file)) {
            take(desk(ledger, new Outbox()), "2", Given.CASE, Behaviour.NORMAL);
            assertThat(ledger.effects(Filter.ALL))
                    .extracting(EffectEntry::seq)
                    .doesNotHaveDuplicates()
                    .isSorted();
            ledger.reset();
            assertThat(ledger.effects(Filter.ALL)).isEmpty();
            assertThat(ledger.caseFile("tax", Given.CASE)).isEmpty();
        }
        try (Ledger ledger = Ledger.inFile(file)) {
            take(desk(ledger, new Outbox()), "3", Given.CASE, Behaviour.NORMAL);
            assertThat(ledger.effects(new Filter("tax", Given.CASE, "tax-registration", 0, null, 10)))
                    .extracting(EffectEntry::number)
                    .containsExactly("000000003");
        }
    }

    @Test
    void aHalfWrittenLastLineDoesNotCount() throws IOException {
        try (Ledger ledger = Ledger.inFile(file)) {
            take(desk(ledger, new Outbox()), "1", Given.CASE, Behaviour.NORMAL);
        }
        Files.writeString(file, "{\"requests\":[{\"seq\":9", StandardOpenOption.APPEND);
        try (Ledger ledger = Ledger.inFile(file)) {
            assertThat(ledger.requests(Filter.ALL)).hasSize(1);
            take(desk(ledger, new Outbox()), "2", Given.CASE, Behaviour.NORMAL);
        }
        try (Ledger ledger = Ledger.inFile(file)) {
            assertThat(ledger.requests(Filter.ALL)).hasSize(2);
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsNamed() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}\nbroken\n{}\n");
        assertThatThrownBy(() -> Ledger.inFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void aTaskIsToldApartBySystemCaseKindPositionAndTime() throws IOException {
        try (Ledger ledger = Ledger.inMemory()) {
            LaterDesk desk = desk(ledger, new Outbox());
            take(desk, "1", "A", Behaviour.NORMAL);
            take(desk, "2", "B", Behaviour.NORMAL);
            assertThat(ledger.effects(new Filter("tax", "B", "acceptance", 0, null, 10)))
                    .hasSize(1);
            assertThat(ledger.effects(new Filter("customs", "", "", 0, null, 10)))
                    .isEmpty();
            long last = ledger.summary().lastSeq();
            assertThat(ledger.effects(new Filter("", "", "", last - 1, null, 10)))
                    .hasSize(1);
            Instant later = Instant.now().plus(Duration.ofHours(1));
            assertThat(ledger.effects(new Filter("", "", "", 0, later, 10))).isEmpty();
            assertThat(ledger.effects(new Filter("", "", "", 0, null, 3))).hasSize(3);
            assertThat(ledger.summary().effects().get("tax")).containsEntry("tax-registration", 2L);
        }
    }
}
