package org.sixones.identity;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.DepartmentCode;
import org.sixones.model.place.DivisionCode;

/**
 * Where somebody works (岗位): rights follow its level.
 *
 * @param division whose office it is; its level is the level of the rights
 * @param department the organ that he belongs to; empty for a window that serves all departments (综合窗口)
 * @param office the office or window, for people
 */
public record Post(DivisionCode division, Optional<DepartmentCode> department, Optional<String> office) {
    private static final int LONGEST_OFFICE = 100;

    public Post {
        Objects.requireNonNull(division);
        Objects.requireNonNull(department);
        Objects.requireNonNull(office);
    }

    /** A place that serves all departments. */
    public static Post at(DivisionCode division) {
        return new Post(division, Optional.empty(), Optional.empty());
    }

    public static boolean isOffice(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_OFFICE
                && value.chars().noneMatch(Character::isISOControl);
    }
}
