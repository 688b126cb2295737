package org.servicehall.contracts.message;

/** How a notice was served 送达方式 (rule S5). */
public enum ServiceMeans {
    /** Collected at the hall, or handed over in person. */
    COLLECTED,
    /** Posted by registered mail or express. */
    POSTED,
    /** Opened on the public page with number and code. */
    READ
}
