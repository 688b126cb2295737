package org.servicehall.contracts.accountability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * A session of the joint meeting 联合办公会议 (rule B5).
 *
 * @param attendees user ids of who attended and decided; nobody who is involved
 * @param inFavour votes, not more together than attendees
 * @param borrowed those of them that the hall borrows, whose own are too few; null where it borrows nobody
 */
public record Meeting(
        LocalDate heldOn,
        @Person List<String> attendees,
        int inFavour,
        int against,
        int abstained,
        @Nullable List<Borrowed> borrowed) {

    /** With nobody borrowed, so far as is known. */
    public Meeting(LocalDate heldOn, List<String> attendees, int inFavour, int against, int abstained) {
        this(heldOn, attendees, inFavour, against, abstained, null);
    }

    /**
     * Somebody who sits in the meeting of a hall that is too small.
     *
     * @param member user id
     * @param from whom they belong to, as a neighbouring hall or a department of the county
     */
    public record Borrowed(@Person String member, String from) {}
}
