package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.DocumentKind;
import org.sixones.approval.Fixture;
import org.sixones.approval.ProcedureKind;
import org.sixones.documents.Documents;
import org.sixones.documents.Sheet;
import org.sixones.documents.Template;
import org.sixones.documents.pdf.PdfDocuments;
import org.sixones.documents.testing.Pdf;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.message.Applicant;
import org.sixones.time.CalendarComponent;
import org.sixones.time.LoadedCalendar;

/**
 * Each document as its reader reads it, out of the PDF: {@code documents/*.txt}. A text that is changed on purpose is found
 * under {@code target/documents} after the test, to be read and put in the old one's place.
 */
class StatutoryTextsTest {
    private static final Documents DOCUMENTS = new PdfDocuments();
    private static final Clocks CLOCKS =
            new Clocks(new LoadedCalendar(CalendarComponent.shipped()), ZoneId.of("Asia/Shanghai"), 2);
    private static final Map<DocumentKind, DocumentDraft> DRAFTS = new EnumMap<>(DocumentKind.class);

    @BeforeAll
    static void drive() {
        act(Cases.fresh(), new CaseAct.RefuseAcceptance("该事项由海关办理", "温州海关"));
        act(Cases.fresh(), new CaseAct.NotAccept("该经营活动已取消备案"));
        act(
                Cases.fresh(),
                new CaseAct.AcceptWithGaps(List.of(new CorrectionPoint("premises-proof", "请补齐")), 10, "主要材料齐全"));
        act(Cases.accepted(), new CaseAct.StartProcedure(Fixture.FILING, ProcedureKind.EXPERT_REVIEW, 10, "需要专家论证"));
        act(Cases.accepted(), new CaseAct.Extend(Optional.of(Fixture.FILING), 10, "案情复杂", "陈局长"));
        for (CaseAct taken : List.of(
                new CaseAct.Revoke(Fixture.FILING, "以欺骗手段取得"), new CaseAct.Cancel(Fixture.FILING, "所依据的规章已废止"))) {
            Cases granted = Cases.accepted();
            for (ItemCode item : Fixture.ITEMS) {
                granted.applied(Fixture.granted(Cases.NUMBER, item, "330300600012345"));
            }
            act(granted, taken);
        }
        List<CorrectionPoint> missing =
                List.of(new CorrectionPoint("bank-permit", "缺少材料，请提交"), new CorrectionPoint("creditCode", "与营业执照不一致"));
        Cases cases = Cases.fresh();
        keep(cases, cases.take(Machine.submit(cases.current, missing, cases.now())));
        keep(
                cases,
                cases.take(Machine.correct(
                        cases.current, Optional.empty(), Set.of("bank-permit", "creditCode"), cases.now())));
        report(cases, Fixture.correction(Cases.NUMBER, Fixture.TAX, "premises-proof"));
        report(cases, Fixture.granted(Cases.NUMBER, Fixture.FILING, "330300600012345"));
        report(cases, Fixture.refused(Cases.NUMBER, Fixture.EXCHANGE, "银行账户信息与开户许可证不符"));
        report(cases, Fixture.notAccepted(Cases.NUMBER, Fixture.INSPECTION, "不属于本机关职权范围"));
        report(cases, Fixture.refused(Cases.NUMBER, Fixture.CUSTOMS, "未提交企业印章印模"));
        report(cases, Fixture.granted(Cases.NUMBER, Fixture.TAX, "91330300MA2"));
        cases.today = LocalDate.parse("2018-03-09");
        keep(cases, cases.take(Machine.deliver(cases.current, "窗口领取，申请人签收", cases.now())));
        Cases withdrawn = Cases.accepted();
        keep(withdrawn, withdrawn.take(Machine.withdraw(withdrawn.current, "经营计划改变", withdrawn.now())));
        others(Cases.accepted());
    }

