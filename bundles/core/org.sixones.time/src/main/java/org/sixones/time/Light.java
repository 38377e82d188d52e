package org.sixones.time;

/** How near a limit is (亮灯). */
public enum Light {
    GREEN,
    /** Few working days are left, or the last day is today. */
    YELLOW,
    /** Overdue. */
    RED,
    /** The clock stands still (special procedure, correction). */
    STOPPED
}
