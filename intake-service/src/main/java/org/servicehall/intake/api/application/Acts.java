package org.servicehall.intake.api.application;

import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Who acts, and when, as the domain wants to know it. */
final class Acts {
    /** A lead sits at no window of their own. */
    private static final String OFFICE = "OFFICE";

    private Acts() {}

    static Act of(Actor actor, CommandContext context) {
        String window = actor.window() == null ? OFFICE : actor.window();
        return new Act(actor.id(), window, actor.is(Role.LEAD), context.at());
    }
}
