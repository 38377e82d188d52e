package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A golden scenario's {@code scenario.yaml}.
 *
 * @param direction out, ask, answer or in
 * @param messageId base id of the reports
 * @param failure the failure code that must come out instead of a message
 */
public record ScenarioFile(
        String direction, String system, Optional<String> messageId, Optional<String> now, Optional<String> failure) {
    private static final SchemaCheck SCHEMA = new SchemaCheck("scenario");

    /** @throws IllegalArgumentException with every problem */
    public static ScenarioFile read(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Optional<YamlTree> tree = YamlTree.read(file, bytes, problems);
        tree.ifPresent(t -> SCHEMA.check(t, problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        JsonNode root = tree.orElseThrow().root();
        return new ScenarioFile(
                root.path("direction").asText(),
                root.path("system").asText(),
                text(root.path("messageId")),
                text(root.path("now")),
                text(root.at("/expect/failure")));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
