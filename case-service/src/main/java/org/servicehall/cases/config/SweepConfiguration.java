package org.servicehall.cases.config;

import java.time.Clock;
import java.time.Duration;
import org.servicehall.cases.automation.Prolonging;
import org.servicehall.cases.automation.ProvisionalSweep;
import org.servicehall.cases.automation.PublicitySweep;
import org.servicehall.cases.automation.Recounting;
import org.servicehall.cases.deadlines.Lateness;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.deadlines.OpenDeadlines;
import org.servicehall.cases.domain.LatenessRules;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.cases.view.grant.Grants;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.due.SetAside;
import org.servicehall.platform.due.SweepSettings;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Periodic;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.beans.factory.annotation.Value;
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
    ProvisionalSweep provisionalSweep(View<OpenDeadline> deadlines, Halls halls, Recounting recounting, Clock clock) {
        return new ProvisionalSweep(deadlines, halls, recounting, clock);
    }

    /** Rarely: it only mends what the published schedule did not reach by itself. */
    @Bean
    Periodic countingAnew(
            Loops loops, ProvisionalSweep sweep, @Value("${hall.sweep.provisional-interval:30s}") Duration interval) {
        return Periodic.work(loops, ProvisionalSweep.NAME, interval, sweep::sweep);
    }

    @Bean
    PublicitySweep publicitySweep(Prolonging prolonging, Clock clock) {
        return new PublicitySweep(prolonging, clock);
    }

    /** As rarely, and for the same reason. */
    @Bean
    Periodic prolongingAnew(
            Loops loops, PublicitySweep sweep, @Value("${hall.sweep.provisional-interval:30s}") Duration interval) {
        return Periodic.work(loops, PublicitySweep.NAME, interval, sweep::sweep);
    }
}
