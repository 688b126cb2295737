package org.servicehall.cases.api;

import org.servicehall.cases.domain.Acting;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Who acts, as the domain wants to know it. */
public final class Who {
    private Who() {}

    public static Acting acts(Actor actor) {
        return new Acting(actor.id(), actor.window(), actor.is(Role.LEAD), actor.is(Role.OFFICE), actor.actsFor());
    }
}
