package org.sixones.documents;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.sixones.model.LocalizedText;

/**
 * What one document says, to be set into a {@link Template}.
 *
 * @param number the document's number
 * @param organ whose document it is: its name stands in the head, under the text and on the seal
 * @param day the document's date
 * @param fields by name; facts of the text
 * @param lists by name; points, materials
 * @param verification where the QR code leads
 */
public record Sheet(
        String number,
        LocalizedText organ,
        LocalDate day,
        Map<String, LocalizedText> fields,
        Map<String, List<LocalizedText>> lists,
        URI verification) {
    public Sheet {
        Objects.requireNonNull(number);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(day);
        fields = Map.copyOf(fields);
        lists = Map.copyOf(lists);
        Objects.requireNonNull(verification);
    }

    /** Whether a conditional block stands. */
    public boolean has(String name) {
        return fields.containsKey(name) || !lists.getOrDefault(name, List.of()).isEmpty();
    }

    /**
     * A text of the template in one language, with the facts in it.
     *
     * @throws IllegalArgumentException when a field that it names is not there
     */
    public String filled(LocalizedText text, Function<LocalizedText, String> language) {
        return Template.filled(language.apply(text), name -> {
            LocalizedText value = fields.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the sheet has no field " + name);
            }
            return language.apply(value);
        });
    }
}
