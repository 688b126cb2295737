package org.servicehall.platform.http;

/** A request of somebody whose own roles don't open what is asked for, but those of whom they stand in for do. */
public final class Deputy {
    /** Attribute of the request: user id of the one stood in for. */
    public static final String STANDS_IN_FOR = Deputy.class.getName();

    private Deputy() {}
}
