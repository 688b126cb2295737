package org.servicehall.contracts;

/** Kinds of accepted application, each with its own limit (rules K4 to K7). */
public enum AcceptanceType {
    /** 即办件: 30 working minutes (K4). */
    INSTANT("即办件", "instant"),
    /** 承诺件: N working days, due at closing time (K5). */
    PROMISED("承诺件", "promised"),
    /** 信访件: 60 calendar days (K6). */
    PETITION("信访件", "petition"),
    /** 上报件: the superior authority's date (K7). */
    FORWARDED("上报件", "forwarded");

    private final String chinese;
    private final String english;

    AcceptanceType(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** What people call it. */
    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
