package org.servicehall.intake.api.desk;

import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.view.FoundLine;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.intake.view.appointment.DutyCallSheet;
import org.servicehall.intake.view.erasure.ErasureSheet;
import org.servicehall.intake.view.notice.IssuedNotice;
import org.servicehall.platform.search.Hit;

/** What was found, in a line. */
final class Hits {
    private Hits() {}

    static Hit of(FoundLine line) {
        return new Hit(
                "APPLICATION",
                new LocalizedText("申请", "application"),
                line.applicationNo(),
                line.status().name(),
                line.status().text(),
                line.matterName(),
                line.applicant(),
                "/api/applications/" + line.applicationNo());
    }

    /** What it became, under the same number; where that stands says the case. */
    static Hit ofCase(FoundLine line) {
        return new Hit(
                "CASE",
                new LocalizedText("办件", "case"),
                line.applicationNo(),
                null,
                null,
                line.matterName(),
                line.applicant(),
                "/api/cases/" + line.applicationNo());
    }

    static Hit of(AppointmentSheet sheet) {
        return new Hit(
                "APPOINTMENT",
                new LocalizedText("预约", "appointment"),
                sheet.appointmentNo(),
                sheet.state().name(),
                sheet.state().text(),
                sheet.matterName(),
                sheet.person(),
                "/api/appointments/" + sheet.appointmentNo());
    }

    static Hit of(DutyCallSheet sheet) {
        return new Hit(
                "DUTY_CALL",
                new LocalizedText("值班来电", "duty call"),
                sheet.dutyCallNo(),
                sheet.state().name(),
                sheet.state().text(),
                sheet.matterName(),
                sheet.person(),
                "/api/duty-calls/" + sheet.dutyCallNo());
    }

    /** Whose it is stands on the page alone. */
    static Hit of(IssuedNotice notice) {
        return new Hit(
                "NOTICE",
                new LocalizedText("通知书", "notice"),
                notice.noticeNo(),
                null,
                null,
                notice.kind().title(),
                null,
                "/api/notices/" + notice.noticeNo() + "/verification");
    }

    /** Whose it is stands nowhere. */
    static Hit of(ErasureSheet sheet) {
        return new Hit(
                "ERASURE",
                new LocalizedText("个人信息删除申请", "request to erase"),
                sheet.no(),
                sheet.status().name(),
                null,
                null,
                null,
                "/api/erasures/" + sheet.no());
    }
}
