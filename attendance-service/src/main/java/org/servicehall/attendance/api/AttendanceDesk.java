package org.servicehall.attendance.api;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.attendance.api.leave.LeavesToDecide;
import org.servicehall.attendance.domain.rota.Turn;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.attendance.view.month.RecentMonths;
import org.servicehall.attendance.view.month.RecentMonths.Recent;
import org.servicehall.attendance.view.rota.Rotas;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** What waits of leave (T6), of the rota (T8) and of the month (T7). */
@Component
final class AttendanceDesk implements Desk {
    private final View<LeaveSheet> leaves;
    private final LeavesToDecide toDecide;
    private final Rotas rotas;
    private final RecentMonths months;
    private final Halls halls;
    private final Clock clock;

    AttendanceDesk(
            View<LeaveSheet> leaves,
            LeavesToDecide toDecide,
            Rotas rotas,
            RecentMonths months,
            Halls halls,
            Clock clock) {
        this.leaves = leaves.kept();
        this.toDecide = toDecide;
        this.rotas = rotas;
        this.months = months;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        YearMonth now = YearMonth.from(halls.today(actor.hall(), clock.instant()));
        List<DeskQueue> queues = new ArrayList<>();
        if (actor.is(Role.LEAD) || actor.is(Role.LEADING_GROUP)) {
            queues.add(toDecide(actor));
        }
        if (actor.is(Role.CLERK)) {
            queues.add(swaps("rota-swaps", actor, now));
            queues.add(swaps("rota-swaps-next-month", actor, now.plusMonths(1)));
        }
        if (actor.is(Role.OFFICE)) {
            queues.add(toAssign(actor, now.plusMonths(1)));
            queues.add(toPublish(actor, now));
        }
        return List.copyOf(queues);
    }

    private DeskQueue toDecide(Actor actor) {
        return DeskQueue.of(
                "leaves-to-decide",
                new LocalizedText("待审批的请假", "leaves to decide"),
                leaves.backlog(toDecide.of(actor, clock.instant()), "requestedAt", "from"),
                "/api/leaves?toDecide=true");
    }

    /** A month's turns are one document, and few. */
    private DeskQueue swaps(String code, Actor actor, YearMonth month) {
        List<Instant> asked = rotas.turns(actor.hall(), month).all().stream()
                .flatMap(turn -> Stream.ofNullable(turn.swap()))
                .filter(swap -> swap.colleague().equals(actor.id()))
                .map(Turn.Swap::proposedAt)
                .sorted()
                .toList();
        return DeskQueue.of(
                code,
                new LocalizedText(month.getMonthValue() + " 月待我答复的换班", "swaps of duty to answer, " + month),
                new Backlog(asked.size(), false, asked.isEmpty() ? null : asked.getFirst(), null),
                "/api/rota/" + month);
    }

    private DeskQueue toAssign(Actor actor, YearMonth month) {
        boolean none = rotas.turns(actor.hall(), month).all().isEmpty();
        return DeskQueue.of(
                "rota-to-make",
                new LocalizedText("待排下月值班表", "next month's rota to make"),
                none ? new Backlog(1, false, null, begins(actor, month)) : Backlog.NONE,
                "/api/rota/" + month);
    }

    private DeskQueue toPublish(Actor actor, YearMonth now) {
        List<YearMonth> waiting = months.of(actor.hall(), now).stream()
                .filter(Recent::toPublish)
                .map(Recent::month)
                .toList();
        return DeskQueue.of(
                "month-to-publish",
                new LocalizedText("待公布的月度考勤", "attendance months to publish"),
                waiting.isEmpty()
                        ? Backlog.NONE
                        : new Backlog(
                                waiting.size(),
                                false,
                                begins(actor, waiting.getLast().plusMonths(1)),
                                null),
                "/api/attendance/months?toPublish=true");
    }

    private Instant begins(Actor actor, YearMonth month) {
        return month.atDay(1).atStartOfDay(halls.calendar(actor.hall()).zone()).toInstant();
    }
}
