package org.servicehall.cases.view.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.platform.event.RecordedEvent;

/** What the archive holds of a file's papers is what the hall has taken (S4, R1). */
@Tag("S4")
@Tag("R1")
class FilePapersTest {
    private static final String NO = "330106-20250926-0001";
    private static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    private static final PaperKept SCANNED = scanned(PaperKind.MATERIAL);

    @Test
    void whatWaitsIsNotArchivedAndIsOnceItIsConfirmed() {
        assertThat(parts(SCANNED, handedIn(2))).containsExactly(new PaperPart(1, "a1"));
        assertThat(parts(SCANNED, handedIn(2), new PaperConfirmed(NO, "330106", 2, "ID_CARD", "wang.fang", NINE)))
                .containsExactly(new PaperPart(1, "a1"), new PaperPart(2, "b2"));
    }

    /** Else a file archived before would seem changed for ever. */
    @Test
    void whatIsSentBackTakesNothingAwayFromWhatWasArchived() {
        assertThat(parts(
                        SCANNED,
                        handedIn(2),
                        new PaperSentBack(NO, "330106", 2, "ID_CARD", "照片不清晰", "wang.fang", NINE)))
                .isEqualTo(parts(SCANNED, handedIn(2)));
    }

    @Test
    void whatIsVoidedIsNotArchivedAndIsStillThereWhereItWas() {
        PaperVoided voided =
                new PaperVoided(NO, "330106", 1, "ID_CARD", "扫描了别人的材料", "wang.fang", "CIVIL_AFFAIRS", NINE, null);
        assertThat(parts(SCANNED, voided)).isEmpty();
        assertThat(papers(SCANNED, voided).there()).containsExactly(new PaperPart(1, "a1"));
    }

    @Test
    @Tag("P2")
    void aWithdrawalRestsOnAPaperThatTheHallTookSinceAndThatStands() {
        assertThat(papers(SCANNED).hasMaterialSince(1, NINE)).isTrue();
        assertThat(papers(SCANNED).hasMaterialSince(1, NINE.plusSeconds(1))).isFalse();
        assertThat(papers(SCANNED).hasMaterialSince(2, NINE)).isFalse();
        assertThat(papers(SCANNED, handedIn(2)).hasMaterialSince(2, NINE)).isFalse();
        PaperVoided voided =
                new PaperVoided(NO, "330106", 1, "ID_CARD", "扫错", "wang.fang", "CIVIL_AFFAIRS", NINE, null);
        assertThat(papers(SCANNED, voided).hasMaterialSince(1, NINE)).isFalse();
    }

    /** What the hall wrote or saw itself is nobody's wish. */
    @ParameterizedTest
    @EnumSource(names = {"VISIT", "REPLY", "RESULT"})
    @Tag("P2")
    void aWithdrawalRestsOnNothingThatTheResidentDidNotBring(PaperKind kind) {
        assertThat(papers(scanned(kind)).hasMaterialSince(1, NINE)).isFalse();
    }

    private static PaperKept scanned(PaperKind kind) {
        return new PaperKept(
                NO, "330106", 1, kind, "ID_CARD", null, null, "a1", 7, "image/png", "wang.fang", "CIVIL_AFFAIRS", NINE);
    }

    private static PaperHandedIn handedIn(int number) {
        return new PaperHandedIn(NO, "330106", number, "ID_CARD", "b" + number, 7, "image/png", NINE);
    }

    private static List<PaperPart> parts(PaperEvent... events) {
        return papers(events).parts();
    }

    private static PapersOfFile papers(PaperEvent... events) {
        var projection = new FilePapers();
        @Nullable PapersOfFile papers = null;
        for (int i = 0; i < events.length; i++) {
            papers = projection.apply(
                    NO, papers, new RecordedEvent("Papers:" + NO, i, "any", NINE, "wang.fang", events[i]));
        }
        return Objects.requireNonNull(papers);
    }
}
