package org.sixones.model.place;

/** A level of administration, the highest first. */
public enum Level {
    /** 省级. */
    PROVINCE('2'),
    /** 市级. */
    CITY('3'),
    /** 县级: districts, counties and county-level cities. */
    COUNTY('4'),
    /** 乡级: towns, townships, streets. */
    TOWNSHIP('5'),
    /** 村级: villages and communities. */
    VILLAGE('6');

    private final char exercise;

    Level(char exercise) {
        this.exercise = exercise;
    }

    /** Level of exercise (行使层级) as the implementation code writes it. */
    public char exercise() {
        return exercise;
    }
}
