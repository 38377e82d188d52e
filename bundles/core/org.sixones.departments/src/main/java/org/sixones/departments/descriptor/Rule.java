package org.sixones.departments.descriptor;

/** The rules that a department's files are held to. Texts: {@code OSGI-INF/l10n/problems*.properties}. */
public enum Rule {
    /** A file that must be there is not. */
    FILE_MISSING,
    /** The descriptor names a file that is not there. */
    FILE_NAMED_MISSING,
    FILE_TOO_LARGE,
    NOT_YAML,
    NOT_JSON,
    NOT_UTF8,
    KEY_TWICE,
    /** Rules of the JSON Schema. */
    KEY_REQUIRED,
    KEY_UNKNOWN,
    WRONG_TYPE,
    WRONG_FORM,
    NOT_ALLOWED_VALUE,
    OUT_OF_RANGE,
    NOT_BY_SCHEMA,
    /** Rules that only the whole descriptor shows. */
    FILE_NAME,
    CODE_TWICE,
    SYSTEM_UNKNOWN,
    ITEM_UNKNOWN,
    MATERIAL_TWICE,
    TABLE_UNKNOWN,
    ASK_MISSING,
    ASK_WITHOUT_USE,
    HEARS_NOT_REPEATABLE,
    PUSH_TO_SOURCE,
    FACT_NOT_HEARD,
    ANSWERS_MISSING,
    ACCEPTS_MISSING,
    OPERATION_UNKNOWN,
    KEY_OF_OTHER_KIND,
    ADDRESS_FORM,
    LIMITS_ORDER,
    CREDIT_CODE,
    STEPS_CYCLE,
    STEP_TWICE,
    PRE_REVIEW_WITHOUT_NEED,
    FIELD_UNKNOWN,
    FIELDS_OVERLAP,
    FIELD_OUTSIDE,
    FIELD_TWICE,
    FIELD_WIDTH,
    SAMPLE_NOT_BY_FORM,
    FORM_NOT_SCHEMA,
    MAP_FAULTY,
    WIRE_SCHEMA_FAULTY,
    WSDL_FAULTY
}
