package org.servicehall.accountability.api.conduct;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/**
 * A record about conduct; of inspection, fault, gift and notice it has the one of its kind.
 *
 * @param rule it is recorded under
 * @param text what it is, for people
 * @param withdrawal why it counts no more; null while it does, and of a posting, whose notice has it
 */
record ConductAnswer(
        String no,
        ConductSheet.Kind kind,
        String rule,
        LocalizedText text,
        @Person @Nullable String person,
        @Nullable String window,
        LocalDate day,
        @Person String recordedBy,
        Instant recordedAt,
        ConductSheet.@Nullable Inspection inspection,
        ConductSheet.@Nullable Misconduct fault,
        ConductSheet.@Nullable Gift gift,
        ConductSheet.@Nullable Notice notice,
        ConductSheet.@Nullable Withdrawal withdrawal) {
    static ConductAnswer of(ConductSheet sheet) {
        return new ConductAnswer(
                sheet.recordNo(),
                sheet.kind(),
                rule(sheet),
                ConductWording.of(sheet),
                sheet.person(),
                sheet.window(),
                sheet.day(),
                sheet.recordedBy(),
                sheet.recordedAt(),
                sheet.inspection(),
                sheet.fault(),
                sheet.gift(),
                sheet.notice(),
                sheet.withdrawal());
    }

    private static String rule(ConductSheet sheet) {
        return switch (sheet.kind()) {
            case INSPECTION -> "H2";
            case BREACH -> sheet.fault() == null ? "H3" : sheet.fault().breach().rule();
            case GIFT -> "G1";
            case POSTING -> "G2";
        };
    }
}
