package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML (or JSON) document as a JSON tree that still knows where each part stood in the file. Nothing is constructed
 * from tags; anchors are allowed within snakeyaml's limits, keys must be texts and may not be repeated.
 */
final class YamlTree {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_DEPTH = 30;

    private final String file;
    private final JsonNode root;
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();

    private YamlTree(String file, Node node, List<Problem> problems) {
        this.file = file;
        this.root = convert(node, "", problems, 0);
    }

    /** Empty when the file cannot be read at all; the reason is then among the problems. */
    static Optional<YamlTree> read(String file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(Problem.of(file, Position.WHOLE_FILE, Rule.FILE_TOO_LARGE, bytes.length, MAX_BYTES));
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(Problem.of(file, Position.WHOLE_FILE, Rule.NOT_UTF8));
            return Optional.empty();
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(MAX_DEPTH);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                problems.add(Problem.of(file, Position.WHOLE_FILE, Rule.NOT_YAML, "empty"));
                return Optional.empty();
            }
            return Optional.of(new YamlTree(file, node, problems));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            problems.add(Problem.of(file, position(mark), Rule.NOT_YAML, oneLine(e.getProblem())));
        } catch (YAMLException e) {
            problems.add(Problem.of(file, Position.WHOLE_FILE, Rule.NOT_YAML, oneLine(e.getMessage())));
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    JsonNode root() {
        return root;
    }

    /** Where the value under a JSON pointer stands; for a part that is not there, where its nearest ancestor stands. */
    Position valueAt(String pointer) {
        return nearest(values, pointer);
    }

    /** Where the key of the member under a JSON pointer stands. */
    Position keyAt(String pointer) {
        Position key = keys.get(pointer);
        return key != null ? key : valueAt(pointer);
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static Position nearest(Map<String, Position> places, String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, Position.WHOLE_FILE);
    }

    private JsonNode convert(Node node, String pointer, List<Problem> problems, int depth) {
        values.put(pointer, position(node.getStartMark()));
        if (depth > MAX_DEPTH) {
            problems.add(Problem.of(file, position(node.getStartMark()), Rule.NOT_YAML, "nested too deeply"));
            return JsonNodeFactory.instance.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, problems, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            int i = 0;
            for (Node element : sequence.getValue()) {
                array.add(convert(element, pointer + "/" + i++, problems, depth + 1));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String pointer, List<Problem> problems, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            Position at = position(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(Problem.of(file, at, Rule.NOT_YAML, "a key must be a text"));
                continue;
            }
            String below = child(pointer, key.getValue());
            if (object.has(key.getValue())) {
                problems.add(Problem.of(file, at, Rule.KEY_TWICE, key.getValue()));
                continue;
            }
            keys.put(below, at);
            object.set(key.getValue(), convert(tuple.getValueNode(), below, problems, depth + 1));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = node.getValue();
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return json.nullNode();
        }
        if (Tag.BOOL.equals(tag)) {
            return json.booleanNode(List.of("true", "yes", "on").contains(text.toLowerCase(java.util.Locale.ROOT)));
        }
        try {
            if (Tag.INT.equals(tag) && text.matches("[-+]?(0|[1-9][0-9]{0,8})")) {
                return json.numberNode(Integer.parseInt(text));
            }
            if (Tag.INT.equals(tag)) {
                return json.numberNode(new BigInteger(text.replaceAll("[^0-9-]", "")));
            }
            if (Tag.FLOAT.equals(tag)) {
                return json.numberNode(new BigDecimal(text.replace("_", "")));
            }
        } catch (NumberFormatException e) {
            return json.textNode(text);
        }
        return json.textNode(text);
    }

    private static Position position(Mark mark) {
        return mark == null ? Position.WHOLE_FILE : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
