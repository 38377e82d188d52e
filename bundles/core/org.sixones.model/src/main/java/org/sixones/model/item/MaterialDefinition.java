package org.sixones.model.item;

import java.util.Objects;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;

/**
 * A material that an item asks for (申请材料).
 *
 * @param required false: may be handed in
 * @param standard what makes it acceptable (受理标准); vague words are refused when a guide is published
 * @param mayFollow an application may be accepted before it has come (容缺)
 */
public record MaterialDefinition(
        MaterialCode code, LocalizedText name, boolean required, LocalizedText standard, boolean mayFollow) {
    public MaterialDefinition {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(standard);
    }
}
