package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.approval.TransitionTable.Edge;

class TransitionsTest {
    @Test
    void everyEdgeHasAReasonInBothLanguages() {
        assertThat(Transitions.OF_APPLICATIONS.edges()).isNotEmpty().allSatisfy(TransitionsTest::hasReason);
        assertThat(Transitions.OF_ITEMS.edges()).isNotEmpty().allSatisfy(TransitionsTest::hasReason);
    }

    private static void hasReason(Edge edge) {
        assertThat(edge.reason().zh()).isNotBlank();
        assertThat(edge.reason().en()).isNotBlank();
    }

    @Test
    void everyStateHasAChineseName() {
        assertThat(ApplicationState.values())
                .allSatisfy(s -> assertThat(s.text().zh()).matches("\\p{IsHan}+"));
        assertThat(ItemState.values()).allSatisfy(s -> assertThat(s.text().zh()).matches("\\p{IsHan}+"));
    }

    @Test
    void everyEventHasAName() {
        for (ApplicationEvent event : ApplicationEvent.values()) {
            assertThat(ModelTexts.has("event.application." + event))
                    .as("%s", event)
                    .isTrue();
        }
        for (ItemEvent event : ItemEvent.values()) {
            assertThat(ModelTexts.has("event.item." + event)).as("%s", event).isTrue();
        }
    }

    @Test
    void fromTheEndNothingLeadsOn() {
        assertThat(Transitions.OF_ITEMS.edges())
                .as("but the check of a commitment, and the way back of a decision")
                .filteredOn(e -> ItemState.valueOf(e.from()).ended())
                .allMatch(e -> e.from().equals("GRANTED"))
                .extracting(Edge::event)
                .containsExactlyInAnyOrder("COMMITMENT_KEPT", "RECTIFICATION", "REVOCATION", "CANCELLATION");
        assertThat(Transitions.OF_APPLICATIONS.edges())
                .as("but into the archive")
                .noneMatch(e -> !e.from().isEmpty()
                        && ApplicationState.valueOf(e.from()).last()
                        && !e.event().equals("ARCHIVING"));
    }

    @Test
    void everyStateCanBeReachedAndFromEveryStateTheEndCanBeReached() {
        Set<String> reached = new TreeSet<>(Set.of("WAITING"));
        spread(reached, Transitions.OF_ITEMS.edges(), true);
        assertThat(reached).hasSize(ItemState.values().length);
        for (ItemState end : EnumSet.of(ItemState.GRANTED, ItemState.REFUSED, ItemState.WITHDRAWN)) {
            Set<String> leading = new TreeSet<>(Set.of(end.name()));
            spread(leading, Transitions.OF_ITEMS.edges(), false);
            assertThat(leading)
                    .contains(EnumSet.complementOf(EnumSet.of(
                                    ItemState.GRANTED,
                                    ItemState.REFUSED,
                                    ItemState.NOT_ACCEPTED,
                                    ItemState.WITHDRAWN,
                                    ItemState.REVOKED,
                                    ItemState.CANCELLED))
                            .stream()
                            .map(Enum::name)
                            .toArray(String[]::new));
        }
        Set<String> applications = new TreeSet<>(Set.of(""));
        spread(applications, Transitions.OF_APPLICATIONS.edges(), true);
        assertThat(applications).hasSize(ApplicationState.values().length + 1);
    }

    private static void spread(Set<String> reached, List<Edge> edges, boolean forward) {
        boolean more = true;
        while (more) {
            more = false;
            for (Edge e : edges) {
                String from = forward ? e.from() : e.to();
                String to = forward ? e.to() : e.from();
                more |= reached.contains(from) && reached.add(to);
            }
        }
    }

    @Test
    void theDrawnDiagramIsTheTable() throws IOException {
        Path drawn = Path.of("..", "..", "..", "docs", "generated", "approval-transitions.md");
        if (Boolean.getBoolean("sixones.regenerate")) {
            Files.createDirectories(drawn.getParent());
            Files.writeString(drawn, Mermaid.page());
        }
        assertThat(drawn)
                .as("draw it again: mvn test -Dtest=TransitionsTest -DargLine=-Dsixones.regenerate=true")
                .hasContent(Mermaid.page());
    }
}
