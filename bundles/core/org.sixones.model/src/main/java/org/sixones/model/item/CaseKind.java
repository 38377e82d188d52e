package org.sixones.model.item;

/** How an item is handled (办件类型). */
public enum CaseKind {
    /** 即办件: decided at once. */
    AT_ONCE,
    /** 承诺件: decided within the promised limit. */
    PROMISED,
    /** 上报件: forwarded to the upper level. */
    FORWARDED_UP,
    /** 联办件: several organs jointly. */
    JOINT
}
