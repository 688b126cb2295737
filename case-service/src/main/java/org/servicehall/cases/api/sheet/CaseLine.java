package org.servicehall.cases.api.sheet;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.sheet.SheetLine;
import org.servicehall.cases.view.sheet.Status;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/**
 * A case as a list shows it; the sheet tells the rest.
 *
 * @param provisional true where the date rests on holidays not yet published (D1); null otherwise
 */
record CaseLine(
        String no,
        Status status,
        LocalizedText statusText,
        boolean urgent,
        String matterId,
        LocalizedText matterName,
        String maskedName,
        String window,
        @Person String agent,
        @Person @Nullable String handler,
        Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        boolean overdue,
        @Nullable Instant completedAt) {
    static CaseLine of(SheetLine sheet) {
        SheetLine.Handling part = Objects.requireNonNull(sheet.handling(), sheet.no());
        return new CaseLine(
                sheet.no(),
                sheet.status(),
                sheet.status().text(),
                sheet.urgent(),
                sheet.matterId(),
                part.opened().matterName(),
                sheet.maskedName(),
                sheet.window(),
                part.responsible().agent(),
                sheet.handler(),
                part.opened().acceptedAt(),
                part.dueAt(),
                part.isProvisional(),
                part.isOverdue(),
                part.completedAt());
    }
}
