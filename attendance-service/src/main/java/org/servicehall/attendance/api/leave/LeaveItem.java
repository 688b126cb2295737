package org.servicehall.attendance.api.leave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.LeaveKind;

/**
 * A leave as it is shown; its reason is asked for apart.
 *
 * @param window null for who serves none
 * @param refusal why the lead refused it; null when it was not
 */
record LeaveItem(
        String no,
        @Person String clerk,
        @Nullable String window,
        LeaveKind kind,
        LocalizedText kindText,
        Instant from,
        Instant to,
        LeaveState status,
        LocalizedText statusText,
        @Person String requestedBy,
        Instant requestedAt,
        @Person @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal,
        @Person @Nullable String cancelledBy,
        @Nullable Instant cancelledAt) {
    static LeaveItem of(LeaveSheet sheet) {
        return new LeaveItem(
                sheet.id(),
                sheet.clerk(),
                sheet.window(),
                sheet.kind(),
                sheet.kind().text(),
                sheet.from(),
                sheet.to(),
                sheet.state(),
                sheet.state().text(),
                sheet.requestedBy(),
                sheet.requestedAt(),
                sheet.decidedBy(),
                sheet.decidedAt(),
                sheet.refusal(),
                sheet.cancelledBy(),
                sheet.cancelledAt());
    }
}
