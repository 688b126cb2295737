package org.servicehall.contracts;

/** How an application or complaint reached the hall. */
public enum Channel {
    COUNTER,
    PHONE,
    LETTER,
    EMAIL,
    ONLINE
}
