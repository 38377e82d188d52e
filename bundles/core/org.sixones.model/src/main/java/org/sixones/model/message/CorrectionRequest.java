package org.sixones.model.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 补正告知: what is missing or wrong, told once and whole (Licensing Law 32(4)). */
public record CorrectionRequest(MessageHeader header, List<Point> points, Optional<String> officer, Instant at)
        implements SystemReport {
    /**
     * One thing to mend.
     *
     * @param subject code of a material or name of a form field
     */
    public record Point(String subject, String requirement) {
        public Point {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(requirement);
        }
    }

    public CorrectionRequest {
        Objects.requireNonNull(header);
        points = List.copyOf(points);
        Objects.requireNonNull(officer);
        Objects.requireNonNull(at);
    }
}
