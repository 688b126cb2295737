package org.servicehall.intake.api.desk;

import java.time.Clock;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.handover.OvertakenMeetings;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSearch;
import org.servicehall.intake.view.HeldApplications;
import org.servicehall.intake.view.online.OnlineQueries;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.springframework.stereotype.Component;

/** Applications that wait for somebody: to be accepted, asked for, confirmed or taken up (F1, F2, F3, P2, S3). */
@Component
final class ApplicationQueues {
    private final ApplicationQueries applications;
    private final OvertakenMeetings meetings;
    private final OnlineQueries online;
    private final Halls halls;
    private final Clock clock;

    ApplicationQueues(
            ApplicationQueries applications,
            OvertakenMeetings meetings,
            OnlineQueries online,
            Halls halls,
            Clock clock) {
        this.applications = applications;
        this.meetings = meetings;
        this.online = online;
        this.halls = halls;
        this.clock = clock;
    }

    private DeskQueue ofApplications(
            Actor actor, String code, LocalizedText label, ApplicationSearch search, String link) {
        return ofApplications(actor, code, label, applications.backlog(actor.hall(), search), link);
    }

    /**
     * Whoever waits there is to be served in working time (P2), at a time that is a guess while holidays are not published (D1); but a
     * petition in calendar days, which no schedule moves (K6).
     */
    private DeskQueue ofApplications(Actor actor, String code, LocalizedText label, Backlog waiting, String link) {
        DeskQueue queue = DeskQueue.of(code, label, waiting, link);
        boolean petition = waiting.nextHasIt();
        return petition ? queue : queue.countedBy(halls.calendar(actor.hall()));
    }

    /** What the queues of somebody's own are counted from. */
    HeldApplications of(Actor actor) {
        return applications.held(actor.hall(), actor.id());
    }

    DeskQueue held(Actor actor, HeldApplications mine) {
        return ofApplications(
                actor,
                "applications-held",
                new LocalizedText("我承办的未办结申请", "applications I hold"),
                mine.held(),
                "/api/applications?mine=true");
    }

    DeskQueue complete(Actor actor, HeldApplications mine) {
        return ofApplications(
                actor,
                "applications-to-accept",
                new LocalizedText("材料已齐，待受理", "complete, to be accepted"),
                mine.held(ApplicationStatus.COMPLETE),
                "/api/applications?mine=true&status=COMPLETE");
    }

    /** The whole hall's, for who leads it: what waits longest for the hall shows first (P2). */
    DeskQueue waiting(Actor actor) {
        return ofApplications(
                actor,
                "applications-waiting",
                new LocalizedText("全大厅材料已齐、待受理", "complete in the whole hall, to be accepted"),
                ApplicationSearch.in(ApplicationStatus.COMPLETE),
                "/api/applications?status=COMPLETE");
    }

    DeskQueue incomplete(Actor actor, HeldApplications mine) {
        return ofApplications(
                actor,
                "applications-to-ask-for",
                new LocalizedText("材料不齐，待告知补件或退回", "incomplete, to be asked for or returned"),
                mine.held(ApplicationStatus.INCOMPLETE),
                "/api/applications?mine=true&status=INCOMPLETE");
    }

    /** The whole hall's, for who leads it (P2). */
    DeskQueue unasked(Actor actor) {
        return ofApplications(
                actor,
                "applications-unasked",
                new LocalizedText("全大厅材料不齐、待告知", "incomplete in the whole hall, to be asked for"),
                ApplicationSearch.in(ApplicationStatus.INCOMPLETE),
                "/api/applications?status=INCOMPLETE");
    }

    DeskQueue offered(Actor actor, HeldApplications mine) {
        return ofApplications(
                actor,
                "hand-overs-to-confirm",
                new LocalizedText("待我确认的移交", "hand-overs to confirm"),
                mine.offered(),
                "/api/applications?awaiting=true");
    }

    /** For who gives and who receives: whoever comes at the time agreed upon would come in vain (F3). */
    DeskQueue meetingsOvertaken(Actor actor, HeldApplications mine) {
        return DeskQueue.of(
                "hand-overs-overtaken",
                new LocalizedText("约定时间需另定的移交（请假、停办）", "hand-overs whose agreed time leave or schedule overtook"),
                meetings.backlog(actor.hall(), mine, clock.instant()),
                "/api/applications?meetingOvertaken=true");
    }

    /** The window's, and of who leads the hall, who answers for it until then, the whole hall's (S3). */
    DeskQueue online(Actor actor) {
        String window = actor.is(Role.LEAD) ? null : actor.windowOrOffice();
        return DeskQueue.of(
                "applications-online",
                new LocalizedText("网上申请，待窗口接收", "received online, to be taken up"),
                online.backlog(actor.hall(), window),
                window == null ? "/api/applications/online" : "/api/applications/online?window=" + window);
    }
}
