package org.servicehall.intake.api.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.platform.time.Provisional;

/**
 * An application as a list shows it.
 *
 * @param completeByProvisional true where that date rests on holidays not yet published (D1); null otherwise, and of the end of a
 *     period, which no schedule moves (C6)
 * @param confirmByProvisional so of that date
 * @param decideByProvisional so of that date; null of a petition's, which no schedule moves (K6)
 * @param supplementUntilProvisional so of that date
 */
record ApplicationLine(
        @JsonUnwrapped ApplicationSheet sheet,
        @Nullable Boolean completeByProvisional,
        @Nullable Boolean confirmByProvisional,
        @Nullable Boolean decideByProvisional,
        @Nullable Boolean supplementUntilProvisional) {
    static ApplicationLine of(ApplicationSheet sheet, HallCalendar calendar) {
        boolean petition = sheet.kind() == MatterKind.PETITION;
        return new ApplicationLine(
                sheet,
                sheet.inGrace() ? Provisional.of(calendar, sheet.completeBy()) : null,
                Provisional.of(calendar, sheet.confirmBy()),
                petition ? null : Provisional.of(calendar, sheet.decideBy()),
                Provisional.of(calendar, sheet.supplementUntil()));
    }
}
