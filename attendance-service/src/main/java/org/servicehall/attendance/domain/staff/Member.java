package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.staff.StaffCommand.AppointDeputy;
import org.servicehall.attendance.domain.staff.StaffCommand.Appointer;
import org.servicehall.attendance.domain.staff.StaffCommand.ChangeStaffMember;
import org.servicehall.attendance.domain.staff.StaffCommand.DismissDeputy;
import org.servicehall.attendance.domain.staff.StaffCommand.EnterStaffMember;
import org.servicehall.attendance.domain.staff.StaffCommand.RecordDeparture;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;
import org.servicehall.contracts.staff.StaffEvent.DeputyDismissed;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberChanged;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberLeft;

/** Somebody of a hall's staff. */
@EventSourcedEntity(tagKey = StaffEvent.STREAM)
public class Member {
    private static final String RULE = "S1";

    private @Nullable String hall;
    private @Nullable String user;
    private @Nullable Stay stay;
    private final List<DeputyAppointed> deputies = new ArrayList<>();

    @EntityCreator
    public Member() {}

    /** Also again, for who left and comes back. */
    @CommandHandler
    void enter(EnterStaffMember command, EventAppender events) {
        var next = command.entry();
        check(next);
        if (stay != null) {
            comeBack(stay, command, events);
        }
        events.append(new StaffMemberJoined(
                command.staff(),
                command.hall(),
                command.user(),
                next.name(),
                next.staffNo(),
                next.post(),
                next.windows(),
                next.roles(),
                next.officePhone(),
                next.from(),
                next.to(),
                command.by(),
                command.at()));
    }

    /** The deputies of who left have ended with that. */
    private void comeBack(Stay before, EnterStaffMember command, EventAppender events) {
        var next = command.entry();
        if (before.lastsTo(next.from())) {
            throw Refusal.conflict("already-on-the-staff", RULE, command.user());
        }
        checkOwn(before, next, command.by());
        standing(next.from(), null)
                .map(DeputyAppointed::deputy)
                .distinct()
                .toList()
                .forEach(deputy -> events.append(
                        new DeputyDismissed(command.staff(), hall(), user(), deputy, command.by(), command.at())));
    }

