package org.servicehall.attendance.domain.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

/** What can be written of somebody of the staff. */
public sealed interface StaffCommand {
    @Command(namespace = "org.servicehall.staff", name = "enter")
    record EnterStaffMember(@TargetEntityId String staff, String hall, String user, Entry entry, String by, Instant at)
            implements StaffCommand {}

    @Command(namespace = "org.servicehall.staff", name = "change")
    record ChangeStaffMember(@TargetEntityId String staff, Entry entry, String by, Instant at)
            implements StaffCommand {}

    /** @param to last day */
    @Command(namespace = "org.servicehall.staff", name = "record-departure")
    record RecordDeparture(@TargetEntityId String staff, LocalDate to, String by, Instant at) implements StaffCommand {}

    /** @param to last day; null until dismissed */
    @Command(namespace = "org.servicehall.staff", name = "appoint-deputy")
    record AppointDeputy(
            @TargetEntityId String staff,
            String deputy,
            LocalDate from,
            @Nullable LocalDate to,
            Appointer by,
            Instant at)
            implements StaffCommand {}

    /** @param today the day at the hall */
    @Command(namespace = "org.servicehall.staff", name = "dismiss-deputy")
    record DismissDeputy(@TargetEntityId String staff, String deputy, LocalDate today, Appointer by, Instant at)
            implements StaffCommand {}

    /**
     * Who says who stands in.
     *
     * @param user user id
     * @param office of the office, or the lead
     */
    record Appointer(String user, boolean office, boolean leadingGroup) {}
}
