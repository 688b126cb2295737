package org.servicehall.cases.view.grant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.platform.due.Due;

/**
 * A grant and how it stands (C5).
 *
 * @param holder pseudonymous reference of the person
 * @param next when it expires; null when it lasts or is over
 */
public record GrantItem(
        String grantNo,
        String hall,
        String matterId,
        LocalizedText matterName,
        String holder,
        String maskedName,
        List<String> endsWith,
        Instant begunAt,
        @Nullable Instant expiresAt,
        @Nullable Instant next,
        @Nullable End end,
        @Nullable String endedWith,
        @Nullable String reason,
        @Nullable Instant endedAt)
        implements Due {}
