package org.sixones.legacycity.desk;

/**
 * How a department works.
 *
 * @param system code of the system
 * @param acceptsFirst gives an acceptance of its own before the decision
 * @param grantKind what a grant is called in the ledger
 * @param numberFormat format of the number given, with one {@code %d} for the serial
 * @param referenceFormat format of the system's own case number, with one {@code %d}
 * @param subjectField the form field that the department's facts are about; empty when it announces none
 * @param amountField the form field with the money that the case is about, in yuan; empty when it is about none
 */
public record DeskProfile(
        String system,
        boolean acceptsFirst,
        String grantKind,
        String numberFormat,
        String referenceFormat,
        String subjectField,
        String amountField) {
    /** A department that announces nothing. */
    public DeskProfile(
            String system, boolean acceptsFirst, String grantKind, String numberFormat, String referenceFormat) {
        this(system, acceptsFirst, grantKind, numberFormat, referenceFormat, "");
    }

    /** A department whose cases are about no money. */
    public DeskProfile(
            String system,
            boolean acceptsFirst,
            String grantKind,
            String numberFormat,
            String referenceFormat,
            String subjectField) {
        this(system, acceptsFirst, grantKind, numberFormat, referenceFormat, subjectField, "");
    }
}
