package org.sixones.approval.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.DocumentKind;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.Organ;

/**
 * A document that a step calls for, before it has a number.
 *
 * @param organ whose document it is
 * @param position of the line of history that calls for it
 * @param fields facts by name, for the template
 * @param lists points, materials, results by name
 */
public record DocumentDraft(
        DocumentKind kind,
        Organ organ,
        Optional<ItemCode> item,
        int position,
        Map<String, LocalizedText> fields,
        Map<String, List<LocalizedText>> lists) {
    public DocumentDraft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(item);
        fields = Map.copyOf(fields);
        lists = Map.copyOf(lists);
    }

    /** Documents of a case that lose their effect. */
    public record Revocation(Optional<ItemCode> item, List<DocumentKind> kinds) {
        public Revocation {
            Objects.requireNonNull(item);
            kinds = List.copyOf(kinds);
        }
    }
}
