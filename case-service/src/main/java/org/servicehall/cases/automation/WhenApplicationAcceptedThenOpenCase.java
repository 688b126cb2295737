package org.servicehall.cases.automation;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;

/** An accepted application becomes a case under its own number (C1, K8). */
public final class WhenApplicationAcceptedThenOpenCase implements Automation {
    private final Commands commands;
    private final Function<String, HallCalendar> calendars;
    private final Clock clock;

    /** @param calendars the calendar of a hall by its code */
    public WhenApplicationAcceptedThenOpenCase(
            Commands commands, Function<String, HallCalendar> calendars, Clock clock) {
        this.commands = commands;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-application-accepted-then-open-case";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(ApplicationAccepted.class, this::react);
    }

    private void react(ApplicationAccepted accepted, RecordedEvent event) {
        commands.send(
                new OpenCase(accepted.applicationNo(), accepted, calendars.apply(accepted.hall())),
                CommandContext.of(name(), clock.instant()).withKey(name() + "/" + event.id()));
    }
}
