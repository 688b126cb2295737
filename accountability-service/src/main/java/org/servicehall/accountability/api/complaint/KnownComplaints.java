package org.servicehall.accountability.api.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/**
 * What {@code ComplaintFile.mayBeKnownTo} lets through, as queries. What is counted is what is listed: a number more would
 * tell the asker of a complaint about themselves (rule B7).
 */
final class KnownComplaints {
    /** Newest first. */
    static final Bson ORDER = Sorts.descending("filedAt");

    private KnownComplaints() {}

    /**
     * Those counted for whoever oversees the hall, or leads it and has no list. With those the asker brought, though they are
     * not listed: who brought one knows of it.
     */
    static List<Bson> countedFor(Actor actor) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(Filters.eq("hall", actor.hall()));
        wanted.add(Filters.ne("about", actor.id()));
        return wanted;
    }

    /** The same, of which investigators find their own alone. */
    static List<Bson> listedFor(Actor actor) {
        List<Bson> wanted = countedFor(actor);
        if (!actor.is(Role.LEADING_GROUP) && !actor.is(Role.OFFICE) && !actor.is(Role.AUDITOR)) {
            wanted.add(Filters.eq("investigators", actor.id()));
        }
        return wanted;
    }

    /** The same, of one state. */
    static List<Bson> listedFor(Actor actor, State state) {
        List<Bson> wanted = listedFor(actor);
        wanted.add(Filters.eq("state", state.name()));
        return wanted;
    }
}
