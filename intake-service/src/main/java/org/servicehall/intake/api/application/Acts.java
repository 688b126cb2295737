package org.servicehall.intake.api.application;

import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Who acts, and when, as the domain wants to know it. */
final class Acts {
    private Acts() {}

    static Act of(Actor actor, CommandContext context) {
        return new Act(actor.id(), actor.windowOrOffice(), actor.is(Role.LEAD), context.at());
    }
}
