package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.demo.checks.LedgerVerified.Offline;
import org.servicehall.demo.checks.Services.Projection;
import org.servicehall.demo.checks.ViewsRebuilt.Compared;
import org.servicehall.demo.hall.Answer;

class ReportsTest {
    private static final Projection BOARD = new Projection("cases", "due-board", "due-board-1", true, 0, 0);
    private static final Answer SOUND = new Answer(200, "{\"entries\":2,\"defects\":[]}");

    @Test
    void aViewThatEqualsItsRebuildIsSound() {
        assertThat(views(BOARD, "{\"equal\":true,\"documents\":3}").faults()).isEmpty();
    }

    @Test
    void aViewThatDiffersFromItsRebuildIsAFault() {
        assertThat(views(BOARD, "{\"equal\":false,\"documents\":3,\"differences\":[\"x: fields [dueAt] differ\"]}")
                        .faults())
                .containsExactly("due-board differs: [\"x: fields [dueAt] differ\"]");
    }

    @Test
    void aStreamThatWasSetAsideIsAFault() {
        Projection poisoned = new Projection("cases", "due-board", "due-board-1", true, 0, 1);
        assertThat(views(poisoned, "{\"equal\":true}").faults()).containsExactly("due-board has set 1 streams aside");
    }

    @Test
    @Tag("B9")
    void aLedgerThatVerifiesTwiceIsSound() {
        assertThat(LedgerVerified.check(SOUND, new Offline(0, "sound: 2 entries"))
                        .faults())
                .isEmpty();
    }

    @Test
    @Tag("B9")
    void aDefectFoundOnlineOrOfflineIsAFault() {
        Answer changed = new Answer(200, "{\"entries\":2,\"defects\":[{\"kind\":\"CHANGED\",\"entry\":1}]}");
        assertThat(LedgerVerified.check(changed, new Offline(1, "NOT SOUND")).faults())
                .containsExactly("online: {\"kind\":\"CHANGED\",\"entry\":1}", "offline: status 1, NOT SOUND");
    }

    @Test
    void manyFaultsAreCountedRatherThanListed() {
        Finding finding = new Finding("what", "figures", Collections.nCopies(12, "fault"));
        assertThat(finding.shown()).hasSize(11).last().isEqualTo("and 2 more");
        assertThat(finding.sound()).isFalse();
    }

    private static Finding views(Projection view, String said) {
        return ViewsRebuilt.check(List.of(view), List.of(new Compared(view, new Answer(200, said))));
    }
}
