package org.servicehall.intake.view.affair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** One document a case, so that the desk knows whose it is (R3). */
@Component
public class HandsOfCase implements Projection<CaseHands> {
    @Override
    public String name() {
        return "case-hands";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<CaseHands> type() {
        return CaseHands.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case CaseOpened e -> List.of(e.caseNo());
            case AgentReassigned e -> List.of(e.caseNo());
            case HandlerAssigned e -> List.of(e.caseNo());
            case JointHandlingArranged e -> List.of(e.caseNo());
            default -> List.of();
        };
    }

    /** The personal affairs follow the same streams whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public @Nullable CaseHands apply(String id, @Nullable CaseHands current, RecordedEvent event) {
        if (event.payload() instanceof CaseOpened opened) {
            return new CaseHands(id, opened.agent(), null, List.of());
        }
        return current == null ? null : changed(current, (CaseEvent) event.payload());
    }

    private static CaseHands changed(CaseHands hands, CaseEvent event) {
        return switch (event) {
            case AgentReassigned e -> hands.accompaniedBy(e.agent());
            case HandlerAssigned e -> hands.handledBy(e.handler());
            case JointHandlingArranged e -> hands.jointly(together(e));
            default -> hands;
        };
    }

    private static List<String> together(JointHandlingArranged event) {
        List<String> windows = new ArrayList<>(event.coWindows());
        windows.add(event.leadWindow());
        return List.copyOf(windows);
    }
}
