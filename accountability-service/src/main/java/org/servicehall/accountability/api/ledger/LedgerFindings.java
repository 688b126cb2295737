package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Backlog;
import org.springframework.stereotype.Component;

/** The findings that somebody may see, as that person sees them (rules B7, B9). */
@Component
final class LedgerFindings {
    private static final Comparator<Standing> BY_NUMBER =
            Comparator.comparingLong(standing -> standing.finding().number());

    private final Standings standings;
    private final OwnComplaints complaints;

    LedgerFindings(Standings standings, OwnComplaints complaints) {
        this.standings = standings;
        this.complaints = complaints;
    }

    /** What is held against the reader as the reader may see it, whoever that is, and all else as it stands (rule B7). */
    List<Standing> of(Actor actor, LedgerQuery query, long after, int most) {
        boolean ownAlone = !LedgerRules.seesAll(actor) || actor.id().equals(query.person());
        var own = ownAlone || query.person() == null ? own(actor, query, after, most) : List.<Standing>of();
        return ownAlone ? own : merged(query, own, others(actor, query, after, most), most);
    }

    /** How many of them there are, counted no further than {@code most}, and since when. */
    Backlog backlog(Actor actor, LedgerQuery query, int most) {
        return backlogAfter(0, actor, query, most);
    }

    /** @param after number of an entry */
    Backlog backlogAfter(long after, Actor actor, LedgerQuery query, int most) {
        return backlog(of(actor, query, after, most + 1), most);
    }

    /** How many explanations wait for the reader's word. */
    Backlog toDecide(Actor actor, LedgerQuery query, int most) {
        return backlog(toDecide(actor, query, 0, most + 1), most);
    }

    private static Backlog backlog(List<Standing> found, int most) {
        Instant oldest = found.stream()
                .map(standing -> standing.finding().enteredAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Backlog(Math.min(found.size(), most), found.size() > most, oldest, null);
    }

    /** Explanations that wait for the reader's word; nobody's own, nor that of whom alone they stand in for (rule B5). */
    List<Standing> toDecide(Actor actor, LedgerQuery query, long after, int most) {
        Predicate<Standing> wanted = standing ->
                LedgerRules.mayDecide(actor, standing.finding()) && !complaints.showIn(standing.finding(), actor);
        return query.state() == null || query.state() == State.EXPLAINED
                ? matching(query.state(State.EXPLAINED), after, most, wanted)
                : List.of();
    }

    private static List<Standing> merged(LedgerQuery query, List<Standing> some, List<Standing> others, int most) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(query.latestFirst() ? BY_NUMBER.reversed() : BY_NUMBER)
                .limit(most)
                .toList();
    }

    private List<Standing> others(Actor actor, LedgerQuery query, long after, int most) {
        return matching(
                query,
                after,
                most,
                standing -> LedgerRules.seesWhole(actor, standing.finding())
                        && !complaints.showIn(standing.finding(), actor));
    }

    /**
     * Which of one's own findings are in a state is looked for among those as that person sees them (rule B7): all that may
     * show as in it are kept as in it or under investigation.
     */
    private List<Standing> own(Actor actor, LedgerQuery query, long after, int most) {
        Predicate<Standing> wanted = standing -> isIn(query.state(), shown(actor, standing, query.asOf()));
        LedgerQuery mine = query.person(actor.id());
        return query.state() == null || query.asOf() != null || query.state() == State.UNDER_INVESTIGATION
                ? matching(mine.state(null), after, most, wanted)
                : merged(
                        query,
                        matching(mine, after, most, wanted),
                        matching(mine.state(State.UNDER_INVESTIGATION), after, most, wanted),
                        most);
    }

    private List<Standing> matching(LedgerQuery query, long after, int most, Predicate<Standing> wanted) {
        var found = new ArrayList<Standing>();
        var batch = standings.page(query, after, most);
        while (!batch.isEmpty()) {
            batch.stream().filter(wanted).forEach(found::add);
            batch = found.size() < most
                    ? standings.page(query, batch.getLast().finding().number(), most)
                    : List.of();
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private static boolean isIn(@Nullable State state, Optional<Standing> standing) {
        return standing.filter(shown -> state == null || shown.state() == state).isPresent();
    }

    static Optional<Standing> shown(Actor actor, Standing standing, @Nullable Instant moment) {
        return asOf(standing, moment).map(then -> LedgerRules.shown(actor, then));
    }

    private static Optional<Standing> asOf(Standing standing, @Nullable Instant moment) {
        return moment == null ? Optional.of(standing) : standing.asOf(moment);
    }
}
