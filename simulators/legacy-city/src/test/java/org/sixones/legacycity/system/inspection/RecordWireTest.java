package org.sixones.legacycity.system.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;
import org.sixones.legacycity.system.Layout;
import org.sixones.legacycity.xml.Shape;

class RecordWireTest {
    private static final Instant NOW = Instant.parse("2018-01-18T02:20:01Z");
    private static final Map<String, Layout> LAYOUTS = Layout.ofResource("/wire/enterprise-filing/layout.md");

    private static byte[] file(String name) {
        return Shape.read("/wire/enterprise-filing/examples/" + name + ".gb18030.dat");
    }

    private static GivenAnswer given(String id, Answer answer) {
        return Given.answer(
                id,
                "T-20180118-0003",
                "inspection-enterprise-filing",
                "CIQ330300000001",
                "2018-01-18T02:20:00Z",
                answer);
    }

    @Test
    void theDocumentDescribesSixRecords() {
        assertThat(LAYOUTS.keySet()).containsExactly("01", "11", "12", "13", "14", "19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-task",
                "11-acceptance",
                "11-not-accepted",
                "12-correction",
                "13-granted",
                "13-refused",
                "14-cancel",
                "19-error"
            })
    void everyExampleReadAndWrittenAgainIsTheSameBytes(String name) throws Exception {
        Layout layout = LAYOUTS.get(name.substring(0, 2));
        byte[] record = file(name);
        assertThat(layout.write(layout.read(record))).isEqualTo(record);
    }

    @Test
    void aTaskIsReadInCommonWords() {
        Reading.Task task = (Reading.Task) RecordWire.read(file("01-task"));
        assertThat(task.application().messageId()).isEqualTo("T-20180118-0003");
        assertThat(task.application().action()).isEqualTo(Action.HANDLE);
        assertThat(task.application().fields())
                .containsEntry("enterpriseNameZh", "温州瓯江进出口有限公司")
                .containsEntry("registeredCapital", "5000000.00")
                .containsEntry("establishedOn", "2018-01-08")
                .containsEntry("importExportKinds", "both");
        assertThat(((Reading.Task) RecordWire.read(file("01-task-again")))
                        .application()
                        .action())
                .isEqualTo(Action.CORRECTED);
        assertThat(((Reading.Task) RecordWire.read(file("14-cancel")))
                        .application()
                        .action())
                .isEqualTo(Action.WITHDRAW);
    }

    @Test
    void widthsAreBytes_aCommonCharacterTakesTwoAndARareOneFour() throws Exception {
        Layout task = LAYOUTS.get("01");
        Layout.Field name = task.fields().stream()
                .filter(field -> field.name().equals("enterpriseNameZh"))
                .findFirst()
                .orElseThrow();
        Map<String, String> values = new HashMap<>(task.read(file("01-task")));
        String rare = "温州𠮷㐂有限公司";
        values.put("enterpriseNameZh", rare);
        byte[] record = task.write(values);
        assertThat(record).hasSize(5427);
        int bytes = 6 * 2 + 2 * 4;
        assertThat(Arrays.copyOfRange(record, name.from(), name.from() + bytes))
                .isEqualTo(rare.getBytes(Layout.GB18030))
                .hasSize(bytes);
        assertThat(record[name.from() + bytes]).isEqualTo((byte) ' ');
        assertThat(task.read(record))
                .containsEntry("enterpriseNameZh", rare)
                .containsEntry("creditCode", "91350100M000100Y43");
    }

    @Test
    void aValueLongerThanItsFieldIsNotCut() throws Exception {
        Layout task = LAYOUTS.get("01");
        Map<String, String> values = new HashMap<>(task.read(file("01-task")));
        values.put("enterpriseNameZh", "温".repeat(100));
        assertThat(task.write(values)).hasSize(5427);
        values.put("enterpriseNameZh", "温".repeat(100) + "a");
        assertThatThrownBy(() -> task.write(values)).hasMessageContaining("enterpriseNameZh");
    }

    @Test
    void otherLengthsEncodingsAndTypesAreRefused() {
        byte[] record = file("01-task");
        expectWrong(Arrays.copyOf(record, record.length - 1), "E001");
        expectWrong(new byte[0], "E001");
        expectWrong(file("11-acceptance"), "E001");
        byte[] notGb = record.clone();
        Arrays.fill(notGb, 297, 299, (byte) 0xFF);
        expectWrong(notGb, "E002");
        byte[] badDate = record.clone();
        System.arraycopy("20180231".getBytes(Layout.GB18030), 0, badDate, 734, 8);
        expectWrong(badDate, "E001");
        byte[] badCode = record.clone();
        badCode[715] = '9';
        expectWrong(badCode, "E001");
    }

    private static void expectWrong(byte[] record, String code) {
        assertThat(RecordWire.read(record)).isInstanceOfSatisfying(Reading.Wrong.class, wrong -> assertThat(
                        wrong.trouble().code())
                .isEqualTo(code));
    }

    @Test
    void answersAreWrittenAsInTheExamples() {
        String first = "JY-3fd2c8e7015b49aa-1";
        String second = "JY-3fd2c8e7015b49aa-2";
        expect("11-acceptance", given(first, new Answer.Accepted()));
        expect("11-not-accepted", given(first, new Answer.NotAccepted("不属于本局管辖")));
        expect(
                "12-correction",
                given(
                        second,
                        new Answer.CorrectionAsked(List.of(
                                new CorrectionPoint("address", "经营场所地址应与房屋产权证明一致"),
                                new CorrectionPoint("application-form", "申请表未盖公章")))));
        expect("13-granted", given(second, new Answer.Granted("3360000001")));
        expect("13-refused", given(second, new Answer.Refused("企业未取得对外贸易经营者备案")));
        assertThat(RecordWire.writeError("JY-91ab00c4d27e5f63-1", new Trouble("E001", "记录长度不符", "", "", ""), NOW))
                .isEqualTo(file("19-error"));
    }

    @Test
    void aReasonEndsWhereItsFieldEndsAtAWholeCharacter() throws Exception {
        byte[] record = RecordWire.write(given("JY-1", new Answer.Refused("a" + "由".repeat(300))), NOW);
        assertThat(LAYOUTS.get("13").read(record)).containsEntry("reason", "a" + "由".repeat(199));
    }

    private static void expect(String example, GivenAnswer answer) {
        assertThat(new String(RecordWire.write(answer, NOW), Layout.GB18030))
                .isEqualTo(new String(file(example), Layout.GB18030));
    }
}
