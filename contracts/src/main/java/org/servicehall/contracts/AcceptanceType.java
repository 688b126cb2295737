package org.servicehall.contracts;

/** Kinds of accepted application, each with its own limit (rules K4 to K7). */
public enum AcceptanceType {
    /** 即办件: 30 working minutes (K4). */
    INSTANT,
    /** 承诺件: N working days, due at closing time (K5). */
    PROMISED,
    /** 信访件: 60 calendar days (K6). */
    PETITION,
    /** 上报件: the superior authority's date (K7). */
    FORWARDED
}
