package org.sixones.approval;

import java.time.Instant;
import java.util.Objects;
import org.sixones.model.item.ItemDefinition;

/**
 * An item as it was last published.
 *
 * @param version digest of its content
 * @param since when this version was first seen
 * @param live whether its department is deployed just now; intake goes on without it
 */
public record PublishedItem(ItemDefinition definition, String version, Instant since, boolean live) {
    public PublishedItem {
        Objects.requireNonNull(definition);
        Objects.requireNonNull(version);
        Objects.requireNonNull(since);
    }
}
