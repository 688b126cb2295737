package org.servicehall.intake.domain.command;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;

/** Who holds an application gives it away, and who takes it says so (rules F1 to F4). */
public sealed interface HandOverCommand extends ApplicationCommand {
    /**
     * @param absent whether attendance knows the receiver to be away (F3)
     * @param meeting what was arranged with somebody absent; null when nothing was
     * @param meetingWorkingDays working days after the hand-over until which a meeting may be put off (F4)
     */
    record HandOver(
            @TargetEntityId String applicationNo,
            Act act,
            String to,
            String toWindow,
            String reason,
            boolean absent,
            @Nullable Meeting meeting,
            int meetingWorkingDays,
            HallCalendar calendar)
            implements HandOverCommand {}

    /**
     * When and with what the resident comes to a clerk who is away now (F3). How to reach each other is in the vault.
     *
     * @param at the time agreed upon
     */
    record Meeting(Instant at, String requirements) {}

    /** @param reason what was wrong about it */
    record TakeBackHandOver(@TargetEntityId String applicationNo, Act act, String reason) implements HandOverCommand {}

    record ConfirmHandOver(@TargetEntityId String applicationNo, Act act) implements HandOverCommand {}

    /** From the sweep; changes nothing when that hand-over was confirmed or replaced in time (F4). */
    record RecordUnconfirmedHandOver(@TargetEntityId String applicationNo, Act act, int count)
            implements HandOverCommand {}

    /**
     * Another schedule is in force; changes nothing where the day is worked all the same (D1).
     *
     * @param count which hand-over
     * @param calendar with it
     */
    record PutOffHandOver(@TargetEntityId String applicationNo, Act act, int count, HallCalendar calendar)
            implements HandOverCommand {}
}
