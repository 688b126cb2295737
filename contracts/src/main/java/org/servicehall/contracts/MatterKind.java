package org.servicehall.contracts;

/** What the hall does with an application for a matter (rules K1 and K4 to K7). */
public enum MatterKind {
    /** 咨询件: answered, never accepted (K1). */
    CONSULTATION,
    /** 即办件 (K4). */
    INSTANT,
    /** 承诺件 (K5). */
    PROMISED,
    /** 信访件 (K6). */
    PETITION,
    /** 上报件 (K7). */
    FORWARDED
}
