package org.servicehall.accountability.api.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.servicehall.accountability.domain.complaint.Phase;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/**
 * What {@code ComplaintFile.mayBeKnownTo} lets through, as queries. What is counted is what is listed: a number more would
 * tell the asker of a complaint about themselves (rule B7).
 */
final class KnownComplaints {
    /** Newest first. */
    static final Bson ORDER = Sorts.descending("filedAt");

    /** What they can be sorted by, and where that is kept. */
    static final Map<String, String> ORDERS = Map.of(
            "no", "complaintNo", "filedAt", "filedAt", "decideBy", "file.filed.decideBy", "dueAt", "file.term.dueAt");

    private static final Set<Role> OVERSEEING = EnumSet.of(Role.LEADING_GROUP, Role.OFFICE, Role.AUDITOR);
    private static final Set<Role> COUNTING = EnumSet.of(Role.LEADING_GROUP, Role.OFFICE, Role.AUDITOR, Role.LEAD);

    /** What {@code ComplaintFile.isPressing} says, as a query. */
    static final Bson PRESSING = Filters.eq("pressing", true);

    /** What {@code ComplaintFile.isUnderWay} says, as a query. */
    static final Bson UNDER_WAY = Filters.in(
            "file.phase",
            Phase.ACCEPTED.name(),
            Phase.INVESTIGATED.name(),
            Phase.RECOMMENDED.name(),
            Phase.DECIDED.name());

    private static final Bson ALL = Filters.empty();

    /** What {@code ComplaintFile.isAboutOffice} says, as a query. */
    private static final Bson NOT_ABOUT_OFFICE = Filters.or(
            Filters.eq("ground", Ground.SUGGESTION.name()),
            Filters.and(
                    Filters.ne("window", Role.OFFICE.name()),
                    Filters.ne("file.inquiry.findings.window", Role.OFFICE.name())));

    private KnownComplaints() {}

    static boolean mayCount(Actor actor) {
        return actor.roles().stream().anyMatch(COUNTING::contains);
    }

    /**
     * Those counted for whoever oversees the hall, or leads it and has no list. With those the asker brought, though they are
     * not listed: who brought one knows of it.
     */
    static List<Bson> countedFor(Actor actor) {
        return wanted(actor, openTo(actor, COUNTING));
    }

    /**
     * The same, of which investigators find their own alone.
     *
     * @param mine only what the asker investigates
     */
    static List<Bson> listedFor(Actor actor, boolean mine) {
        List<Bson> known = mine ? new ArrayList<>() : openTo(actor, OVERSEEING);
        if (!known.contains(ALL)) {
            known.add(Filters.eq("investigators", actor.id()));
        }
        return wanted(actor, known);
    }

    /** The same, of one state. */
    static List<Bson> listedFor(Actor actor, boolean mine, State state) {
        List<Bson> wanted = listedFor(actor, mine);
        wanted.add(Filters.eq("state", state.name()));
        return wanted;
    }

    private static List<Bson> wanted(Actor actor, List<Bson> known) {
        return new ArrayList<>(List.of(
                Filters.eq("hall", actor.hall()),
                Filters.ne("about", actor.id()),
                known.size() == 1 ? known.getFirst() : Filters.or(known)));
    }

    private static Bson lentBy(String user, Set<Role> roles) {
        Bson notAbout = Filters.ne("about", user);
        return roles.contains(Role.OFFICE) ? Filters.and(notAbout, NOT_ABOUT_OFFICE) : notAbout;
    }

    /** The own role opens all of them, that of the office those that are not about the office; one that is lent, those that are
     * not about who lends it (rule B5). */
    private static List<Bson> openTo(Actor actor, Set<Role> roles) {
        if (actor.ownRoles().stream().anyMatch(roles::contains)) {
            return new ArrayList<>(List.of(actor.ownRoles().contains(Role.OFFICE) ? NOT_ABOUT_OFFICE : ALL));
        }
        return actor.standsInFor().stream()
                .filter(standIn -> standIn.roles().stream().anyMatch(roles::contains))
                .map(standIn -> lentBy(standIn.user(), standIn.roles()))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
