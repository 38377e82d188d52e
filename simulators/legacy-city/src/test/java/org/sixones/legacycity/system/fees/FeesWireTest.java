package org.sixones.legacycity.system.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;
import org.sixones.legacycity.xml.Shape;

class FeesWireTest {
    private static final Instant AT = Instant.parse("2018-01-18T02:20:00Z");
    private static final String ITEM = "back-payment-collection";

    private static byte[] example(String name) {
        return Shape.read("/wire/social-insurance-fees/examples/" + name + ".gb18030.dat");
    }

    private static Application task(String name) {
        return ((Reading.Task) FeesWire.read(example(name))).application();
    }

    private static byte[] written(Answer answer) {
        GivenAnswer given = new GivenAnswer("SBF-1", "T-2", task("21").caseNumber(), ITEM, "SF2018000001", AT, answer);
        return FeesWire.write(given, "HDB2018000001", "9300.48", AT);
    }

    @Test
    void aCollectionIsReadInYuan() {
        assertThat(task("21").action()).isEqualTo(Action.HANDLE);
        assertThat(task("21").fields())
                .containsEntry("assessmentNumber", "HDB2018000001")
                .containsEntry("amount", "9300.48")
                .containsEntry("personName", "林晓燕");
        assertThat(task("29").action()).isEqualTo(Action.WITHDRAW);
    }

    @Test
    void aPushIsHeardWithItsSubjectAndItsMoney() {
        assertThat(FeesWire.read(example("25")))
                .isEqualTo(new Reading.Heard(
                        "25", "push-1", "back-payment/HDB2018000001", "contribution-assessed", "9300.48"));
    }

    @Test
    void answersAreWrittenByteForByteAsTheExamplesShow() {
        assertThat(written(new Answer.Accepted())).isEqualTo(example("31"));
        assertThat(written(new Answer.Granted("SBF330300000001"))).isEqualTo(example("33-granted"));
        assertThat(written(new Answer.Refused("核定单已作废"))).isEqualTo(example("33-refused"));
        Trouble trouble = new Trouble("E9", "系统异常", "T-2", task("21").caseNumber(), ITEM);
        assertThat(FeesWire.writeError("SBF-1", trouble, AT)).isEqualTo(example("39"));
    }

    @Test
    void whatTheLayoutDoesNotKnowIsWrong() {
        assertThat(FeesWire.read(new byte[0])).isInstanceOf(Reading.Wrong.class);
        assertThat(FeesWire.read(example("31"))).as("its own record").isInstanceOf(Reading.Wrong.class);
        byte[] push = example("25");
        push[2 + 80 + 14 + 64] = 'Z';
        assertThat(((Reading.Wrong) FeesWire.read(push)).trouble().code()).isEqualTo("E2");
    }
}
