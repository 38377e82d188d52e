package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.namespace.QName;
import org.sixones.model.CoordinationCode;
import org.sixones.model.DepartmentCode;
import org.sixones.model.FactCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;
import org.sixones.model.MatterCode;
import org.sixones.model.SystemCode;
import org.sixones.model.item.CaseKind;
import org.sixones.model.item.Competence;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MaterialDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.item.Organ;
import org.sixones.model.item.RefusalPolicy;
import org.sixones.model.message.TaskAction;
import org.sixones.model.place.Level;
import org.sixones.spi.LinkLimits;
import org.sixones.spi.RepeatSafety;

/** Makes records from trees that have passed every rule. */
final class DescriptorBuilder {
    private static final int CONCURRENT = 4;
    private static final int ATTEMPTS = 4;
    private static final int MAX_MESSAGE_BYTES = 1024 * 1024;

    private final DescriptorFiles trees;
    private final DepartmentCode code;
    private final Organ organ;

    private DescriptorBuilder(DescriptorFiles trees) {
        this.trees = trees;
        JsonNode department = trees.departmentRoot().path("department");
        this.code = new DepartmentCode(department.path("code").asText());
        JsonNode o = department.path("organ");
        this.organ = new Organ(
                o.path("creditCode").asText(), o.path("level").asText().charAt(0), text(o.path("name")));
    }

    static DepartmentDescriptor build(DescriptorFiles trees) {
        return new DescriptorBuilder(trees).department();
    }

    private DepartmentDescriptor department() {
        JsonNode root = trees.departmentRoot();
        List<SystemDescriptor> systems = new ArrayList<>();
        root.path("systems").fields().forEachRemaining(s -> systems.add(system(s.getKey(), s.getValue())));
        Map<String, CodeTable> codes = new LinkedHashMap<>();
        root.path("codes").fields().forEachRemaining(t -> codes.put(t.getKey(), table(t.getKey(), t.getValue())));
        return new DepartmentDescriptor(
                code,
                text(root.at("/department/name")),
                string(root.at("/department/version")),
                organ,
                systems,
                codes,
                trees.items().stream().map(t -> item(t.root())).toList(),
                trees.matters().stream().map(t -> matter(t.root())).toList(),
                trees.coordinations().stream().map(t -> coordination(t.root())).toList());
    }

    private SystemDescriptor system(String name, JsonNode node) {
        Map<TaskAction, SystemDescriptor.Sending> sends = new EnumMap<>(TaskAction.class);
        for (TaskAction action : TaskAction.values()) {
            if (node.path("sends").has(action.code())) {
                sends.put(action, sending(node.path("sends").path(action.code())));
            }
        }
        Map<FactCode, SystemDescriptor.Sending> hears = new LinkedHashMap<>();
        node.path("hears").fields().forEachRemaining(f -> hears.put(new FactCode(f.getKey()), sending(f.getValue())));
        return new SystemDescriptor(
                new SystemCode(name),
                text(node.path("name")),
                join(node.path("join")),
                word(RepeatSafety.class, node.path("repeat")),
                limits(node.path("limits")),
                sends,
                hears,
                Optional.of(node.path("asks")).filter(JsonNode::isObject).map(this::sending),
                Optional.of(node.path("answers")).filter(JsonNode::isObject).map(this::receiving),
                Optional.of(node.path("accepts")).filter(JsonNode::isObject).map(this::receiving),
                strings(node.path("codes")));
    }

    private SystemDescriptor.Sending sending(JsonNode node) {
        return new SystemDescriptor.Sending(
                string(node.path("operation")), node.path("map").asText(), string(node.path("schema")));
    }

    private SystemDescriptor.Receiving receiving(JsonNode node) {
        return new SystemDescriptor.Receiving(node.path("map").asText(), string(node.path("schema")));
    }

    private Join join(JsonNode node) {
        String kind = node.path("kind").asText();
        return switch (kind) {
            case "jms-xml" -> new Join.JmsXml();
            case "jms-fixed" -> new Join.JmsFixed(layout(node.path("layout").asText()));
            default -> new Join.Soap(
                    switch (kind) {
                        case "soap-rpc" -> Join.Soap.Style.RPC;
                        case "soap-execute" -> Join.Soap.Style.EXECUTE;
                        default -> Join.Soap.Style.DOCUMENT;
                    },
                    node.path("address").asText(),
                    node.path("wsdl").asText(),
                    QName.valueOf(node.path("service").asText()),
                    QName.valueOf(node.path("port").asText()),
                    Join.SoapVersion.of(node.path("soap").asText()));
        };
    }

    private Layout layout(String path) {
        JsonNode root = trees.layouts().get(path).root();
        Map<String, Layout.RecordType> records = new LinkedHashMap<>();
        root.path("records")
                .fields()
                .forEachRemaining(r -> records.put(r.getKey(), record(root, r.getKey(), r.getValue())));
        return new Layout(
                path,
                LayoutTypes.encoding(root.path("encoding").asText()),
                typeFrom(root),
                typeBytes(root),
                root.path("separator").asText(""),
                records);
    }

    private static int typeFrom(JsonNode layout) {
        return layout.at("/type/from").asInt(0);
    }

    private static int typeBytes(JsonNode layout) {
        return layout.at("/type/bytes").asInt(2);
    }

