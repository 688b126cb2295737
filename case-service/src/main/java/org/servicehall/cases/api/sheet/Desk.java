package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.conversions.Bson;
import org.servicehall.cases.view.board.Waiting;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Which open cases are one person's to do something about. */
final class Desk {
    private static final Bson NONE = Filters.in("no", List.of());

    private Desk() {}

    /** What somebody carries: handled by them, or, while nobody handles it, accompanied by them (C1). */
    static Bson of(Actor actor) {
        return Filters.or(
                Filters.eq("handler", actor.id()),
                Filters.and(Filters.eq("agent", actor.id()), Filters.eq("handler", null)));
    }

    /** What waits for this very person, of all that waits for the same. */
    static Bson waitingFor(Actor actor, Waiting.For reason) {
        return switch (reason) {
            case REPLY -> Filters.and(Filters.ne("handler", actor.id()), Filters.ne("waiting.decidedBy", actor.id()));
            case EXTENSION -> actor.is(Role.LEAD) ? Filters.ne("waiting.extensionBy", actor.id()) : NONE;
            case OBJECTION ->
                actor.is(Role.LEAD)
                        ? Filters.empty()
                        : Filters.or(Filters.eq("handler", actor.id()), Filters.eq("agent", actor.id()));
            case JOINT_PART -> ofWindow("waiting.parts", actor);
            case HANDLER -> Filters.or(Filters.eq("agent", actor.id()), ofWindow("window", actor));
        };
    }

    private static Bson ofWindow(String field, Actor actor) {
        return actor.window() == null ? NONE : Filters.eq(field, actor.window());
    }
}
