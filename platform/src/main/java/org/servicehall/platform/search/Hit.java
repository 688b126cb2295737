package org.servicehall.platform.search;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/**
 * A thing that was found.
 *
 * @param kind of what sort it is, as {@code CASE}
 * @param status where it stands, as its own list gives it; null where it has none
 * @param title what it is about
 * @param maskedName whose it is; null where it is nobody's
 * @param link where it is
 */
public record Hit(
        String kind,
        LocalizedText kindText,
        String no,
        @Nullable String status,
        @Nullable LocalizedText statusText,
        @Nullable LocalizedText title,
        @Nullable String maskedName,
        String link) {}
