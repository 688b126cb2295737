package org.servicehall.intake.domain.time;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.PassedTimeCommand.HandedIn;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;

/** What has been received by a Friday, and what a sweep asks of it later. */
final class PassedTimes {
    static final ReceiveApplication COMPLETE = latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");
    static final ReceiveApplication INCOMPLETE = latePensioner("ID_CARD", "PENSION_PASSBOOK");

    static final String NOTICE = "330106-ZZ-2025-0001";

    private PassedTimes() {}

    static ReceptionLimits limits(HallCalendar before, Instant published, HallCalendar after) {
        return limits(new KnownCalendars(List.of(new Known(Instant.MIN, before), new Known(published, after))));
    }

    static ReceptionLimits limits(KnownCalendars known) {
        return new ReceptionLimits(new DeadlineRules(known), LocalTime.of(15, 0), 30);
    }

    static RecordPassedTime passed(Instant at) {
        return passed(at, LIMITS);
    }

    static RecordPassedTime passed(Instant at, HandedIn handedIn) {
        RecordPassedTime plain = passed(at);
        return new RecordPassedTime(NO, plain.act(), plain.limits(), plain.noticeNo(), plain.remedies(), handedIn);
    }

    static RecordPassedTime passed(Instant at, ReceptionLimits limits) {
        return new RecordPassedTime(NO, new Act("reception-sweep", "OFFICE", false, at), limits, () -> NOTICE);
    }
}