    @CommandHandler
    void change(ChangeStaffMember command, EventAppender events) {
        var known = known(command.staff());
        var next = command.entry();
        check(next);
        if (next.equals(known.last())) {
            throw Refusal.conflict("staff-entry-unchanged", RULE, user());
        }
        checkOwn(known, next, command.by());
        checkLent(known, next, command.by());
        events.append(new StaffMemberChanged(
                command.staff(),
                hall(),
                user(),
                next.name(),
                next.staffNo(),
                next.post(),
                next.windows(),
                next.roles(),
                next.officePhone(),
                next.from(),
                next.to(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void leave(RecordDeparture command, EventAppender events) {
        var known = known(command.staff());
        if (command.to().isBefore(known.begins())) {
            throw Refusal.unprocessable("staff-ends-before-it-begins", RULE).at("to");
        }
        if (command.to().equals(known.last().to())) {
            throw Refusal.conflict("staff-entry-unchanged", RULE, user());
        }
        events.append(new StaffMemberLeft(command.staff(), hall(), user(), command.to(), command.by(), command.at()));
    }

    @CommandHandler
    void appoint(AppointDeputy command, EventAppender events) {
        var known = known(command.staff());
        MemberAct.APPOINT_DEPUTY.check(standing(known, command.by(), command.from()), Map.of());
        checkDeputy(command);
        if (command.to() != null && command.to().isBefore(command.from())) {
            throw Refusal.unprocessable("deputy-ends-before-it-begins", RULE).at("to");
        }
        if (!known.lastsTo(command.from())) {
            throw Refusal.conflict("not-on-the-staff-then", RULE, user(), command.from());
        }
        standing(command.from(), command.to()).findFirst().ifPresent(other -> {
            throw Refusal.conflict("deputies-overlap", RULE, other.deputy(), other.from());
        });
        events.append(new DeputyAppointed(
                command.staff(),
                hall(),
                user(),
                command.deputy(),
                command.from(),
                command.to(),
                command.by().user(),
                command.at()));
    }

    /** By somebody else than the deputy: nobody takes another's rights. */
    private void checkDeputy(AppointDeputy command) {
        if (command.deputy().equals(user())) {
            throw Refusal.unprocessable("deputy-of-oneself", RULE).at("deputy");
        }
        if (command.deputy().equals(command.by().user())) {
            throw Refusal.forbidden("own-appointment", RULE);
        }
    }

    private Standing standing(Stay known, Appointer by, LocalDate day) {
        return new Standing(user(), known, List.copyOf(deputies), by, day);
    }

    @CommandHandler
    void dismiss(DismissDeputy command, EventAppender events) {
        var known = known(command.staff());
        MemberAct.DISMISS_DEPUTY.check(
                standing(known, command.by(), command.today()), Map.of(MemberAct.DEPUTY, command.deputy()));
        events.append(new DeputyDismissed(
                command.staff(), hall(), user(), command.deputy(), command.by().user(), command.at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        var now = standing(known(question.staff()), question.by(), question.today());
        return Offers.of(MemberAct.values(), act -> act.places(deputies), (act, in) -> act.check(now, in));
    }

    private static void check(Entry entry) {
        if (entry.endsBeforeItBegins()) {
            throw Refusal.unprocessable("staff-ends-before-it-begins", RULE).at("to");
        }
    }

    /** Nobody writes what they may be themselves. */
    private void checkOwn(Stay known, Entry next, String by) {
        if (by.equals(user()) && !known.hasRoles(next.roles(), next.from())) {
            throw Refusal.forbidden("own-roles", RULE);
        }
    }

    /** Whoever stands in has each role that is written: nobody lends themselves more. */
    private void checkLent(Stay known, Entry next, String by) {
        if (!known.hasAllRoles(next.roles(), next.from())
                && standing(next.from(), next.to())
                        .anyMatch(deputy -> deputy.deputy().equals(by))) {
            throw Refusal.forbidden("roles-lent-to-oneself", RULE);
        }
    }

    /** Whose time falls on one of these days. */
    private Stream<DeputyAppointed> standing(LocalDate from, @Nullable LocalDate to) {
        return deputies.stream()
                .filter(deputy -> to == null || !deputy.from().isAfter(to))
                .filter(deputy -> deputy.to() == null || !deputy.to().isBefore(from));
    }

    private Stay known(String staff) {
        if (stay == null) {
            throw Refusal.notFound("unknown-number", staff);
        }
        return stay;
    }

    private String hall() {
        return Objects.requireNonNull(hall);
    }

    private String user() {
        return Objects.requireNonNull(user);
    }

    @EventSourcingHandler
    void on(StaffMemberJoined event) {
        hall = event.hall();
        user = event.user();
        stay = Stay.of(new Entry(
                event.name(),
                event.staffNo(),
                event.post(),
                event.windows(),
                event.roles(),
                event.officePhone(),
                event.from(),
                event.to()));
    }

    @EventSourcingHandler
    void on(StaffMemberChanged event) {
        stay = Objects.requireNonNull(stay)
                .with(new Entry(
                        event.name(),
                        event.staffNo(),
                        event.post(),
                        event.windows(),
                        event.roles(),
                        event.officePhone(),
                        event.from(),
                        event.to()));
    }

    @EventSourcingHandler
    void on(StaffMemberLeft event) {
        stay = Objects.requireNonNull(stay).until(event.to());
    }

    @EventSourcingHandler
    void on(DeputyAppointed event) {
        deputies.add(event);
    }

    @EventSourcingHandler
    void on(DeputyDismissed event) {
        deputies.removeIf(appointed -> appointed.deputy().equals(event.deputy()));
    }
}
