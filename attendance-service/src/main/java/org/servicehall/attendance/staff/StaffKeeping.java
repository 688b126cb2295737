package org.servicehall.attendance.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.servicehall.attendance.domain.staff.Entry;
import org.servicehall.attendance.domain.staff.StaffCommand.AppointDeputy;
import org.servicehall.attendance.domain.staff.StaffCommand.ChangeStaffMember;
import org.servicehall.attendance.domain.staff.StaffCommand.EnterStaffMember;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.ReservedName;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.staff.StaffRecord;
import org.servicehall.platform.staff.StaffRecords;
import org.springframework.stereotype.Component;

/** Enters and changes the staff, and looks up who works here as the store has it, not as it has become known. */
@Component
public class StaffKeeping {
    private final Commands commands;
    private final Streams streams;
    private final StaffNumbers numbers;
    private final Halls halls;
    private final StaffRecords records;

    public StaffKeeping(Commands commands, Streams streams, StaffNumbers numbers, Halls halls, StaffRecords records) {
        this.commands = commands;
        this.streams = streams;
        this.numbers = numbers;
        this.halls = halls;
        this.records = records;
    }

    public Outcome enter(String hall, String user, Entry entry, CommandContext context) {
        if (ReservedName.isOne(user)) {
            throw Refusal.unprocessable("user-id-reserved", "S1", user).at("user");
        }
        checkWindows(hall, entry.windows());
        var command = new EnterStaffMember(StaffRecords.id(hall, user), hall, user, entry, context.by(), context.at());
        return numbers.claimed(hall, entry.staffNo(), user, () -> commands.send(command, context));
    }

    public Outcome change(String hall, String user, Entry entry, CommandContext context) {
        known(hall, user);
        checkWindows(hall, entry.windows());
        var command = new ChangeStaffMember(StaffRecords.id(hall, user), entry, context.by(), context.at());
        return numbers.claimed(hall, entry.staffNo(), user, () -> commands.send(command, context));
    }

    public Outcome appoint(String hall, AppointDeputy command, CommandContext context) {
        if (on(hall, command.deputy(), command.from()).isEmpty()) {
            throw Refusal.unprocessable("not-on-the-staff-then", "S1", command.deputy(), command.from())
                    .at("deputy");
        }
        return commands.send(command, context);
    }

    /** Who works there that day. */
    public Optional<StaffMember> on(String hall, String user, LocalDate day) {
        return find(hall, user).flatMap(record -> record.on(day));
    }

    /** All that is written of the user there. */
    public Optional<StaffRecord> find(String hall, String user) {
        String id = StaffRecords.id(hall, user);
        StaffRecord record = null;
        for (RecordedEvent event : streams.read(StaffEvent.STREAM + ":" + id).orElse(List.of())) {
            record = records.apply(id, record, event);
        }
        return Optional.ofNullable(record);
    }

    private void known(String hall, String user) {
        if (find(hall, user).isEmpty()) {
            throw Refusal.notFound("unknown-number", user);
        }
    }

    private void checkWindows(String hall, List<String> windows) {
        for (String window : windows) {
            if (!halls.get(hall).windowCodes().contains(window)) {
                throw Refusal.unprocessable("unknown-window", "W1", window).at("windows");
            }
        }
    }
}
