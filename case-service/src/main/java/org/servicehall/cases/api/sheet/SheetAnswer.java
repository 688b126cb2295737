package org.servicehall.cases.api.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.sheet.ApplicationPart;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.Status;
import org.servicehall.cases.view.sheet.TimelineEntry;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageRecord;
import org.servicehall.platform.time.DayOff;
import org.servicehall.platform.time.Provisional;

/** A case sheet as staff see it: nothing of the query code, nobody's name but masked. */
record SheetAnswer(
        String no,
        String hall,
        Status status,
        LocalizedText statusText,
        boolean urgent,
        String matterId,
        String window,
        @Nullable Reception reception,
        @Nullable Handling handling,
        List<TimelineEntry> timeline,
        long version) {
    /** @param calendar by which a date is provisional or not */
    static SheetAnswer of(CaseSheet sheet, HallCalendar calendar) {
        return new SheetAnswer(
                sheet.no(),
                sheet.hall(),
                sheet.status(),
                sheet.status().text(),
                sheet.urgent(),
                sheet.matterId(),
                sheet.window(),
                sheet.application() == null ? null : Reception.of(sheet.application()),
                sheet.handling() == null ? null : Handling.of(sheet.handling(), calendar),
                sheet.timeline(),
                version(sheet));
    }

    /** As many as the events of the case's own stream that the sheet shows. */
    static long version(CaseSheet sheet) {
        return sheet.timeline().stream()
                .filter(entry -> entry.eventId().startsWith(CaseEvent.STREAM + ":"))
                .count();
    }

    record Reception(
            LocalizedText matterName,
            String maskedName,
            Channel channel,
            @Person String firstAsker,
            Instant receivedAt,
            List<String> missing) {
        static Reception of(ApplicationPart part) {
            var received = part.received();
            return new Reception(
                    received.matterName(),
                    received.applicant().maskedName(),
                    received.channel(),
                    part.firstAsker(),
                    received.receivedAt(),
                    part.missing());
        }
    }

    record Handling(
            LocalizedText matterName,
            String maskedName,
            AcceptanceType type,
            @Nullable LocalizedText authority,
            @Nullable LocalDate limit,
            @Person String acceptedBy,
            Instant acceptedAt,
            @Nullable String urgentReason,
            CasePart.Responsible responsible,
            List<StageLine> stages,
            List<Objection> objections,
            List<Deadline> deadlines,
            List<String> overdue,
            CasePart.Ending ending) {
        static Handling of(CasePart part, HallCalendar calendar) {
            var opened = part.opened();
            return new Handling(
                    opened.matterName(),
                    opened.applicant().maskedName(),
                    opened.type(),
                    opened.authority(),
                    opened.limit(),
                    opened.acceptedBy(),
                    opened.acceptedAt(),
                    opened.urgentReason(),
                    part.responsible(),
                    part.stages().stream()
                            .map(line -> StageLine.of(line, calendar))
                            .toList(),
                    part.objections().stream().map(Objection::of).toList(),
                    part.deadlines(),
                    part.overdue(),
                    part.ending());
        }
    }

    /**
     * A stage and how far it has come (C2, C3).
     *
     * @param publishedUntilProvisional true where that date rests on holidays not yet published (D1); null otherwise
     * @param publishedUntilDayOff why it ends later than its days are counted (C3); null where it ends with them
     * @param completedAt when its body's last word was recorded; null while it runs, or waits to be done again
     * @param record what its body put down last; null before, and where it was completed before this was kept
     */
    record StageLine(
            Stage stage,
            @Nullable Instant startedAt,
            @Nullable Instant publishedUntil,
            @Nullable Boolean publishedUntilProvisional,
            @Nullable LocalizedText publishedUntilDayOff,
            @Nullable Instant completedAt,
            @Person @Nullable String completedBy,
            @Nullable StageRecord record) {
        static StageLine of(CasePart.StageLine line, HallCalendar calendar) {
            return new StageLine(
                    line.stage(),
                    line.startedAt(),
                    line.publishedUntil(),
                    Provisional.of(calendar, line.publishedUntil()),
                    DayOff.forStaff(DayOff.ofRight(
                            calendar, line.startedAt(), line.stage().publicityDays(), line.publishedUntil())),
                    line.completedAt(),
                    line.completedBy(),
                    line.record());
        }
    }

    /** Without the reference under which the objector stands in the vault (R3). */
    record Objection(
            int number,
            String stage,
            String summary,
            Instant lodgedAt,
            @Nullable Boolean upheld,
            @Nullable String reason) {
        static Objection of(CasePart.ObjectionLine line) {
            return new Objection(
                    line.number(), line.stage(), line.summary(), line.lodgedAt(), line.upheld(), line.reason());
        }
    }
}
