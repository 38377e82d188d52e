package org.sixones.exchange.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.LinkStatus;
import org.sixones.exchange.dispatch.LegacySystem;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.exchange.dispatch.Rig;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.message.MessageState;

class LinksServiceTest {
    private static final Actor OPERATOR = Actor.person("operator");

    private final Rig rig = new Rig();
    private final PausedTable table = new PausedTable(rig.store.units(), rig.transactions);
    private final LinksService links =
            new LinksService(rig.dispatcher, rig.transactions, table, rig.store.audit(), rig.clock);
    private final LegacySystem system = new LegacySystem("the-system", RepeatSafety.MESSAGE_ID, 2);
    private final SystemCode code = system.profile().code();

    @AfterEach
    void close() {
        rig.close();
    }

    private void live() {
        rig.tick();
        rig.dispatcher.linkAdded(system);
        rig.pool.all();
    }

    @Test
    void a_pause_is_on_record_in_force_and_audited_and_so_is_its_end() {
        live();
        Outcome<LinkStatus> paused = links.pause(code, OPERATOR);
        assertThat(paused.map(LinkStatus::state)).isEqualTo(Outcome.done(LinkStatus.State.PAUSED));
        assertThat(rig.transactions.inTransaction(table::all)).containsExactly(code);
        long seq = rig.send(system, 1);
        assertThat(rig.state(seq)).isEqualTo(MessageState.PENDING);

        assertThat(links.resume(code, OPERATOR).map(LinkStatus::state)).isEqualTo(Outcome.done(LinkStatus.State.UP));
        rig.pool.all();
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.transactions.inTransaction(table::all)).isEmpty();
        assertThat(rig.transactions.inTransaction(() -> rig.store.audit().firstBroken("system/the-system")))
                .isEmpty();
    }

    @Test
    void pausing_twice_is_the_same_as_once() {
        live();
        links.pause(code, OPERATOR);

        assertThat(links.pause(code, OPERATOR).map(LinkStatus::state)).isEqualTo(Outcome.done(LinkStatus.State.PAUSED));
        assertThat(rig.transactions.inTransaction(table::all)).hasSize(1);
    }

    @Test
    void an_unknown_system_is_refused_by_its_name() {
        live();
        SystemCode other = new SystemCode("no-such-system");

        assertThat(links.pause(other, OPERATOR)).isInstanceOf(Outcome.Failed.class);
        assertThat(links.test(other)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.failure().code().code())
                .isEqualTo("SYSTEM_UNKNOWN"));
    }

    @Test
    void a_test_that_reaches_a_system_that_was_down_lets_its_messages_go() {
        live();
        system.usually(Mood.DOWN);
        for (int i = 0; i < 6; i++) {
            rig.send(system, i);
        }
        rig.pass(Duration.ofMinutes(2));
        assertThat(links.find(code))
                .hasValueSatisfying(link -> assertThat(link.state()).isEqualTo(LinkStatus.State.DOWN));
        system.usually(Mood.ANSWERS);

        assertThat(links.test(code).map(test -> test.reachable())).isEqualTo(Outcome.done(true));
        rig.pool.all();

        assertThat(system.effects()).hasSize(6);
    }

    @Test
    void a_link_whose_department_is_away_cannot_be_tried_but_is_listed() {
        live();
        rig.dispatcher.linkRemoved(system);

        assertThat(links.list()).extracting(LinkStatus::state).containsExactly(LinkStatus.State.ABSENT);
        assertThat(links.test(code)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.failure().code().code())
                .isEqualTo("DEPARTMENT_ABSENT"));
    }
}
