package org.servicehall.intake.api.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.platform.time.Provisional;

/**
 * An application as a list shows it.
 *
 * @param completeByProvisional true where that date rests on holidays not yet published (D1); null otherwise. So of the others
 */
record ApplicationLine(
        @JsonUnwrapped ApplicationSheet sheet,
        @Nullable Boolean completeByProvisional,
        @Nullable Boolean confirmByProvisional,
        @Nullable Boolean decideByProvisional,
        @Nullable Boolean supplementUntilProvisional,
        @Nullable Boolean dueAtProvisional) {
    static ApplicationLine of(ApplicationSheet sheet, HallCalendar calendar) {
        return new ApplicationLine(
                sheet,
                Provisional.of(calendar, sheet.completeBy()),
                Provisional.of(calendar, sheet.confirmBy()),
                Provisional.of(calendar, sheet.decideBy()),
                Provisional.of(calendar, sheet.supplementUntil()),
                Provisional.of(calendar, sheet.dueAt()));
    }
}
