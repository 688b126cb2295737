package org.servicehall.accountability.domain.complaint.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.domain.complaint.sanction.SanctionWeight.isLighter;
import static org.servicehall.accountability.domain.complaint.sanction.SanctionWeight.lighterThan;
import static org.servicehall.contracts.accountability.Sanction.*;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.domain.complaint.Files;
import org.servicehall.contracts.accountability.Sanction;

@Tag("B8")
class SanctionWeightTest {
    @Test
    void itIsAnOrder() {
        for (Sanction sanction : Sanction.values()) {
            assertThat(lighterThan(sanction)).doesNotContain(sanction);
            lighterThan(sanction)
                    .forEach(lighter -> assertThat(lighterThan(sanction))
                            .as("%s below %s", lighter, sanction)
                            .containsAll(lighterThan(lighter)));
        }
    }

    @Test
    void losingTheWorkIsHeavierThanWhatLeavesIt() {
        for (Sanction kept :
                List.of(ADMINISTRATIVE_WARNING, MAJOR_DEMERIT, ADMINISTRATIVE_REMOVAL, REMOVAL, TRANSFER)) {
            assertThat(isLighter(kept, DISMISSAL)).as("%s", kept).isTrue();
            assertThat(isLighter(DISMISSAL, kept)).as("%s", kept).isFalse();
        }
        assertThat(isLighter(DISMISSAL, EXPULSION)).isTrue();
    }

    @Test
    void whatIsSaidOrTaughtIsLighterThanEverythingElse() {
        for (Sanction said : List.of(CIRCULATED_CRITICISM, ADMONITION_TALK, OFF_POST_TRAINING)) {
            for (Sanction other : Sanction.values()) {
                if (other.compareTo(EFFICIENCY_WARNING) >= 0) {
                    assertThat(isLighter(said, other))
                            .as("%s below %s", said, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void partyAndAdministrativeSanctionsDoNotCompare() {
        assertThat(isLighter(PARTY_WARNING, EXPULSION)).isFalse();
        assertThat(isLighter(ADMINISTRATIVE_WARNING, PARTY_EXPULSION)).isFalse();
        assertThat(lighterThan(JUDICIAL_TRANSFER)).hasSize(Sanction.values().length - 1);
    }

    /** A table that a hall recommends by does not weigh against this order. */
    @Test
    void theLadderGoesUp() {
        var ladder = Files.TABLE.ladder();
        for (int i = 1; i < ladder.size(); i++) {
            assertThat(isLighter(ladder.get(i - 1), ladder.get(i))).isTrue();
        }
    }
}
