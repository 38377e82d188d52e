package org.sixones.approval.model;

/** Names of the facts in a line of history ({@link Change#facts}). Days are ISO dates, numbers are working days. */
public final class Fact {
    /** The day on which the material came. */
    public static final String RECEIVED_ON = "receivedOn";
    /** Version of the rules that the case keeps. */
    public static final String RULES = "rules";
    /** The day from which a clock counts. */
    public static final String FROM = "from";
    /** The day on which something began, ended or was approved. */
    public static final String ON = "on";
    /** Working days that a limit has or is given more. */
    public static final String DAYS = "days";
    /** Kind of a special procedure. */
    public static final String PROCEDURE = "procedure";
    /** Who approved it. */
    public static final String APPROVED_BY = "approvedBy";
    /** 有权机关: who is competent instead. */
    public static final String COMPETENT_ORGAN = "competentOrgan";
    /** 行政复议: days in which it may be asked for. */
    public static final String RECONSIDERATION = "reconsiderationDays";
    /** 行政诉讼: months in which it may be brought. */
    public static final String LITIGATION = "litigationMonths";
    /** The last day of the limit that passed. */
    public static final String LAST_DAY = "lastDay";
    /** Number of the archive volume. */
    public static final String VOLUME = "volume";
    /** The division in which the application was taken. */
    public static final String INTAKE = "intake";
    /** The division whose organ decides the item, by {@code competent.<item>}. */
    public static final String COMPETENT = "competent.";

    private Fact() {}
}
