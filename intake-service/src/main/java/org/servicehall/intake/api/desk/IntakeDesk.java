package org.servicehall.intake.api.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.appointment.OvertakenAppointments;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.erasure.ErasureStatus;
import org.servicehall.intake.view.HeldApplications;
import org.servicehall.intake.view.acting.ActingQueries;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.DutyCallQueries;
import org.servicehall.intake.view.duty.OnDuty;
import org.servicehall.intake.view.erasure.ErasureQueries;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.money.RefundQueries;
import org.servicehall.intake.view.money.TakingsQueries;
import org.servicehall.intake.view.paper.WaitingPaperQueries;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.springframework.stereotype.Component;

/** What waits between reception and acceptance (F1, F2, K1 to K4), by appointment (A1) and on duty (A3). */
@Component
final class IntakeDesk implements Desk {
    private final ApplicationQueues applications;
    private final AppointmentQueries appointments;
    private final OvertakenAppointments overtaken;
    private final WaitingPaperQueries papers;
    private final DutyCallQueries calls;
    private final OnDuty duty;
    private final ErasureQueries erasures;
    private final RefundQueries refunds;
    private final TakingsQueries takings;
    private final MessageQueries messages;
    private final ActingQueries acting;
    private final HouseholdQueries households;
    private final Halls halls;
    private final Clock clock;

    IntakeDesk(
            ApplicationQueues applications,
            AppointmentQueries appointments,
            OvertakenAppointments overtaken,
            WaitingPaperQueries papers,
            DutyCallQueries calls,
            OnDuty duty,
            ErasureQueries erasures,
            RefundQueries refunds,
            TakingsQueries takings,
            MessageQueries messages,
            ActingQueries acting,
            HouseholdQueries households,
            Halls halls,
            Clock clock) {
        this.acting = acting;
        this.applications = applications;
        this.appointments = appointments;
        this.overtaken = overtaken;
        this.papers = papers;
        this.calls = calls;
        this.duty = duty;
        this.erasures = erasures;
        this.refunds = refunds;
        this.takings = takings;
        this.messages = messages;
        this.households = households;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        List<DeskQueue> queues = new ArrayList<>();
        boolean accepts = actor.is(Role.CLERK) || actor.is(Role.LEAD);
        boolean serves = accepts || actor.is(Role.OFFICE);
        if (serves) {
            held(actor, accepts, queues);
        }
        if (accepts) {
            queues.add(applications.online(actor));
            queues.add(papers(actor));
        }
        if (actor.is(Role.CLERK)) {
            queues.add(today(actor));
        }
        if (serves) {
            queues.add(onDuty(actor));
        }
        if (actor.is(Role.OFFICE)) {
            queues.add(toErase(actor));
            queues.add(frequentlyActing(actor));
        }
        if (actor.is(Role.OFFICE) || actor.is(Role.LEAD)) {
            queues.add(toTellOtherwise(actor));
            queues.add(toTellOfAppointments(actor));
            queues.add(toVoid(actor));
        }
        if (accepts) {
            queues.add(toCount(actor));
        }
        if (actor.is(Role.LEAD) || actor.is(Role.OFFICE)) {
            queues.add(toCountersign(actor));
            queues.add(notClosed(actor));
            queues.add(toRefund(actor));
            queues.add(overtaken(actor));
        }
        return List.copyOf(queues);
    }

    private void held(Actor actor, boolean accepts, List<DeskQueue> queues) {
        HeldApplications mine = applications.of(actor);
        queues.add(applications.held(actor, mine));
        if (accepts) {
            queues.add(applications.complete(actor, mine));
            queues.add(applications.incomplete(actor, mine));
        }
        if (actor.is(Role.LEAD)) {
            queues.add(applications.waiting(actor));
            queues.add(applications.unasked(actor));
            queues.add(toReview(actor));
        }
        queues.add(applications.offered(actor, mine));
        queues.add(applications.meetingsOvertaken(actor, mine));
    }

    /** Its next is due at a time that is a guess while holidays are not published (D1). */
    private DeskQueue inWorkingTime(Actor actor, String code, LocalizedText label, Backlog waiting, String link) {
        return DeskQueue.of(code, label, waiting, link).countedBy(halls.calendar(actor.hall()));
    }

    /** Of applications the clerk holds, and for who leads the hall, the whole hall's (S4). */
    private DeskQueue papers(Actor actor) {
        boolean whole = actor.is(Role.LEAD);
        return DeskQueue.of(
                "papers-to-confirm",
                new LocalizedText("网上提交的材料，待核对", "papers handed in online, to be looked at"),
                papers.backlog(actor.hall(), whole ? null : actor.id()),
                whole ? "/api/applications/waiting-papers" : "/api/applications/waiting-papers?mine=true");
    }

