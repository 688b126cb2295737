package org.servicehall.intake.config;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import org.servicehall.intake.automation.WhenSchedulePublishedThenProlong;
import org.servicehall.intake.automation.WhenSchedulePublishedThenProlongSupplements;
import org.servicehall.intake.automation.WhenSchedulePublishedThenPutOffHandOvers;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.money.TakingsWatch;
import org.servicehall.intake.paper.PaperWatch;
import org.servicehall.intake.terms.OpenTerm;
import org.servicehall.intake.terms.OpenTerms;
import org.servicehall.intake.terms.PassingTime;
import org.servicehall.intake.terms.Waiting;
import org.servicehall.intake.terms.WaitingApplications;
import org.servicehall.intake.view.money.TakingsDays;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.intake.view.paper.PapersWaiting;
import org.servicehall.intake.view.paper.WaitingPapers;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.recount.Recount;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What another schedule moves between reception and acceptance (rules D1, P2, F4), and of a day's takings (S12). */
@Configuration(proxyBeanMethods = false)
class RecountConfiguration {
    @Bean
    Recount<Waiting> prolongingSupplements(
            Views views,
            WaitingApplications waiting,
            NoticeNumbers numbers,
            Commands commands,
            Halls halls,
            Clock clock) {
        var news = new WhenSchedulePublishedThenProlongSupplements(views.of(waiting), halls, numbers);
        return new Recount<>(news, commands, halls, clock);
    }

    @Bean
    Recount<OpenTerm> puttingOffHandOvers(Views views, OpenTerms terms, Commands commands, Halls halls, Clock clock) {
        return new Recount<>(
                new WhenSchedulePublishedThenPutOffHandOvers(views.of(terms), halls), commands, halls, clock);
    }

    @Bean
    Recount<Waiting> prolongingHallsTime(
            Views views, WaitingApplications waiting, PassingTime time, Commands commands, Halls halls, Clock clock) {
        var news = new WhenSchedulePublishedThenProlong<>(
                "when-schedule-published-then-prolong-halls-time",
                views.of(waiting),
                Filters.gt("missed", Instant.EPOCH),
                Sorts.ascending("applicationNo"),
                Waiting::applicationNo,
                time::isProlonged,
                time::command);
        return new Recount<>(news, commands, halls, clock);
    }

    @Bean
    Recount<PapersWaiting> prolongingPapers(
            Views views, WaitingPapers papers, PaperWatch watch, Commands commands, Halls halls, Clock clock) {
        var news = new WhenSchedulePublishedThenProlong<>(
                "when-schedule-published-then-prolong-papers",
                views.of(papers),
                Filters.eq("waiting", true),
                Sorts.ascending("oldest"),
                PapersWaiting::applicationNo,
                watch::isProlonged,
                watch::command);
        return new Recount<>(news, commands, halls, clock);
    }

    @Bean
    Recount<TakingsSheet> prolongingTakings(
            Views views, TakingsDays days, TakingsWatch watch, Commands commands, Halls halls, Clock clock) {
        var news = new WhenSchedulePublishedThenProlong<>(
                "when-schedule-published-then-prolong-takings",
                views.of(days),
                Filters.and(
                        Filters.in("status", TakingsStatus.OPEN.name(), TakingsStatus.SENT_BACK.name()),
                        Filters.gt("overdueAt", Instant.EPOCH)),
                Sorts.ascending("overdueAt"),
                TakingsSheet::no,
                watch::isProlonged,
                watch::prolonging);
        return new Recount<>(news, commands, halls, clock);
    }
}
