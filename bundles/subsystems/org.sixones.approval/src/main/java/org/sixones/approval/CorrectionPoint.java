package org.sixones.approval;

import java.util.Objects;

/**
 * One point of a correction notice (补正告知).
 *
 * @param subject code of a material, or name of a form field
 * @param requirement what has to be mended, in the asking organ's words
 */
public record CorrectionPoint(String subject, String requirement) {
    public CorrectionPoint {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(requirement);
    }
}
