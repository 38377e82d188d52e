package org.sixones.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Examples;
import org.sixones.model.Outcome;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Progress;
import org.sixones.model.message.TaskAction;

class ExampleMessagesTest {
    private final CanonicalXml xml = new CanonicalXmlComponent();

    @Test
    void a_task_tells_applicant_form_materials_and_earlier_results() {
        ApplicationTask task = (ApplicationTask) read("application-task.xml");
        assertThat(task.action()).isEqualTo(TaskAction.PROCEED);
        assertThat(task.header().caseNumber().value()).isEqualTo("113303000000000000200012500100120180118000001");
        assertThat(task.applicant().name()).isEqualTo("温州市鹿城区欧贸进出口有限公司");
        assertThat(task.form())
                .containsEntry("businessScope", "货物进出口、技术进出口；鞋类、服装销售")
                .hasSize(9);
        assertThat(task.results()).containsEntry("foreign-trade-filing/filingNumber", "03301234");
        assertThat(task.acceptedOn()).isEqualTo(LocalDate.of(2018, 1, 18));
        assertThat(task.materials()).hasSize(2);
        assertThat(new String(task.materials().get(0).content().orElseThrow().bytes(), StandardCharsets.UTF_8))
                .startsWith("统一社会信用代码");
        assertThat(task.materials().get(1).content())
                .as("content that stays behind its digest")
                .isEmpty();
    }

    @Test
    void acceptance_carries_the_systems_own_number_and_its_times_are_instants() {
        Acceptance accepted = (Acceptance) read("acceptance.xml");
        assertThat(accepted.result()).isEqualTo(Acceptance.Result.ACCEPTED);
        assertThat(accepted.reference()).contains("温关注〔2018〕0118");
        assertThat(accepted.at()).isEqualTo(Instant.parse("2018-01-18T02:05:00Z"));
        assertThat(((Acceptance) read("not-accepted.xml")).reason()).isPresent();
    }

    @Test
    void a_correction_lists_everything_at_once() {
        assertThat(((CorrectionRequest) read("correction-request.xml")).points())
                .extracting(CorrectionRequest.Point::subject)
                .containsExactly("premises-proof", "registeredCapital");
    }

    @Test
    void progress_and_decisions_are_told_by_closed_words() {
        assertThat(((Progress) read("progress.xml")).step()).isEqualTo(Progress.Step.PRE_REVIEWED);
        Decision granted = (Decision) read("decision-granted.xml");
        assertThat(granted.result()).isEqualTo(Decision.Result.GRANTED);
        assertThat(granted.results()).containsEntry("customsCode", "3303160001");
        assertThat(granted.documents()).singleElement().satisfies(d -> assertThat(d.content())
                .isPresent());
        assertThat(((Decision) read("decision-refused.xml")).result()).isEqualTo(Decision.Result.REFUSED);
    }

    @Test
    void a_fact_is_told_in_one_form_both_ways() {
        BusinessFact announced = (BusinessFact) read("business-fact.xml");
        assertThat(announced.source()).as("who announces it is who sends it").isEqualTo(announced.system());
        assertThat(announced.subject().coordination().value()).isEqualTo("home-sale");
        BusinessFact pushed = (BusinessFact) read("business-push.xml");
        assertThat(pushed.source()).isEqualTo(announced.system());
        assertThat(pushed.system().value()).isEqualTo("levy");
        assertThat(pushed.subject()).isEqualTo(announced.subject());
        assertThat(announced.fields())
                .containsAllEntriesOf(pushed.fields())
                .hasSizeGreaterThan(pushed.fields().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application-task.xml",
                "acceptance.xml",
                "not-accepted.xml",
                "progress.xml",
                "correction-request.xml",
                "decision-granted.xml",
                "decision-refused.xml",
                "business-fact.xml",
                "business-push.xml"
            })
    void what_is_read_and_written_again_is_the_same_message(String example) {
        CanonicalMessage message = read(example);
        assertThat(xml.read(xml.write(message))).isEqualTo(Outcome.done(message));
    }

    @Test
    void a_time_without_an_offset_is_beijing_time() {
        String local = Examples.text("acceptance.xml").replace("10:05:00+08:00", "10:05:00");
        assertThat(((Acceptance) read(local.getBytes(StandardCharsets.UTF_8))).at())
                .isEqualTo(Instant.parse("2018-01-18T02:05:00Z"));
    }

    private CanonicalMessage read(String example) {
        return read(Examples.bytes(example));
    }

    private CanonicalMessage read(byte[] bytes) {
        return xml.read(bytes).orElse(failure -> {
            throw new AssertionError(failure.toString());
        });
    }
}
