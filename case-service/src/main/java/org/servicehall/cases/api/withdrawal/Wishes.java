package org.servicehall.cases.api.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.wish.Representatives;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.cases.view.archive.PapersOfFile;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.cases.view.sheet.ApplicationHistory;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.servicehall.platform.view.ViewBehind;
import org.springframework.stereotype.Component;

/** What a withdrawal rests on, gathered: who acts for the applicant, as intake told of it, and which papers there are. */
@Component
class Wishes {
    private static final int PREFIX = "paper:".length();
    /** Events of an application that was received and accepted, at least. */
    private static final int ACCEPTED = 2;

    private final View<ApplicationHistory> histories;
    private final ApplicationHistories told;
    private final View<PapersOfFile> papers;
    private final Streams streams;
    private final Halls halls;

    Wishes(Views views, ApplicationHistories told, View<PapersOfFile> papers, Streams streams, Halls halls) {
        this.histories = views.of(told);
        this.told = told;
        this.papers = papers;
        this.streams = streams;
        this.halls = halls;
    }

    /** As a clerk tells of it. */
    Wish told(String no, WithdrawalController.WithdrawalRequest request, Instant at) {
        return new Wish(
                request.channel(),
                request.proof(),
                request.form(),
                isKept(no, request.form()),
                request.representative(),
                representatives(no),
                today(no, at));
    }

    /** As the resident's own door takes it. */
    Wish byCode(String no, Instant at) {
        return Wish.byCode(representatives(no), today(no, at));
    }

    private LocalDate today(String no, Instant at) {
        return halls.today(no.substring(0, no.indexOf('-')), at);
    }

    /**
     * Nobody is taken for the only one whose wish counts before the history is told as far as the acceptance: whoever was named
     * until then may not be told of yet.
     *
     * @throws ViewBehind while it is not; to be tried again
     */
    private Representatives representatives(String no) {
        return histories
                .find(no)
                .flatMap(history -> Representatives.known(told.events(history).stream()
                        .map(RecordedEvent::payload)
                        .toList()))
                .orElseThrow(() -> new ViewBehind(told.name(), ApplicationEvent.STREAM + ":" + no, ACCEPTED));
    }

    /**
     * What lay with the application before it was accepted says nothing of a wish to take the case back, nor does what is not
     * the resident's: what a body put down, a visit showed, or the hall answered.
     */
    private boolean isKept(String no, @Nullable String form) {
        if (form == null) {
            return false;
        }
        int number = Integer.parseInt(form.substring(PREFIX));
        return streams.read(CaseEvent.STREAM + ":" + no).stream()
                .flatMap(events -> events.stream().map(RecordedEvent::payload))
                .filter(CaseOpened.class::isInstance)
                .map(opened -> ((CaseOpened) opened).acceptedAt())
                .anyMatch(accepted -> papers.find(no)
                        .filter(all -> all.hasMaterialSince(number, accepted))
                        .isPresent());
    }
}
