package org.sixones.model.item;

import java.util.Objects;
import org.sixones.model.LocalizedText;

/**
 * The organ that decides (实施机关).
 *
 * @param creditCode unified social credit code (GB 32100), 18 characters
 * @param level level of exercise (行使层级), one character of the implementation code
 */
public record Organ(String creditCode, char level, LocalizedText name) {
    public Organ {
        Objects.requireNonNull(creditCode);
        Objects.requireNonNull(name);
        if (creditCode.length() != 18) {
            throw new IllegalArgumentException("a credit code has 18 characters");
        }
    }
}
