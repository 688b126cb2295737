package org.servicehall.accountability.term;

import java.time.Instant;
import org.servicehall.accountability.domain.complaint.Term;
import org.servicehall.platform.due.Due;

/**
 * A complaint that was accepted and has not been concluded.
 *
 * @param next from this instant on its warning is due, or its end
 */
public record WatchedComplaint(String complaintNo, String hall, Term term, Instant next) implements Due {
    static WatchedComplaint of(String complaintNo, String hall, Term term) {
        return new WatchedComplaint(complaintNo, hall, term, term.next());
    }

    WatchedComplaint with(Term changed) {
        return of(complaintNo, hall, changed);
    }
}
