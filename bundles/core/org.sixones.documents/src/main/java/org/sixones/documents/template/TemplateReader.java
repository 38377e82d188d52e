package org.sixones.documents.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sixones.documents.Template;
import org.sixones.documents.Template.Block;
import org.sixones.documents.TemplateException;
import org.sixones.model.LocalizedText;

/** Templates from YAML. An unknown key is refused: a misspelt {@code when} would print what should be left out. */
public final class TemplateReader {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TemplateReader() {}

    private record TextYaml(String zh, String en) {}

    private record BlockYaml(TextYaml text, String when, TextYaml head, String list) {}

    private record TemplateYaml(TextYaml title, TextYaml to, List<BlockYaml> body, TextYaml remedy) {}

    /** @throws TemplateException when it is not one */
    public static Template read(String name, String yaml) {
        TemplateYaml read;
        try {
            read = YAML.readValue(yaml, TemplateYaml.class);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new TemplateException(name + place + ": " + e.getOriginalMessage());
        }
        if (read == null || read.body() == null || read.body().isEmpty()) {
            throw new TemplateException(name + ": a template has a body");
        }
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < read.body().size(); i++) {
            body.add(block(read.body().get(i), name + ": body[" + i + "]"));
        }
        return new Template(
                text(read.title(), name + ": title"),
                optional(read.to(), name + ": to"),
                body,
                optional(read.remedy(), name + ": remedy"));
    }

    private static Block block(BlockYaml block, String place) {
        if (block == null || (block.text() == null) == (block.list() == null)) {
            throw new TemplateException(place + ": a block has either text or list");
        }
        if (block.list() != null) {
            if (block.when() != null) {
                throw new TemplateException(place + ": a list is left out when it is empty; it has no when");
            }
            return new Template.Listing(text(block.head(), place + ".head"), block.list());
        }
        if (block.head() != null) {
            throw new TemplateException(place + ": only a list has a head");
        }
        return new Template.Paragraph(text(block.text(), place + ".text"), Optional.ofNullable(block.when()));
    }

    private static Optional<LocalizedText> optional(TextYaml text, String place) {
        return text == null ? Optional.empty() : Optional.of(text(text, place));
    }

    private static LocalizedText text(TextYaml text, String place) {
        if (text == null
                || text.zh() == null
                || text.zh().isBlank()
                || text.en() == null
                || text.en().isBlank()) {
            throw new TemplateException(place + ": a text has zh and en");
        }
        return new LocalizedText(text.zh().strip(), text.en().strip());
    }
}
