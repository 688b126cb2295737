package org.servicehall.contracts;

import java.util.List;

/** The Kafka topics that carry the hall's events. Each has a dead-letter twin, see {@link #deadLetters(String)}. */
public final class Topics {
    public static final String APPLICATIONS = "hall.applications";
    public static final String CASES = "hall.cases";
    public static final String ACCOUNTABILITY = "hall.accountability";
    public static final String ATTENDANCE = "hall.attendance";
    public static final String CONTROL = "hall.control";

    /** Every topic that carries events of streams, without their dead-letter twins. */
    public static final List<String> ALL = List.of(APPLICATIONS, CASES, ACCOUNTABILITY, ATTENDANCE, CONTROL);

    private Topics() {}

    /** The topic that takes records of {@code topic} which a consumer could not process. */
    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }
}
