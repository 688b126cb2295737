package org.servicehall.intake.api.application;

import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;

/** Who acts, and when, as the domain wants to know it. */
public final class Acts {
    private Acts() {}

    public static Act of(Actor actor, CommandContext context) {
        Set<String> standsInFor =
                actor.standsInFor().stream().map(StandIn::user).collect(Collectors.toUnmodifiableSet());
        return new Act(actor.id(), actor.windowOrOffice(), actor.is(Role.LEAD), standsInFor, context.at());
    }
}
