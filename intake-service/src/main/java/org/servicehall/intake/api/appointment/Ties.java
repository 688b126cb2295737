package org.servicehall.intake.api.appointment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.domain.appointment.Tie;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/**
 * Whether an appointment may be tied to the application that it is said to concern (rule S8): who acts for its applicant does
 * so as far as their power goes, and at the public door number and code show the applicant only where nobody ever acted. Asked
 * when the booking is decided, so that a repeated request finds what it booked (ADR 47).
 */
@Component
class Ties {
    private final Streams streams;
    private final QueryCodes codes;
    private final Halls halls;

    Ties(Streams streams, QueryCodes codes, Halls halls) {
        this.streams = streams;
        this.codes = codes;
        this.halls = halls;
    }

    /**
     * As staff of that hall say.
     *
     * @param day that is booked: a power that is over by then reaches no further
     * @throws Refusal {@code unknown-number}, {@code concerns-other-matter}, {@code unknown-representative}, or what their
     *     power does not reach to
     */
    void check(String hall, Wish wish, LocalDate day, CommandContext context) {
        Tie tie = wish.tie();
        if (tie == null) {
            return;
        }
        List<RecordedEvent> application = application(hall, tie);
        checkMatter(application, wish);
        LocalDate today = halls.today(hall, context.at());
        checkMay(application, tie, day.isBefore(today) ? today : day, "concerns.representative");
    }

    /**
     * As an appointment tied before is given another day: on a later one a power may be over. It goes on naming what it names.
     *
     * @param from the day that it had
     * @throws Refusal what the power of whoever comes does not reach to
     */
    void checkMoved(String hall, Tie tie, LocalDate from, LocalDate to) {
        if (to.isAfter(from)) {
            checkMay(application(hall, tie), tie, to, "date");
        }
    }

    /**
     * Of an applicant who comes themselves nothing is asked.
     *
     * @param field where this request says what is refused
     */
    private static void checkMay(List<RecordedEvent> application, Tie tie, LocalDate day, String field) {
        if (tie.representative() == null || tie.act() == null) {
            return;
        }
        try {
            representatives(application).checkMay(new Through(tie.representative(), day), tie.act());
        } catch (Refusal refused) {
            throw refused.at(field);
        }
    }

    /**
     * As whoever came to the public door says.
     *
     * @param code as they gave it; a wrong one gets the answer of a number nobody has
     * @throws Refusal {@code unknown-number}, {@code concerns-other-matter} or {@code code-not-the-applicants-alone}
     */
    void checkOwn(String hall, Wish wish, @Nullable String code) {
        Tie tie = wish.tie();
        if (tie == null) {
            return;
        }
        List<RecordedEvent> application = application(hall, tie);
        if (code == null || !codes.opens(tie.no(), code)) {
            throw HallGuard.unknown(tie.no());
        }
        checkMatter(application, wish);
        representatives(application).checkCodeShowsTheApplicant();
    }

    private List<RecordedEvent> application(String hall, Tie tie) {
        String no = tie.no();
        if (!no.startsWith(hall + "-")) {
            throw HallGuard.unknown(no);
        }
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow(() -> HallGuard.unknown(no));
    }

    /** Who handles another matter could do nothing about it. */
    private static void checkMatter(List<RecordedEvent> application, Wish wish) {
        ApplicationReceived received =
                (ApplicationReceived) application.getFirst().payload();
        if (!received.matterId().equals(wish.matterId())) {
            throw Refusal.unprocessable("concerns-other-matter", "S8", received.applicationNo())
                    .at("concerns.no");
        }
    }

    private static Representatives representatives(List<RecordedEvent> application) {
        return Representatives.of(application.stream().map(RecordedEvent::payload));
    }
}
