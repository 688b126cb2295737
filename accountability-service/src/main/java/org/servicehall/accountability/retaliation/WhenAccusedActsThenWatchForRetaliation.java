package org.servicehall.accountability.retaliation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;

/** Feeds the watch; it sends no command and records no event (rule B7, ADR 0006). */
public final class WhenAccusedActsThenWatchForRetaliation implements Automation {
    private final RetaliationWatch watch;

    public WhenAccusedActsThenWatchForRetaliation(RetaliationWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "when-accused-acts-then-watch-for-retaliation";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES, Topics.ACCOUNTABILITY);
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case CaseOpened opened -> watch.opened(opened);
            case CaseDecided decided
            when decided.outcome() == CaseEvent.Outcome.REFUSED -> watch.refused(event.id(), decided);
            case ComplaintFiled filed -> watch.filed(event.id(), filed);
            case ComplaintInvestigated investigated -> watch.investigated(investigated);
            default -> {}
        }
    }
}
