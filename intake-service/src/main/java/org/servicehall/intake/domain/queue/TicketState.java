package org.servicehall.intake.domain.queue;

import org.servicehall.contracts.LocalizedText;

/** How far a ticket has come (rule S2). */
public enum TicketState {
    WAITING("等候中", "waiting"),
    CALLED("已叫号", "called"),
    SERVING("办理中", "being served"),
    /** Called, and nobody came. */
    MISSED("过号", "missed"),
    SERVED("已办理", "served"),
    /** Went away without being served. */
    GIVEN_UP("已离开", "gone"),
    /** Waits in another window's queue. */
    HANDED_ON("已转窗口", "at another window"),
    /** Waited until the queue closed. */
    UNSERVED("未及办理", "not served that day");

    private final String chinese;
    private final String english;

    TicketState(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }

    /** Whether somebody of the window is occupied with it. */
    public boolean isAtTheWindow() {
        return this == CALLED || this == SERVING;
    }
}
