package org.servicehall.cases.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.domain.Tables;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.rating.RatingEvent.CaseRated;
import org.servicehall.platform.testing.EntityPlay;
import org.servicehall.platform.testing.StateTable;

/** One case is rated once. */
@Tag("P7")
class RatingTest {
    private static final RateCase RATE =
            new RateCase(Cases.NO, Cases.HALL, "low-rent-housing", "CIVIL_AFFAIRS", Cases.HANDLER, 4, Cases.ACCEPTED);
    private static final CaseRated RATED =
            new CaseRated(Cases.NO, Cases.HALL, "low-rent-housing", "CIVIL_AFFAIRS", Cases.HANDLER, 4, Cases.ACCEPTED);

    @Test
    void aCaseIsRatedOnce() {
        assertThat(new EntityPlay(Rating.class, List.of()).send(RATE)).containsExactly(RATED);
        assertThatThrownBy(() -> new EntityPlay(Rating.class, List.of(RATED)).send(RATE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-rated"));
    }

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = new StateTable(Rating.class)
                .state("none", List.of())
                .state("rated", List.of(RATED))
                .command(RATE)
                .markdown("States of a rating 评价", Tables.remark("RatingTest"));
        assertThat(Tables.kept("rating", now)).isEqualTo(now);
    }
}
