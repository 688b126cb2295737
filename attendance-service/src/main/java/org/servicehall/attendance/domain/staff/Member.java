package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.staff.StaffCommand.AppointDeputy;
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
    private static final String RULE = "T1";

    private @Nullable String hall;
    private @Nullable String user;
    private @Nullable Entry entry;
    private final List<DeputyAppointed> deputies = new ArrayList<>();

    @EntityCreator
    public Member() {}

    /** Also again, for who left and comes back. */
    @CommandHandler
    void enter(EnterStaffMember command, EventAppender events) {
        check(command.entry());
        if (entry != null && worksOn(command.entry().from())) {
            throw Refusal.conflict("already-on-the-staff", RULE, command.user());
        }
        var next = command.entry();
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

    @CommandHandler
    void change(ChangeStaffMember command, EventAppender events) {
        var known = known(command.staff());
        var next = command.entry();
        check(next);
        if (next.equals(known)) {
            throw Refusal.conflict("staff-entry-unchanged", RULE, user());
        }
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
        if (command.to().isBefore(known.from())) {
            throw Refusal.unprocessable("staff-ends-before-it-begins", RULE);
        }
        if (command.to().equals(known.to())) {
            throw Refusal.conflict("staff-entry-unchanged", RULE, user());
        }
        events.append(new StaffMemberLeft(command.staff(), hall(), user(), command.to(), command.by(), command.at()));
    }

    /** By somebody else than the deputy: nobody takes another's rights. */
    @CommandHandler
    void appoint(AppointDeputy command, EventAppender events) {
        known(command.staff());
        if (command.deputy().equals(user())) {
            throw Refusal.unprocessable("deputy-of-oneself", RULE);
        }
        if (command.deputy().equals(command.by())) {
            throw Refusal.forbidden("own-appointment", RULE);
        }
        if (command.to() != null && command.to().isBefore(command.from())) {
            throw Refusal.unprocessable("deputy-ends-before-it-begins", RULE);
        }
        if (!worksOn(command.from())) {
            throw Refusal.conflict("not-on-the-staff-then", RULE, user(), command.from());
        }
        deputies.stream()
                .filter(other -> overlaps(other, command.from(), command.to()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("deputies-overlap", RULE, other.deputy(), other.from());
                });
        events.append(new DeputyAppointed(
                command.staff(),
                hall(),
                user(),
                command.deputy(),
                command.from(),
                command.to(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void dismiss(DismissDeputy command, EventAppender events) {
        known(command.staff());
        MemberAct.DISMISS_DEPUTY.check(deputies, Map.of(MemberAct.DEPUTY, command.deputy()), command.today());
        events.append(
                new DeputyDismissed(command.staff(), hall(), user(), command.deputy(), command.by(), command.at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        known(question.staff());
        return Offers.of(
                MemberAct.values(),
                act -> act.places(deputies),
                (act, in) -> act.check(deputies, in, question.today()));
    }

    private static void check(Entry entry) {
        if (entry.endsBeforeItBegins()) {
            throw Refusal.unprocessable("staff-ends-before-it-begins", RULE);
        }
    }

    private boolean worksOn(LocalDate day) {
        var last = Objects.requireNonNull(entry).to();
        return last == null || !day.isAfter(last);
    }

    private static boolean overlaps(DeputyAppointed other, LocalDate from, @Nullable LocalDate to) {
        return (to == null || !other.from().isAfter(to))
                && (other.to() == null || !other.to().isBefore(from));
    }

    private Entry known(String staff) {
        if (entry == null) {
            throw Refusal.notFound("unknown-number", staff);
        }
        return entry;
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
        entry = new Entry(
                event.name(),
                event.staffNo(),
                event.post(),
                event.windows(),
                event.roles(),
                event.officePhone(),
                event.from(),
                event.to());
    }

    @EventSourcingHandler
    void on(StaffMemberChanged event) {
        entry = new Entry(
                event.name(),
                event.staffNo(),
                event.post(),
                event.windows(),
                event.roles(),
                event.officePhone(),
                event.from(),
                event.to());
    }

    @EventSourcingHandler
    void on(StaffMemberLeft event) {
        var known = Objects.requireNonNull(entry);
        entry = new Entry(
                known.name(),
                known.staffNo(),
                known.post(),
                known.windows(),
                known.roles(),
                known.officePhone(),
                known.from(),
                event.to());
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
