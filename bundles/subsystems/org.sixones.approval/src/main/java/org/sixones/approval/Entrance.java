package org.sixones.approval;

/** How an application comes in. */
public enum Entrance {
    /** 当场: the window judges it on the spot. */
    ON_THE_SPOT,
    /** 窗口收件: the window takes it, gives a receipt, and judges it later. */
    WINDOW,
    /** 网上申请: filed from afar, pre-checked before the window takes it. */
    ONLINE
}
