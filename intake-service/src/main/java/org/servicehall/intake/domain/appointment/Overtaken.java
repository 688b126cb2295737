package org.servicehall.intake.domain.appointment;

import java.util.List;
import java.util.Optional;
import org.servicehall.contracts.LocalizedText;

/** What came up after an appointment was booked, so that it can't be kept as it stands (rule A1). */
public enum Overtaken {
    CLERK_ON_LEAVE("经办人已准假", "the clerk is on leave"),
    CLERK_LEFT_WINDOW("经办人已不在该窗口", "the clerk serves the window no longer"),
    HALL_CLOSED("该时段大厅已改为不办公", "the hall is closed then"),
    OUT_OF_SEASON("已不在该事项的办理期内", "the matter's window period does not have that day");

    private final String chinese;
    private final String english;

    Overtaken(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }

    /**
     * The first of what stands against a booked time.
     *
     * @param leave when the clerk is on approved leave
     * @param atWindow whether the clerk serves the window that day
     * @param inSeason whether the matter is received on that day (C6)
     */
    public static Optional<Overtaken> of(
            Slot booked, SlotRules rules, List<Slot> leave, boolean atWindow, boolean inSeason) {
        if (!rules.isOpen(booked)) {
            return Optional.of(HALL_CLOSED);
        }
        if (!atWindow) {
            return Optional.of(CLERK_LEFT_WINDOW);
        }
        if (leave.stream().anyMatch(booked::overlaps)) {
            return Optional.of(CLERK_ON_LEAVE);
        }
        return inSeason ? Optional.empty() : Optional.of(OUT_OF_SEASON);
    }
}
