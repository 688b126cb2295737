package org.servicehall.accountability.domain.complaint;

import java.util.regex.Pattern;

/** Ids of events, {@code <stream>@<sequence>}, by which evidence is named (rules B5, B9). */
public final class EventIds {
    private static final Pattern EVENT_ID =
            Pattern.compile("[A-Z][A-Za-z]{1,39}:([0-9]{6})-[A-Za-z0-9._@-]{1,100}@[0-9]{1,4}");

    private EventIds() {}

    public static boolean isOfHall(String eventId, String hall) {
        var id = EVENT_ID.matcher(eventId);
        return id.matches() && id.group(1).equals(hall);
    }
}
