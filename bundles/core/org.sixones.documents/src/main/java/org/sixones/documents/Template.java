package org.sixones.documents;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sixones.model.LocalizedText;

/**
 * What a kind of document says, as data. Texts name fields of the {@link Sheet} in braces: {@code {item}}.
 *
 * @param title also the document's name for people
 * @param addressee who it is for; empty for a document that addresses nobody
 * @param body in order
 * @param remedy what can be done against it and until when, where the law asks for it
 */
public record Template(
        LocalizedText title, Optional<LocalizedText> addressee, List<Block> body, Optional<LocalizedText> remedy) {
    private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+)}");

    /** A part of the body. */
    public sealed interface Block {
        /** Field or list without which the block is left out; empty when it always stands. */
        Optional<String> when();
    }

    /** Running text. */
    public record Paragraph(LocalizedText text, Optional<String> when) implements Block {
        public Paragraph {
            Objects.requireNonNull(text);
            Objects.requireNonNull(when);
        }
    }

    /** A numbered list under a line of text. It is left out when the sheet has no such list or an empty one. */
    public record Listing(LocalizedText head, String list) implements Block {
        public Listing {
            Objects.requireNonNull(head);
            Objects.requireNonNull(list);
        }

        @Override
        public Optional<String> when() {
            return Optional.of(list);
        }
    }

    public Template {
        Objects.requireNonNull(title);
        Objects.requireNonNull(addressee);
        body = List.copyOf(body);
        Objects.requireNonNull(remedy);
    }

    /** The fields that every sheet for it must have; those of conditional blocks are not among them. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        addressee.ifPresent(t -> collect(t, fields));
        remedy.ifPresent(t -> collect(t, fields));
        for (Block block : body) {
            if (block instanceof Paragraph paragraph && paragraph.when().isEmpty()) {
                collect(paragraph.text(), fields);
            }
        }
        return fields;
    }

    /** A text with the sheet's fields in it. */
    static String filled(String text, java.util.function.Function<String, String> value) {
        return FIELD.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value.apply(m.group(1))));
    }

    private static void collect(LocalizedText text, Set<String> into) {
        for (String each : List.of(text.zh(), text.en())) {
            Matcher m = FIELD.matcher(each);
            while (m.find()) {
                into.add(m.group(1));
            }
        }
    }
}
