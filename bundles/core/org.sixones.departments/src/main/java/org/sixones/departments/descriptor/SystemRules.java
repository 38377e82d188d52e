package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold between the parts of {@code department.yaml} and the files that it names. */
final class SystemRules {
    private static final Set<String> SOAP_KEYS = Set.of("address", "wsdl", "service", "port", "soap");

    private final DescriptorFiles trees;
    private final List<Problem> problems;
    private final Set<DescriptorReader.Reference> references = new LinkedHashSet<>();

    SystemRules(DescriptorFiles trees, List<Problem> problems) {
        this.trees = trees;
        this.problems = problems;
    }

    List<DescriptorReader.Reference> references() {
        return List.copyOf(references);
    }

    void check() {
        trees.department().ifPresent(tree -> {
            checkOrgan(tree);
            Iterator<Map.Entry<String, JsonNode>> systems =
                    tree.root().path("systems").fields();
            while (systems.hasNext()) {
                Map.Entry<String, JsonNode> system = systems.next();
                new OneSystem(tree, YamlTree.child("/systems", system.getKey()), system.getKey(), system.getValue())
                        .check();
            }
        });
    }

    private void checkOrgan(YamlTree tree) {
        String code = tree.root().at("/department/organ/creditCode").asText();
        if (CreditCode.hasForm(code) && !CreditCode.isValid(code)) {
            add(tree, tree.valueAt("/department/organ/creditCode"), Rule.CREDIT_CODE, code);
        }
    }

    private void add(YamlTree tree, Position at, Rule rule, Object... arguments) {
        problems.add(Problem.of(tree.file(), at, rule, arguments));
    }

    private final class OneSystem {
        private final YamlTree tree;
        private final String at;
        private final String code;
        private final JsonNode node;
        private final String kind;
        private final boolean soap;

        OneSystem(YamlTree tree, String at, String code, JsonNode node) {
            this.tree = tree;
            this.at = at;
            this.code = code;
            this.node = node;
            this.kind = node.at("/join/kind").asText();
            this.soap = kind.startsWith("soap");
        }

        void check() {
            if (!node.isObject()) {
                return;
            }
            checkJoin();
            Optional<WsdlOutline> wsdl = soap ? wsdl() : Optional.empty();
            node.path("sends").fieldNames().forEachRemaining(action -> exchange("/sends/" + action, wsdl));
            node.path("hears").fieldNames().forEachRemaining(fact -> exchange("/hears/" + fact, wsdl));
            for (String part : List.of("/asks", "/answers", "/accepts")) {
                if (node.at(part).isObject()) {
                    exchange(part, wsdl);
                }
            }
            checkRepeat();
            checkHears();
            if (soap && !node.has("answers")) {
                add(tree, tree.keyAt(at), Rule.ANSWERS_MISSING, code);
            }
            if (kind.startsWith("jms") && !node.has("accepts")) {
                add(tree, tree.keyAt(at), Rule.ACCEPTS_MISSING, code);
            }
            checkTables();
        }

        private void checkJoin() {
            node.path("join").fieldNames().forEachRemaining(key -> {
                boolean other = SOAP_KEYS.contains(key) && kind.startsWith("jms")
                        || key.equals("layout") && !kind.isEmpty() && !kind.equals("jms-fixed");
                if (other) {
                    add(tree, tree.keyAt(at + "/join/" + key), Rule.KEY_OF_OTHER_KIND, key, kind);
                }
            });
            String layout = node.at("/join/layout").asText();
            if (kind.equals("jms-fixed")
                    && !layout.isEmpty()
                    && trees.files().read(layout).isEmpty()) {
                add(tree, tree.valueAt(at + "/join/layout"), Rule.FILE_NAMED_MISSING, layout);
            }
            String address = node.at("/join/address").asText();
            if (soap && !address.isEmpty() && !Addresses.isValid(address)) {
                add(tree, tree.valueAt(at + "/join/address"), Rule.ADDRESS_FORM, address);
            }
        }

