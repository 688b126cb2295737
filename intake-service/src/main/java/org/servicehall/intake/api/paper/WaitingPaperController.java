package org.servicehall.intake.api.paper;

import org.servicehall.calendar.HallCalendar;
import org.servicehall.intake.api.paper.PaperAnswers.PaperToConfirm;
import org.servicehall.intake.api.paper.PaperAnswers.PapersToConfirm;
import org.servicehall.intake.api.paper.PaperAnswers.VoidingToConfirm;
import org.servicehall.intake.view.paper.PapersWaiting;
import org.servicehall.intake.view.paper.WaitingPaperQueries;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.Provisional;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What residents handed in online and the hall has not looked at yet (rules S4, P2). */
@RestController
class WaitingPaperController {
    private final WaitingPaperQueries papers;
    private final Halls halls;

    WaitingPaperController(WaitingPaperQueries papers, Halls halls) {
        this.papers = papers;
        this.halls = halls;
    }

    /**
     * @param mine only of applications that the asker holds
     * @param voiding instead, those of archived files that the asker may void as the second person (R1)
     */
    @GetMapping("/api/applications/waiting-papers")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<PapersToConfirm> waiting(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean voiding,
            Paging paging,
            Actor actor) {
        HallCalendar calendar = halls.calendar(actor.hall());
        if (voiding) {
            return papers.toVoid(actor.hall(), actor.id(), paging.after(), paging.limit())
                    .map(one -> shown(one, calendar));
        }
        return papers.waiting(actor.hall(), mine ? actor.id() : null, paging.after(), paging.limit())
                .map(one -> shown(one, calendar));
    }

    private static PapersToConfirm shown(PapersWaiting waiting, HallCalendar calendar) {
        return new PapersToConfirm(
                waiting.applicationNo(),
                waiting.matterName(),
                waiting.applicant(),
                waiting.clerk(),
                waiting.window(),
                waiting.papers().stream()
                        .map(paper -> new PaperToConfirm(
                                paper.number(),
                                paper.item(),
                                paper.handedInAt(),
                                paper.lookBy(),
                                Provisional.of(calendar, paper.lookBy()),
                                paper.overdue()))
                        .toList(),
                waiting.voidings().stream()
                        .map(voiding -> new VoidingToConfirm(
                                voiding.number(), voiding.reason(), voiding.requestedBy(), voiding.requestedAt()))
                        .toList());
    }
}
