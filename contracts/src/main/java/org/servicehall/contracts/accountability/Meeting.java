package org.servicehall.contracts.accountability;

import java.time.LocalDate;
import java.util.List;
import org.servicehall.contracts.Person;

/**
 * A session of the joint meeting 联合办公会议 (rule B5).
 *
 * @param attendees user ids of who attended; nobody who is involved
 * @param inFavour votes, not more together than attendees
 */
public record Meeting(LocalDate heldOn, @Person List<String> attendees, int inFavour, int against, int abstained) {}
