package org.servicehall.cases.domain.grant;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent.End;

/** What becomes of a grant (rule C5). */
public sealed interface GrantCommand {
    String grantNo();

    /** @param expiresAt end of the year where it is to be applied for anew; null when it lasts */
    record BeginGrant(
            @TargetEntityId String grantNo,
            CaseOpened opened,
            @Nullable Instant expiresAt,
            Instant at) implements GrantCommand {}

    /**
     * Changes nothing when it is over already.
     *
     * @param with the grant that takes this one with it; null for another cause
     * @param reason needed where the lead revokes it
     */
    record EndGrant(
            @TargetEntityId String grantNo,
            End end,
            @Nullable String with,
            @Nullable String reason,
            Instant at) implements GrantCommand {}
}
