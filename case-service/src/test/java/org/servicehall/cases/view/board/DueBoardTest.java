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
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

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

    private static DueBoardItem fold(List<?> payloads) {
        DueBoardItem item = null;
        for (var event : Recorded.handling(payloads)) {
            item = new DueBoard().apply(NO, item, event);
        }
        return item;
    }
}
