package org.servicehall.cases.config;

import java.time.Clock;
import org.servicehall.cases.automation.WhenSchedulePublishedThenProlongPublicity;
import org.servicehall.cases.automation.WhenSchedulePublishedThenRecomputeDeadlines;
import org.servicehall.cases.deadlines.Lateness;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.deadlines.OpenDeadlines;
import org.servicehall.cases.domain.LatenessRules;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.cases.view.grant.Grants;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.due.SetAside;
import org.servicehall.platform.due.SweepSettings;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.recount.Recount;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What passing time does to cases and grants (D5, D6, C5). */
@Configuration(proxyBeanMethods = false)
class SweepConfiguration {
    @Bean
    Lateness lateness(Halls halls, LatenessSettings settings) {
        return hall -> new LatenessRules(
                halls.calendar(hall), settings.certainWorkingDays(), settings.certainInstantMinutes());
    }

    @Bean
    DueSweep<OpenDeadline> deadlineSweep(
            View<OpenDeadline> deadlines,
            OpenDeadlines projection,
            SetAside aside,
            Commands commands,
            Clock clock,
            SweepSettings settings,
            Lateness lateness) {
        return new DueSweep<>(
                "deadline-sweep",
                deadlines,
                aside.of(projection),
                (deadline, now) -> deadline.command(now, lateness),
                commands,
                clock,
                settings.batch());
    }

    @Bean
    DueSweep<GrantItem> grantSweep(
            View<GrantItem> grantItems,
            Grants projection,
            SetAside aside,
            Commands commands,
            Clock clock,
            SweepSettings settings) {
        return new DueSweep<>(
                "grant-sweep",
                grantItems,
                aside.of(projection),
                (grant, now) -> new EndGrant(grant.grantNo(), End.EXPIRED, null, null, now),
                commands,
                clock,
                settings.batch());
    }

    @Bean
    Recount<OpenDeadline> recomputingDeadlines(
            View<OpenDeadline> deadlines, Commands commands, Halls halls, NoticeNumbers numbers, Clock clock) {
        return new Recount<>(
                new WhenSchedulePublishedThenRecomputeDeadlines(deadlines, halls, numbers), commands, halls, clock);
    }

    @Bean
    Recount<CaseSheet> prolongingPublicity(View<CaseSheet> sheets, Commands commands, Halls halls, Clock clock) {
        return new Recount<>(new WhenSchedulePublishedThenProlongPublicity(sheets, halls), commands, halls, clock);
    }
}
