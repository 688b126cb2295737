package org.servicehall.accountability.domain.assessment;

import org.servicehall.contracts.LocalizedText;

/** What is counted of a clerk or a window in a month (rules D8, H2, P7, T7, G2), in the order in which it is shown. */
public enum Figure {
    ACCEPTED("accepted", "受理数", "accepted"),
    ON_TIME("onTime", "按时办结", "on time"),
    LATE("late", "超期", "late"),
    LATE_EXCUSED("lateExcused", "超期（有正当理由或已更正）", "late, excused or corrected"),
    EXTENDED("extended", "延期", "extended"),
    AVERAGE_SHARE("averageShare", "平均用时占比（%）", "average share of the limit used (%)"),
    RATINGS("ratings", "评价数", "ratings"),
    AVERAGE_RATING("averageRating", "平均评分", "average rating"),
    COMPLAINTS_FOUNDED("complaintsFounded", "属实投诉", "complaints founded"),
    ATTENDANCE_LATE("attendanceLate", "迟到", "late for work"),
    LEFT_EARLY("leftEarly", "早退", "left early"),
    OFF_POST("offPost", "脱岗", "off post"),
    ABSENT("absent", "缺勤（半天）", "absent half days"),
    INSPECTIONS("inspections", "检查次数", "inspections"),
    AVERAGE_POINTS("averagePoints", "检查平均分", "average points of inspections"),
    COMMENDATIONS("commendations", "表扬", "commendations");

    private final String id;
    private final String chinese;
    private final String english;

    Figure(String id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    /** Its name in events, answers and the formula. */
    public String id() {
        return id;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
