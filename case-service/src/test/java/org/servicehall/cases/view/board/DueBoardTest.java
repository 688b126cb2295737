package org.servicehall.cases.view.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.promised;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.board.DueBoardItem.Colour;
import org.servicehall.cases.view.board.Waiting.For;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRefused;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.HandlingEvent.JointPartCompleted;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;

class DueBoardTest {
    @Test
    @Tag("D6")
    void aCaseIsGreenThenYellowFromTheWarningThenRedAfterTheDeadline() {
        var item = fold(Cases.handled(promised()));
        assertThat(item.handler()).isEqualTo(HANDLER);
        assertThat(item.colour(item.warnAt().minusMillis(1))).isEqualTo(Colour.GREEN);
        assertThat(item.colour(item.warnAt())).isEqualTo(Colour.YELLOW);
        assertThat(item.colour(item.dueAt())).isEqualTo(Colour.YELLOW);
        assertThat(item.colour(item.dueAt().plusMillis(1))).isEqualTo(Colour.RED);
    }

    @Test
    void aCompletedCaseLeavesTheBoard() {
        assertThat(fold(Cases.handled(
                        promised(),
                        new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, NO + "-BJ", ACCEPTED))))
                .isNull();
    }

    @Test
    @Tag("D9")
    void theBoardTellsWhatACaseWaitsFor() {
        assertThat(fold(Cases.opened(promised())).awaits()).containsExactly(For.HANDLER);
        assertThat(fold(Cases.handled(promised())).awaits()).isEmpty();
        var asked = new ExtensionRequested(NO, HALL, 5, "需复核", HANDLER, ACCEPTED);
        assertThat(fold(Cases.handled(promised(), asked)).awaits()).containsExactly(For.EXTENSION);
        var refused = new ExtensionRefused(NO, HALL, "材料已齐", "zhou.min", ACCEPTED);
        assertThat(fold(Cases.handled(promised(), asked, refused)).awaits()).isEmpty();
        var joint =
                new JointHandlingArranged(NO, HALL, "CIVIL_AFFAIRS", List.of("LABOUR", "FINANCE"), "wu.gang", ACCEPTED);
        var part = new JointPartCompleted(NO, HALL, "LABOUR", "li.na", ACCEPTED);
        assertThat(fold(Cases.handled(promised(), joint, part)).waiting().parts())
                .containsExactly("FINANCE");
        var lodged = new ObjectionLodged(NO, HALL, "publicity", 1, "收入不符", "P-2", ACCEPTED);
        var objected = Cases.handled(promised(Cases.PUBLICITY), lodged, asked);
        assertThat(fold(objected).awaits()).containsExactly(For.EXTENSION, For.OBJECTION);
        var decided = new CaseDecided(NO, HALL, Outcome.REFUSED, "超标", "办法", HANDLER, ACCEPTED);
        var item = fold(Cases.handled(promised(Cases.PUBLICITY), lodged, asked, decided));
        assertThat(item.awaits()).containsExactly(For.REPLY);
        assertThat(item.waiting().decidedBy()).isEqualTo(HANDLER);
    }

    private static DueBoardItem fold(List<?> payloads) {
        DueBoardItem item = null;
        for (var event : Recorded.handling(payloads)) {
            item = new DueBoard().apply(NO, item, event);
        }
        return item;
    }
}
