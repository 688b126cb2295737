package org.servicehall.intake.domain.duty;

import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;

/** What is done with an urgent need while the hall is closed. Times are those of the deed, never the client's to choose. */
public sealed interface DutyCallCommand {
    String dutyCallNo();

    /** The signed-in person. */
    String by();

    Instant at();

    /**
     * @param clerk who is to be notified
     * @param onDuty who is on duty by the rota (T8)
     * @param person kept only once nothing stands against taking the call
     */
    record TakeDutyCall(
            @TargetEntityId String dutyCallNo,
            String hall,
            String matterId,
            LocalizedText matterName,
            String window,
            Channel channel,
            Supplier<Applicant> person,
            String clerk,
            String onDuty,
            HallCalendar calendar,
            String by,
            Instant at)
            implements DutyCallCommand {}

    /** A step with a call that was taken. */
    sealed interface Step extends DutyCallCommand {
        Attendant attendant();

        @Override
        default String by() {
            return attendant().by();
        }
    }

    record NotifyClerk(@TargetEntityId String dutyCallNo, Attendant attendant, Instant at) implements Step {}

    record RecordArrival(@TargetEntityId String dutyCallNo, Attendant attendant, Instant at) implements Step {}

    record CloseDutyCall(@TargetEntityId String dutyCallNo, String result, Attendant attendant, Instant at)
            implements Step {}
}
