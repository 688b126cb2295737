package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.view.board.DueBoardItem.Colour;
import org.servicehall.cases.view.board.Waiting;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.springframework.stereotype.Component;

/** Which open cases somebody looks for. */
@Component
final class OnBoard {
    private static final Bson NONE = Filters.in("no", List.of());

    private final RequestsOfLeads leads;

    OnBoard(RequestsOfLeads leads) {
        this.leads = leads;
    }

    /**
     * @param mine only what this person carries, or what waits for the same
     * @param awaits only what waits for this
     */
    Bson of(Actor actor, @Nullable Colour colour, boolean mine, Waiting.@Nullable For awaits, Instant now) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall())));
        if (awaits != null) {
            wanted.add(Filters.eq("awaits", awaits.name()));
        }
        if (mine) {
            wanted.add(awaits == null ? carriedBy(actor) : waitingFor(actor, awaits, now));
        }
        if (colour != null) {
            wanted.add(shownAs(colour, now));
        }
        return Filters.and(wanted);
    }

    /** What somebody carries: handled by them, or, while nobody handles it, accompanied by them (C1). */
    private static Bson carriedBy(Actor actor) {
        return Filters.or(
                Filters.eq("handler", actor.id()),
                Filters.and(Filters.eq("agent", actor.id()), Filters.eq("handler", null)));
    }

    /** What waits for this very person, of all that waits for the same. */
    private Bson waitingFor(Actor actor, Waiting.For reason, Instant now) {
        return switch (reason) {
            case REPLY ->
                Filters.and(
                        Filters.ne("handler", actor.id()),
                        Filters.ne("waiting.decidedBy", actor.id()),
                        askedToSign(actor));
            case EXTENSION -> leads.waitingFor(actor, "waiting.extensionBy", now);
            case OBJECTION ->
                actor.is(Role.LEAD) || actor.is(Role.OFFICE)
                        ? Filters.and(Filters.ne("handler", actor.id()), Filters.ne("agent", actor.id()))
                        : NONE;
            case JOINT_PART -> ofWindow("waiting.parts", actor);
            case CONFIRMATION -> Filters.eq("waiting.handlerAsked", actor.id());
            case HANDLER -> Filters.or(Filters.eq("agent", actor.id()), ofWindow("window", actor));
        };
    }

    /** Where somebody in particular is asked, others need not look; the lead sees to all (D9). */
    private static Bson askedToSign(Actor actor) {
        return actor.is(Role.LEAD)
                ? Filters.empty()
                : Filters.or(Filters.eq("waiting.signer", null), Filters.eq("waiting.signer", actor.id()));
    }

    private static Bson ofWindow(String field, Actor actor) {
        return actor.window() == null ? NONE : Filters.eq(field, actor.window());
    }

    private static Bson shownAs(Colour colour, Instant now) {
        return switch (colour) {
            case RED -> Filters.lt("dueAt", now);
            case YELLOW -> Filters.and(Filters.gte("dueAt", now), Filters.lte("warnAt", now));
            case GREEN -> Filters.and(Filters.gte("dueAt", now), Filters.gt("warnAt", now));
        };
    }
}