    /** Of archived files, for whoever did not ask for it (S4, R1). */
    private DeskQueue toVoid(Actor actor) {
        return DeskQueue.of(
                "papers-to-void",
                new LocalizedText("归档材料作废，待第二人同意", "archived papers to void, a second person to agree"),
                papers.voidingBacklog(actor.hall(), actor.id()),
                "/api/applications/waiting-papers?voiding=true");
    }

    private DeskQueue today(Actor actor) {
        LocalDate today = halls.today(actor.hall(), clock.instant());
        return DeskQueue.of(
                "appointments-today",
                new LocalizedText("今日预约", "appointments today"),
                appointments.backlog(
                        actor.hall(), new AppointmentQueries.Wanted(today, actor.id(), AppointmentState.BOOKED)),
                "/api/appointments?clerk=%s&date=%s&status=BOOKED".formatted(actor.id(), today));
    }

    /** The whole hall's, for who sees to it that nobody comes in vain (A1). */
    private DeskQueue overtaken(Actor actor) {
        return DeskQueue.of(
                "appointments-overtaken",
                new LocalizedText("需改期的预约（请假、停办等）", "appointments overtaken by leave or schedule"),
                overtaken.backlog(actor.hall(), clock.instant()),
                "/api/appointments/overtaken");
    }

    private DeskQueue onDuty(Actor actor) {
        return DeskQueue.of(
                "duty-calls-open",
                new LocalizedText("未了结的值班来电", "duty calls not closed"),
                calls.openOf(actor.hall(), duty.shownAttendant(actor, clock.instant())),
                "/api/duty-calls?mine=true");
    }

    private DeskQueue toCount(Actor actor) {
        return inWorkingTime(
                actor,
                "takings-to-count",
                new LocalizedText("待清点的当日收款", "takings to count"),
                takings.toCount(actor.hall(), actor.id()),
                "/api/takings?clerk=" + actor.id());
    }

    private DeskQueue toCountersign(Actor actor) {
        return inWorkingTime(
                actor,
                "takings-to-countersign",
                new LocalizedText("待复核签字的收款", "takings to countersign"),
                takings.toCountersign(actor.hall(), actor.id()),
                "/api/takings?status=COUNTED");
    }

    /** The whole hall's days that are over and still to be counted (S12). */
    private DeskQueue notClosed(Actor actor) {
        return inWorkingTime(
                actor,
                "takings-not-closed",
                new LocalizedText("逾期未清点的收款", "takings not counted in time"),
                takings.late(actor.hall(), clock.instant()),
                "/api/takings?late=true");
    }

    private DeskQueue toRefund(Actor actor) {
        return DeskQueue.of(
                "refunds-to-decide",
                new LocalizedText("待审批的退费", "refunds to decide"),
                refunds.toDecide(actor.hall(), actor.id()),
                "/api/refunds?status=REQUESTED");
    }

    /** Whom no message of a notice reached is told by phone; of appointments there is a queue of its own (S5). */
    private DeskQueue toTellOtherwise(Actor actor) {
        return DeskQueue.of(
                "messages-failed",
                new LocalizedText("消息未送达，待电话告知", "messages that failed, to be told by phone"),
                messages.backlogToTell(actor.hall()),
                "/api/messages?toTell=true");
    }

    /** Whom no message tells that the hall moved or cancelled their appointment (S5, A1). */
    private DeskQueue toTellOfAppointments(Actor actor) {
        return DeskQueue.of(
                "appointments-to-tell",
                new LocalizedText("预约有变动，待电话告知居民", "residents to be told of their appointments by phone"),
                appointments.backlogToBeTold(actor.hall()),
                "/api/appointments/to-be-told");
    }

    /** Who acts in very many applications of this month may make a trade of it; told by a digest (S8). */
    private DeskQueue frequentlyActing(Actor actor) {
        return DeskQueue.of(
                "representatives-frequent",
                new LocalizedText("本月代理件数较多的代理人", "representatives in many applications this month"),
                acting.backlog(actor.hall(), YearMonth.from(halls.today(actor.hall(), clock.instant()))),
                "/api/applications/frequent-representatives");
    }

    /** Whether a household's grants run on since one of its people left; nothing ends by itself (S8, C5). */
    private DeskQueue toReview(Actor actor) {
        return DeskQueue.of(
                "household-grants-to-review",
                new LocalizedText("家庭成员变动，待复核待遇", "household grants to review"),
                households.toReview(actor.hall()),
                "/api/households?toReview=true");
    }

    private DeskQueue toErase(Actor actor) {
        return DeskQueue.of(
                "erasures-to-decide",
                new LocalizedText("待决定的个人信息删除申请", "erasures to decide"),
                erasures.backlog(actor.hall(), ErasureStatus.REQUESTED),
                "/api/erasures?status=REQUESTED");
    }
}
