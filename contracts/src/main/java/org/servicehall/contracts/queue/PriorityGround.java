package org.servicehall.contracts.queue;

/** Why somebody is called before others, where the hall has posted it (rule S2). */
public enum PriorityGround {
    /** 六十周岁以上老年人. */
    AGED_60,
    /** 残疾人. */
    DISABLED,
    /** 现役军人、退役军人. */
    SOLDIER_OR_VETERAN,
    /** 孕妇、怀抱婴幼儿. */
    PREGNANT_OR_WITH_INFANT
}
