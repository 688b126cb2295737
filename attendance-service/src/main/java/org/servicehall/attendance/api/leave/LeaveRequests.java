package org.servicehall.attendance.api.leave;

import java.util.Map;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.day.StaffDays;
import org.servicehall.attendance.api.leave.LeaveController.LeaveRequest;
import org.servicehall.attendance.domain.leave.LeaveCommand.RequestLeave;
import org.servicehall.attendance.domain.leave.LeaveId;
import org.servicehall.attendance.vault.AttendanceKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Numbers a leave, puts its reason into the vault and hands it in (rule T6). */
@Component
class LeaveRequests {
    /** Name of the reason among the vault's fields. */
    static final String REASON = "reason";

    private final EnclosingCommands commands;
    private final Numbers numbers;
    private final Vault vault;
    private final Halls halls;
    private final StaffDays staff;
    private final NamedStaff named;

    LeaveRequests(
            EnclosingCommands commands, Numbers numbers, Vault vault, Halls halls, StaffDays staff, NamedStaff named) {
        this.commands = commands;
        this.numbers = numbers;
        this.vault = vault;
        this.halls = halls;
        this.staff = staff;
        this.named = named;
    }

    record Requested(String no, long version) {}

    Requested hand(LeaveRequest request, Actor actor, CommandContext context) {
        var clerk = whose(request, actor);
        if (request.clerk() != null) {
            named.ofHall("clerk", actor.hall(), clerk, halls.today(actor.hall(), context.at()));
        }
        Dates.check("to", request.to(), context.at());
        var begins = Dates.check("from", request.from(), context.at())
                .atZone(halls.calendar(actor.hall()).zone())
                .toLocalDate();
        var windows = staff.member(actor.hall(), clerk, begins).windows();
        var id = numbered(clerk, begins.getYear(), actor, context);
        var command = new RequestLeave(
                id.leaves(),
                id.hall(),
                clerk,
                windows.isEmpty() ? null : windows.getFirst(),
                id.number(),
                request.kind(),
                request.span(),
                halls.calendar(actor.hall()).zone(),
                actor.id(),
                context.at());
        return new Requested(id.toString(), send(id.toString(), request.reason(), command, context));
    }

    private static String whose(LeaveRequest request, Actor actor) {
        var clerk = request.clerk() == null ? actor.id() : request.clerk();
        if (!clerk.equals(actor.id()) && !actor.is(Role.OFFICE)) {
            throw Refusal.forbidden("leave-for-somebody-else", "T6");
        }
        return clerk;
    }

    private LeaveId numbered(String clerk, int year, Actor actor, CommandContext context) {
        var leaves = LeaveId.leaves(actor.hall(), clerk, year);
        var number = Integer.parseInt(numbers.next("Leaves:" + leaves, context));
        return new LeaveId(actor.hall(), clerk, year, number);
    }

    /** What is not handed in after all leaves no reason behind. */
    private long send(String id, String reason, RequestLeave command, CommandContext context) {
        return commands.send(LeaveEvent.STREAM + ":" + command.leaves(), context, beside -> {
                    beside.put(
                            AttendanceKind.LEAVE.of(id),
                            vault.personRef(command.hall(), null, id),
                            Map.of(REASON, reason));
                    return command;
                })
                .version();
    }
}
