package org.servicehall.accountability.domain.complaint;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/**
 * Somebody who sits in the joint meeting 党政联合办公会议, by the hall's setting (rule B5).
 *
 * @param windows a department's superior sits for complaints of these windows; for all where there are none
 * @param from whom the hall borrows this member from; null for one of its own
 */
public record MeetingMember(
        Seat seat, Set<String> windows, @Nullable String from) {
    public MeetingMember {
        windows = Set.copyOf(windows);
    }

    /** @param window null where nobody knows which window it is about */
    boolean sitsFor(@Nullable String window) {
        return windows.isEmpty() || window == null || windows.contains(window);
    }

    /** What somebody sits there as. */
    public enum Seat {
        LEADING_GROUP("领导小组", "the leading group"),
        OFFICE("办公室", "the office"),
        SUPERIOR("有关部门领导", "a department's superior");

        private final String chinese;
        private final String english;

        Seat(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public LocalizedText text() {
            return new LocalizedText(chinese, english);
        }
    }
}