        private Optional<WsdlOutline> wsdl() {
            String path = node.at("/join/wsdl").asText();
            if (path.isEmpty()) {
                return Optional.empty();
            }
            Position place = tree.valueAt(at + "/join/wsdl");
            Optional<byte[]> bytes = trees.files().read(path);
            if (bytes.isEmpty()) {
                add(tree, place, Rule.FILE_NAMED_MISSING, path);
                return Optional.empty();
            }
            Optional<WsdlOutline> outline = WsdlOutline.read(bytes.get());
            if (outline.isEmpty()) {
                add(tree, place, Rule.WSDL_FAULTY, path, "not a WSDL 1.1 document");
                return Optional.empty();
            }
            String service = node.at("/join/service").asText();
            String port = node.at("/join/port").asText();
            if (!service.isEmpty()
                    && !port.isEmpty()
                    && outline.get().binding(service, port).isEmpty()) {
                add(
                        tree,
                        tree.valueAt(at + "/join/port"),
                        Rule.WSDL_FAULTY,
                        path,
                        "no port " + port + " in service " + service);
                return Optional.empty();
            }
            return outline;
        }

        private void exchange(String part, Optional<WsdlOutline> wsdl) {
            reference(part + "/map", DescriptorReader.Reference.Kind.MAP);
            reference(part + "/schema", DescriptorReader.Reference.Kind.SCHEMA);
            boolean outgoing = part.startsWith("/sends") || part.startsWith("/hears") || part.equals("/asks");
            JsonNode operation = node.at(part + "/operation");
            if (outgoing && soap && node.at(part).isObject() && operation.isMissingNode()) {
                add(tree, tree.keyAt(at + part), Rule.KEY_REQUIRED, at + part, "operation");
            }
            if (!operation.isMissingNode() && kind.startsWith("jms")) {
                add(tree, tree.keyAt(at + part + "/operation"), Rule.KEY_OF_OTHER_KIND, "operation", kind);
            }
            if (wsdl.isPresent() && operation.isTextual()) {
                Set<String> known = wsdl.get()
                        .binding(
                                node.at("/join/service").asText(),
                                node.at("/join/port").asText())
                        .map(b -> b.operations().keySet())
                        .orElse(Set.of());
                if (!known.contains(operation.asText())) {
                    add(
                            tree,
                            tree.valueAt(at + part + "/operation"),
                            Rule.OPERATION_UNKNOWN,
                            operation.asText(),
                            String.join(", ", known));
                }
            }
        }

        private void reference(String pointer, DescriptorReader.Reference.Kind fileKind) {
            JsonNode path = node.at(pointer);
            if (!path.isTextual()) {
                return;
            }
            if (trees.files().read(path.asText()).isEmpty()) {
                add(tree, tree.valueAt(at + pointer), Rule.FILE_NAMED_MISSING, path.asText());
            } else {
                references.add(new DescriptorReader.Reference(fileKind, path.asText()));
            }
        }

        private void checkRepeat() {
            boolean askFirst = node.path("repeat").asText().equals("ask-first");
            if (askFirst && !node.has("asks")) {
                add(tree, tree.valueAt(at + "/repeat"), Rule.ASK_MISSING, code);
            }
            if (!askFirst && node.has("repeat") && node.has("asks")) {
                add(tree, tree.keyAt(at + "/asks"), Rule.ASK_WITHOUT_USE, code);
            }
        }

        /** A push is repeated when its receipt is lost, and nobody can ask for a fact. */
        private void checkHears() {
            if (node.path("hears").size() > 0
                    && node.has("repeat")
                    && !node.path("repeat").asText().equals("message-id")) {
                add(tree, tree.keyAt(at + "/hears"), Rule.HEARS_NOT_REPEATABLE, code);
            }
        }

        private void checkTables() {
            List<String> known = new ArrayList<>();
            tree.root().path("codes").fieldNames().forEachRemaining(known::add);
            for (int i = 0; i < node.path("codes").size(); i++) {
                String table = node.path("codes").path(i).asText();
                if (!known.contains(table)) {
                    add(tree, tree.valueAt(at + "/codes/" + i), Rule.TABLE_UNKNOWN, table, String.join(", ", known));
                }
            }
        }
    }
}
