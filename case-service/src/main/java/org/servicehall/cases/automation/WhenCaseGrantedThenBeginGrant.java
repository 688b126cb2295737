package org.servicehall.cases.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.grant.GrantCommand.BeginGrant;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/** A granted case of a matter that grants something for a while begins that grant (C5). */
public final class WhenCaseGrantedThenBeginGrant implements Automation {
    private final Commands commands;
    private final Streams streams;
    private final Function<String, HallCalendar> calendars;

    /** @param calendars the calendar of a hall by its code */
    public WhenCaseGrantedThenBeginGrant(Commands commands, Streams streams, Function<String, HallCalendar> calendars) {
        this.commands = commands;
        this.streams = streams;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "when-case-granted-then-begin-grant";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public boolean isAwaited() {
        return false;
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(CaseCompleted.class, this::react);
    }

    private void react(CaseCompleted completed, RecordedEvent event) {
        if (completed.outcome() == CaseEvent.Outcome.GRANTED) {
            streams.first(event.stream()).ifPresent(first -> begin(event, (CaseOpened) first.payload()));
        }
    }

    private void begin(RecordedEvent event, CaseOpened opened) {
        GrantTerms terms = opened.terms().grant();
        if (terms != null) {
            commands.send(
                    new BeginGrant(opened.caseNo(), opened, expiry(terms, opened.hall(), event.time()), event.time()),
                    CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
        }
    }

    /** At the beginning of each year everything yearly is applied for anew. */
    private @Nullable Instant expiry(GrantTerms terms, String hall, Instant begun) {
        if (!terms.yearly()) {
            return null;
        }
        HallCalendar calendar = calendars.apply(hall);
        return LocalDate.of(calendar.dateOf(begun).getYear() + 1, 1, 1)
                .atStartOfDay(calendar.zone())
                .toInstant();
    }
}
