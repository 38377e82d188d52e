package org.sixones.approval;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;
import org.sixones.model.MatterCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;
import org.sixones.model.item.CaseKind;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MaterialDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.item.Organ;
import org.sixones.model.item.RefusalPolicy;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.Content;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.Progress;
import org.sixones.model.place.DivisionCode;
import org.sixones.spi.DepartmentOffer;

/** The matter of five organs (商贸准营登记): 4 materials each, 8 in all; 10 days one after the other, 4 in parallel. */
public final class Fixture {
    public static final MatterCode MATTER = new MatterCode("foreign-trade-start");
    public static final ItemCode FILING = new ItemCode("foreign-trade-filing");
    public static final ItemCode CUSTOMS = new ItemCode("customs-registration");
    public static final ItemCode INSPECTION = new ItemCode("inspection-enterprise-filing");
    public static final ItemCode EXCHANGE = new ItemCode("exchange-directory-registration");
    public static final ItemCode TAX = new ItemCode("tax-registration-filing");
    public static final List<ItemCode> ITEMS = List.of(FILING, CUSTOMS, INSPECTION, EXCHANGE, TAX);
    public static final Actor CLERK = Actor.person("clerk");
    public static final Instant NOW = Instant.parse("2018-03-01T02:00:00Z");

    private static final AtomicLong MESSAGES = new AtomicLong();
    private static final String FORM_SCHEMA =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false,
             "required": ["enterpriseNameZh", "creditCode", "legalRepresentativeId", "importExportKinds"],
             "properties": {
               "enterpriseNameZh": {"title": "企业中文名称", "x-title-en": "Enterprise name", "type": "string", "minLength": 4, "maxLength": 100},
               "creditCode": {"title": "统一社会信用代码", "x-title-en": "Unified social credit code", "type": "string", "pattern": "^[0-9A-Z]{18}$", "x-check": "gb32100"},
               "legalRepresentativeId": {"title": "法定代表人身份证号", "x-title-en": "Identity number", "type": "string", "x-check": "gb11643"},
               "establishedOn": {"title": "成立日期", "x-title-en": "Established on", "type": "string", "format": "date"},
               "registeredCapital": {"title": "注册资本", "x-title-en": "Registered capital", "type": "number", "minimum": 0},
               "bankAccount": {"title": "银行账号", "x-title-en": "Bank account", "type": "string"},
               "importExportKinds": {"title": "进出口类型", "x-title-en": "Kinds", "oneOf": [{"const": "goods"}, {"const": "technology"}, {"const": "both"}]}}}""";
    public static final String FORM =
            """
            {"enterpriseNameZh": "温州瓯江进出口有限公司", "creditCode": "91350100M000100Y43",
             "legalRepresentativeId": "11010519491231002X", "establishedOn": "2018-01-08",
             "registeredCapital": 5000000.00, "bankAccount": "370058361234", "importExportKinds": "both"}""";

    /** The city's own window. */
    public static final Filing AT_THE_CITY = Filing.at(new DivisionCode("330300"));

    private Fixture() {}

    public static Map<ItemCode, ItemDefinition> items() {
        Map<ItemCode, ItemDefinition> items = new LinkedHashMap<>();
        add(
                items,
                FILING,
                "commerce",
                "foreign-trade",
                new Limits(20, 2, 0),
                "filingNumber",
                "business-licence",
                "articles-of-association",
                "legal-representative-id",
                "application-form");
        add(
                items,
                CUSTOMS,
                "customs",
                "customs-registration",
                new Limits(20, 3, 1),
                "customsCode",
                "business-licence",
                "legal-representative-id",
                "company-seal-specimen",
                "bank-permit");
        add(
                items,
                INSPECTION,
                "inspection-quarantine",
                "enterprise-filing",
                new Limits(20, 2, 0),
                "inspectionNumber",
                "business-licence",
                "application-form",
                "premises-proof",
                "company-seal-specimen");
        add(
                items,
                EXCHANGE,
                "foreign-exchange",
                "exchange-register",
                new Limits(20, 2, 0),
                "directoryNumber",
                "business-licence",
                "application-form",
                "bank-permit",
                "authorisation-letter");
        add(
                items,
                TAX,
                "state-tax",
                "tax-registration",
                new Limits(30, 1, 0),
                "taxpayerNumber",
                "business-licence",
                "legal-representative-id",
                "premises-proof",
                "bank-permit");
        return items;
    }

    private static void add(
            Map<ItemCode, ItemDefinition> items,
            ItemCode code,
            String department,
            String system,
            Limits limits,
            String result,
            String... materials) {
        items.put(code, item(code, department, system, limits, List.of(result), List.of(materials)));
    }

    public static ItemDefinition item(
            ItemCode code,
            String department,
            String system,
            Limits limits,
            List<String> results,
            List<String> materials) {
        return new ItemDefinition(
                code,
                "000125001001",
                text(code.value()),
                new DepartmentCode(department),
                new SystemCode(system),
                organ(),
                CaseKind.PROMISED,
                limits,
                materials.stream()
                        .map(m -> new MaterialDefinition(
                                new MaterialCode(m), text(m), true, text("清楚"), m.equals("premises-proof")))
                        .toList(),
                system.equals("exchange-register")
                        ? List.of("enterpriseNameZh", "creditCode", "bankAccount", "registeredCapital")
                        : List.of("enterpriseNameZh", "creditCode"),
                results,
                true);
    }

    public static MatterDefinition matter() {
        return matter(
                step(FILING),
                new MatterDefinition.Step(CUSTOMS, List.of(FILING), true),
                step(INSPECTION),
                step(EXCHANGE),
                step(TAX));
    }

    public static MatterDefinition matter(MatterDefinition.Step... steps) {
        return new MatterDefinition(
                MATTER,
                "009021001000",
                new LocalizedText("商贸准营登记「一件事」", "Starting foreign trade"),
                new DepartmentCode("commerce"),
                organ(),
                45,
                List.of(steps),
                FORM_SCHEMA,
                FORM,
                RefusalPolicy.OTHERS_GO_ON);
    }

    public static MatterDefinition.Step step(ItemCode item, ItemCode... needs) {
        return new MatterDefinition.Step(item, List.of(needs), false);
    }

    public static Organ organ() {
        return new Organ("113303000024800011", '2', new LocalizedText("温州市商务局", "Wenzhou Commerce Bureau"));
    }

    public static LocalizedText text(String both) {
        return new LocalizedText(both, both);
    }

    /** The departments of the matter, each with its item; commerce has the matter too. */
    public static List<DepartmentOffer> offers() {
        List<DepartmentOffer> offers = new ArrayList<>();
        for (ItemDefinition item : items().values()) {
            boolean commerce = item.department().value().equals("commerce");
            offers.add(offer(item.department().value(), List.of(item), commerce ? List.of(matter()) : List.of()));
        }
        return offers;
    }

    public static DepartmentOffer offer(String code, List<ItemDefinition> items, List<MatterDefinition> matters) {
        return new DepartmentOffer() {
            @Override
            public DepartmentCode code() {
                return new DepartmentCode(code);
            }

            @Override
            public LocalizedText name() {
                return text(code);
            }

            @Override
            public String version() {
                return "0.1.0";
            }

            @Override
            public List<ItemDefinition> items() {
                return items;
            }

            @Override
            public List<MatterDefinition> matters() {
                return matters;
            }
        };
    }

    public static Applicant applicant() {
        return new Applicant(
                Applicant.Kind.ENTERPRISE, "温州瓯江进出口有限公司", "91350100M000100Y43", Optional.of("0577-88960000"));
    }

    public static final List<String> MATERIALS = List.of(
            "business-licence",
            "articles-of-association",
            "legal-representative-id",
            "application-form",
            "premises-proof",
            "company-seal-specimen",
            "bank-permit",
            "authorisation-letter");

    public static List<Material> materials() {
        return MATERIALS.stream().map(Fixture::material).toList();
    }

    public static Material material(String code) {
        return new Material(
                new MaterialCode(code),
                code + ".pdf",
                "application/pdf",
                Content.of(("%PDF " + code).getBytes(StandardCharsets.UTF_8)));
    }

    public static SubmitRequest request() {
        return new SubmitRequest(MATTER, applicant(), FORM, materials(), AT_THE_CITY);
    }

    public static SubmitRequest requestWithout(String... missing) {
        return new SubmitRequest(
                MATTER,
                applicant(),
                FORM,
                materials().stream()
                        .filter(m -> !List.of(missing).contains(m.code().value()))
                        .toList(),
                AT_THE_CITY);
    }

    // ---- reports ----

    public static MessageHeader header(CaseNumber number, ItemCode item) {
        return header(number, item, items().get(item).system());
    }

    public static MessageHeader header(CaseNumber number, ItemCode item, SystemCode system) {
        return new MessageHeader(
                new MessageId("m-" + MESSAGES.incrementAndGet()), Optional.empty(), number, item, system, NOW);
    }

    public static Acceptance accepted(CaseNumber number, ItemCode item) {
        return new Acceptance(
                header(number, item),
                Acceptance.Result.ACCEPTED,
                Optional.of("ref-1"),
                Optional.empty(),
                Optional.of("王芳"),
                NOW);
    }

    public static Acceptance notAccepted(CaseNumber number, ItemCode item, String reason) {
        return new Acceptance(
                header(number, item),
                Acceptance.Result.NOT_ACCEPTED,
                Optional.empty(),
                Optional.ofNullable(reason),
                Optional.empty(),
                NOW);
    }

    public static Progress progress(CaseNumber number, ItemCode item, Progress.Step step) {
        return new Progress(header(number, item), step, Optional.empty(), Optional.empty(), NOW);
    }

    public static CorrectionRequest correction(CaseNumber number, ItemCode item, String... subjects) {
        return new CorrectionRequest(
                header(number, item),
                List.of(subjects).stream()
                        .map(s -> new CorrectionRequest.Point(s, "请重新提供"))
                        .toList(),
                Optional.empty(),
                NOW);
    }

    public static Decision granted(CaseNumber number, ItemCode item) {
        return granted(number, item, "330");
    }

    public static Decision granted(CaseNumber number, ItemCode item, String value) {
        return new Decision(
                header(number, item),
                Decision.Result.GRANTED,
                Map.of(items().get(item).results().get(0), value),
                Optional.empty(),
                Optional.of("李强"),
                NOW,
                List.of());
    }

    public static Decision refused(CaseNumber number, ItemCode item, String reason) {
        return new Decision(
                header(number, item),
                Decision.Result.REFUSED,
                Map.of(),
                Optional.ofNullable(reason),
                Optional.empty(),
                NOW,
                List.of());
    }
}