    private static Layout.RecordType record(JsonNode layout, String type, JsonNode node) {
        List<Layout.Field> fields =
                elements(node.path("fields")).map(DescriptorBuilder::field).toList();
        int end = Math.max(
                typeFrom(layout) + typeBytes(layout),
                fields.stream().mapToInt(Layout.Field::end).max().orElse(0));
        return new Layout.RecordType(
                type, node.path("name").asText(), node.path("length").asInt(end), fields);
    }

    private static Layout.Field field(JsonNode node) {
        Layout.FieldType type = LayoutTypes.of(node.path("type").asText("text"));
        boolean digits = type instanceof Layout.FieldType.Number || type instanceof Layout.FieldType.Amount;
        return new Layout.Field(
                node.path("name").asText(),
                node.path("from").asInt(),
                node.path("bytes").asInt(),
                node.path("pad").asText(digits ? "left" : "right").equals("left"),
                node.path("fill").asText(digits ? "0" : " ").charAt(0),
                type);
    }

    private static LinkLimits limits(JsonNode node) {
        return new LinkLimits(
                node.path("concurrent").asInt(CONCURRENT),
                duration(node.path("deadline").asText("10s")),
                node.path("attempts").asInt(ATTEMPTS),
                node.path("maxMessageBytes").asInt(MAX_MESSAGE_BYTES));
    }

    private static Duration duration(String text) {
        long number = Long.parseLong(text.replaceAll("[a-z]", ""));
        return text.endsWith("ms")
                ? Duration.ofMillis(number)
                : text.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }

    private static CodeTable table(String name, JsonNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(e -> words.put(
                        e.getKey(), e.getValue().isTextual() ? e.getValue().asText() : CodeTable.IGNORED));
        return new CodeTable(name, words);
    }

    private ItemDefinition item(JsonNode node) {
        JsonNode limits = node.path("limits");
        return new ItemDefinition(
                new ItemCode(node.path("code").asText()),
                node.path("basicCode").asText(),
                text(node.path("name")),
                code,
                new SystemCode(node.path("system").asText()),
                organ,
                word(CaseKind.class, node.path("kind")),
                new Limits(
                        limits.path("statutory").asInt(),
                        limits.path("promised").asInt(),
                        limits.path("preReview").asInt(0)),
                elements(node.path("materials"))
                        .map(m -> new MaterialDefinition(
                                new MaterialCode(m.path("code").asText()),
                                text(m.path("name")),
                                m.path("required").asBoolean(),
                                text(m.path("standard")),
                                m.path("mayFollow").asBoolean(false)))
                        .toList(),
                strings(node.path("formFields")),
                strings(node.path("results")),
                node.path("commitment").asBoolean(false),
                competence(node.path("competence")));
    }

    private static Competence competence(JsonNode node) {
        return node.isObject() && !node.path("by").asText().equals("city-wide")
                ? new Competence(
                        word(Competence.Basis.class, node.path("by")),
                        word(Level.class, node.path("level")),
                        node.path("field").asText())
                : Competence.OF_THE_CITY;
    }

    private MatterDefinition matter(JsonNode node) {
        return new MatterDefinition(
                new MatterCode(node.path("code").asText()),
                node.path("basicCode").asText(),
                text(node.path("name")),
                code,
                organ,
                node.path("jointLimit").asInt(),
                elements(node.path("steps"))
                        .map(s -> new MatterDefinition.Step(
                                new ItemCode(s.path("item").asText()),
                                elements(s.path("needs"))
                                        .map(n -> new ItemCode(n.asText()))
                                        .toList(),
                                s.path("preReview").asBoolean()))
                        .toList(),
                file(node.path("form").asText()),
                file(node.path("sample").asText()),
                node.has("onRefusal") ? word(RefusalPolicy.class, node.path("onRefusal")) : RefusalPolicy.OTHERS_GO_ON);
    }

    private CoordinationDefinition coordination(JsonNode node) {
        List<CoordinationDefinition.Fact> facts = new ArrayList<>();
        node.path("facts").fields().forEachRemaining(f -> {
            List<CoordinationDefinition.Push> to = new ArrayList<>();
            f.getValue()
                    .path("to")
                    .fields()
                    .forEachRemaining(t ->
                            to.add(new CoordinationDefinition.Push(new SystemCode(t.getKey()), strings(t.getValue()))));
            Map<String, FactCode> agrees = new LinkedHashMap<>();
            f.getValue()
                    .path("agrees")
                    .fields()
                    .forEachRemaining(a ->
                            agrees.put(a.getKey(), new FactCode(a.getValue().asText())));
            facts.add(new CoordinationDefinition.Fact(
                    new FactCode(f.getKey()),
                    text(f.getValue().path("name")),
                    new SystemCode(f.getValue().path("from").asText()),
                    strings(f.getValue().path("required")),
                    agrees,
                    to));
        });
        return new CoordinationDefinition(
                new CoordinationCode(node.path("code").asText()),
                text(node.path("name")),
                code,
                text(node.path("subject")),
                facts);
    }

    private String file(String path) {
        return new String(trees.files().read(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static LocalizedText text(JsonNode node) {
        return new LocalizedText(node.path("zh").asText(), node.path("en").asText());
    }

    private static Optional<String> string(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<String> strings(JsonNode node) {
        return elements(node).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asText().replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
