package org.servicehall.contracts;

/** What the hall does with an application for a matter (rules K1 and K4 to K7). */
public enum MatterKind {
    /** 咨询件: answered, never accepted (K1). */
    CONSULTATION("咨询件", "consultation"),
    /** 即办件 (K4). */
    INSTANT("即办件", "instant"),
    /** 承诺件 (K5). */
    PROMISED("承诺件", "promised"),
    /** 信访件 (K6). */
    PETITION("信访件", "petition"),
    /** 上报件 (K7). */
    FORWARDED("上报件", "forwarded");

    private final String chinese;
    private final String english;

    MatterKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** What people call it. */
    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
