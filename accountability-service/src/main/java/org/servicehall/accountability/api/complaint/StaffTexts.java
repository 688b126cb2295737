package org.servicehall.accountability.api.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;

/** What staff write about a complaint: it stands in events, so it is bounded and holds no personal data (rule R3). */
public final class StaffTexts {
    public static final int LONGEST = 1_000;
    static final int LONGEST_REASON_TO_LOOK = 200;

    private StaffTexts() {}

    /** A text that validation has required. */
    public static String required(String text) {
        return text.strip();
    }

    /** The text without spaces around it; null when nothing is left. */
    public static @Nullable String checked(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The actor as the domain knows people. */
    public static By by(Actor actor) {
        return new By(
                actor.id(),
                names(actor.ownRoles()),
                actor.standsInFor().stream()
                        .collect(Collectors.toUnmodifiableMap(StandIn::user, standIn -> names(standIn.roles()))));
    }

    /** Roles as the domain knows them. */
    static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
