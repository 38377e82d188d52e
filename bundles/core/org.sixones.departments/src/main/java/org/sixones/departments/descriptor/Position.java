package org.sixones.departments.descriptor;

/** A place in a text file, counted from 1; {@link #WHOLE_FILE} has line 0. */
public record Position(int line, int column) {
    public static final Position WHOLE_FILE = new Position(0, 0);
}