    /** What only time brings about: the event alone, with the facts that it carries. */
    private static void others(Cases cases) {
        single(cases, "DEEMED_ACCEPTANCE", "自收到材料之日起五个工作日未一次告知", Map.of(Fact.LAST_DAY, "2018-03-08"));
        single(cases, "GAPS_MISSED", "容缺材料逾期未补齐", Map.of(Fact.LAST_DAY, "2018-03-29"));
    }

    private static void single(Cases cases, String event, String note, Map<String, String> facts) {
        Change change = new Change(
                Optional.empty(), event, Optional.empty(), "ACCEPTED", Optional.of(note), Optional.empty(), facts);
        keep(cases, new Step(cases.current, List.of(change), List.of()));
    }

    private static void act(Cases cases, CaseAct act) {
        keep(cases, cases.take(Acts.apply(cases.current, act, CLOCKS, cases.now())));
    }

    private static void report(Cases cases, org.sixones.model.message.SystemReport report) {
        int before = cases.history.size();
        cases.applied(report);
        keep(
                cases,
                new Step(cases.current, List.copyOf(cases.history.subList(before, cases.history.size())), List.of()));
    }

    /** The first of each kind. */
    private static void keep(Cases cases, Step step) {
        Applicant applicant = new Applicant(Applicant.Kind.PERSON, "陈海生", "11010519491231002X", Optional.empty());
        new Issuance(
                        DocumentTable.SHIPPED,
                        step,
                        applicant,
                        List.of("business-licence", "application-form"),
                        field -> new LocalizedText("统一社会信用代码", "Unified social credit code"),
                        CLOCKS,
                        cases.today)
                .drafts()
                .forEach(draft -> DRAFTS.putIfAbsent(draft.kind(), draft));
    }

    private static byte[] pdf(DocumentKind kind) {
        DocumentDraft draft = DRAFTS.get(kind);
        Template template = DOCUMENTS.template(kind.name(), DocumentTexts.SHIPPED.text(kind));
        return DOCUMENTS.pdf(
                template,
                new Sheet(
                        "温州市商务局" + ModelTexts.of("document.mark." + kind).zh() + "字〔2018〕第1号",
                        draft.organ().name(),
                        LocalDate.parse("2018-03-01"),
                        draft.fields(),
                        draft.lists(),
                        URI.create("https://wenzhou.example/verify/1V7H2K9QWX3M5N8R4TBCDFGHJK")));
    }

    @ParameterizedTest
    @EnumSource
    void readsAsTheLawAsks(DocumentKind kind) throws IOException {
        byte[] pdf = pdf(kind);
        String text = new Pdf(pdf).text().replace("\r", "");
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Path seen = Files.createDirectories(Path.of("target/documents"));
        Files.writeString(seen.resolve(name + ".txt"), text);
        Files.write(seen.resolve(name + ".pdf"), pdf);

        assertThat(text).isEqualTo(golden(name));
        assertThat(text).contains(kind.text().zh(), "温州市商务局", "2018年3月1日").doesNotContain("11010519491231002X");
        assertThat(new Pdf(pdf).fonts()).isNotEmpty().allSatisfy(f -> assertThat(f.isEmbedded())
                .isTrue());
        assertThat(new Pdf(pdf).scanned()).isEqualTo("https://wenzhou.example/verify/1V7H2K9QWX3M5N8R4TBCDFGHJK");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTANCE_REFUSAL", "NON_ACCEPTANCE", "REFUSAL", "REVOCATION", "CANCELLATION"})
    void aNegativeDecisionTellsTheRemediesOfTheDayOnWhichTheCaseWasFiled(DocumentKind kind) {
        assertThat(new Pdf(pdf(kind)).text().replaceAll("\\s", "")).contains("60日内依法申请行政复议", "6个月内依法向有管辖权的人民法院提起行政诉讼");
    }

    private static String golden(String name) {
        try (InputStream in = StatutoryTextsTest.class.getResourceAsStream("/documents/" + name + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
