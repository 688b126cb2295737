package org.servicehall.intake.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.paper.PaperFiles.AT;
import static org.servicehall.intake.domain.paper.PaperFiles.HALL;
import static org.servicehall.intake.domain.paper.PaperFiles.NO;
import static org.servicehall.intake.domain.paper.PaperFiles.TIME;
import static org.servicehall.intake.domain.paper.PaperFiles.WANG;
import static org.servicehall.intake.domain.paper.PaperFiles.confirmed;
import static org.servicehall.intake.domain.paper.PaperFiles.fixture;
import static org.servicehall.intake.domain.paper.PaperFiles.handedIn;

import java.util.function.Consumer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Content;
import org.servicehall.intake.domain.paper.PaperCommand.HandInPaper;
import org.servicehall.intake.domain.paper.PaperCommand.KeepPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Limits;
import org.servicehall.intake.domain.paper.PaperCommand.Place;
import org.servicehall.intake.domain.paper.PaperCommand.SendPaperBack;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.domain.paper.PaperCommand.TakeBackPaper;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;

/** Papers are numbered, bounded and kept once; what comes online waits for the counter. */
@Tag("S4")
class PaperFileTest {
    private static final Act LEAD = new Act("zhou.min", "CIVIL_AFFAIRS", true, AT);
    private static final Act OFFICE = new Act("chen.min", "OFFICE", false, AT);
    private static final Place RESULT = new Place(PaperKind.RESULT, null, null, null);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void eachIsNumberedAsItComes() {
        fixture.given().events(kept(1, "a")).when().command(keep("b")).then().events(kept(2, "b"));
    }

    @Test
    void theSameContentIsKeptOnceInOnePlace() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(keep("a"))
                .then()
                .exceptionSatisfies(refused("paper-there-already"));
    }

    @Test
    void anApplicationHasSoManyAtMost() {
        fixture.given()
                .events(kept(1, "a"), kept(2, "b"), kept(3, "c"))
                .when()
                .command(keep("d"))
                .then()
                .exceptionSatisfies(refused("too-many-papers"));
    }

    @Test
    void whatComesOnlineWaitsAndIsConfirmedOnce() {
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new ConfirmPaper(NO, 1, WANG, TIME))
                .then()
                .events(confirmed());
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(new ConfirmPaper(NO, 1, WANG, TIME))
                .then()
                .exceptionSatisfies(refused("paper-not-waiting"));
    }

    @Test
    void whatTheCounterScannedWaitsForNobody() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(new SendPaperBack(NO, 1, WANG, "不清晰", TIME))
                .then()
                .exceptionSatisfies(refused("paper-not-waiting"));
    }

    @Test
    void sentBackItMayComeAgain() {
        fixture.given()
                .events(handedIn(1, "a"), new PaperSentBack(NO, HALL, 1, "ID_CARD", "不清晰", "wang.fang", AT))
                .when()
                .command(handIn("a"))
                .then()
                .events(handedIn(2, "a"));
    }

    @Test
    void soManyWaitAtATime() {
        fixture.given()
                .events(handedIn(1, "a"), handedIn(2, "b"))
                .when()
                .command(handIn("c"))
                .then()
                .exceptionSatisfies(refused("too-many-papers-waiting"));
    }

    @Test
    void whatNobodyLookedAtIsTakenBackByTheResidentAndMayComeAgain() {
        PaperTakenBack back = new PaperTakenBack(NO, HALL, 1, "ID_CARD", AT);
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new TakeBackPaper(NO, 1, AT, TIME))
                .then()
                .events(back);
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(new TakeBackPaper(NO, 1, AT, TIME))
                .then()
                .exceptionSatisfies(refused("paper-not-waiting"));
        fixture.given()
                .events(handedIn(1, "a"), back)
                .when()
                .command(handIn("a"))
                .then()
                .events(handedIn(2, "a"));
    }

    @Test
    void whatWasKeptByMistakeIsVoidedOnceBeforeAcceptance() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(WANG, Standing.OPEN))
                .then()
                .events(voided(WANG, null));
        fixture.given()
                .events(kept(1, "a"), voided(WANG, null))
                .when()
                .command(voidIt(WANG, Standing.OPEN))
                .then()
                .exceptionSatisfies(refused("paper-not-standing"));
    }

    /** Else nobody would ever be late with it, and its resident would not learn why. */
    @Test
    void whatWaitsIsConfirmedOrSentBackAndNotVoided() {
        for (Standing standing : Standing.values()) {
            fixture.given()
                    .events(handedIn(1, "a"))
                    .when()
                    .command(voidIt(LEAD, standing))
                    .then()
                    .exceptionSatisfies(refused("paper-waiting"));
        }
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(voidIt(WANG, Standing.OPEN))
                .then()
                .events(new PaperVoided(NO, HALL, 1, "ID_CARD", "误扫", "wang.fang", "CIVIL_AFFAIRS", AT, null));
    }

    @Test
    void afterAcceptanceTheLeadVoids() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(WANG, Standing.CLOSED))
                .then()
                .exceptionSatisfies(refused("voiding-for-lead"));
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(LEAD, Standing.CLOSED))
                .then()
                .events(voided(LEAD, null));
    }

    @Test
    @Tag("R1")
    void onceArchivedTheOfficeAsksAndASecondPersonAgrees() {
        PaperVoidingRequested asked = new PaperVoidingRequested(NO, HALL, 1, "误扫", "chen.min", AT);
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(LEAD, Standing.ARCHIVED))
                .then()
                .exceptionSatisfies(refused("voiding-for-office"));
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(OFFICE, Standing.ARCHIVED))
                .then()
                .events(asked);
        fixture.given()
                .events(kept(1, "a"), asked)
                .when()
                .command(voidIt(OFFICE, Standing.ARCHIVED))
                .then()
                .exceptionSatisfies(refused("second-person-needed"));
        fixture.given()
                .events(kept(1, "a"), asked)
                .when()
                .command(voidIt(LEAD, Standing.ARCHIVED))
                .then()
                .events(voided(LEAD, "chen.min"));
    }

    @Test
    void whatIsNotThereIsUnknown() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(new ConfirmPaper(NO, 7, WANG, TIME))
                .then()
                .exceptionSatisfies(refused("unknown-number"));
    }

    private static VoidPaper voidIt(Act by, Standing standing) {
        return new VoidPaper(NO, 1, by, by.equals(OFFICE), "误扫", standing);
    }

    private static PaperVoided voided(Act by, @Nullable String requestedBy) {
        return new PaperVoided(NO, HALL, 1, null, "误扫", by.by(), by.window(), AT, requestedBy);
    }

    private static KeepPaper keep(String sha256) {
        return new KeepPaper(NO, HALL, WANG, RESULT, content(sha256), new Limits(3, 2));
    }

    private static HandInPaper handIn(String sha256) {
        return new HandInPaper(NO, HALL, "ID_CARD", content(sha256), new Limits(3, 2), AT);
    }

    private static Content content(String sha256) {
        return new Content(sha256, 7, "image/png");
    }

    private static PaperKept kept(int number, String sha256) {
        return new PaperKept(
                NO,
                HALL,
                number,
                PaperKind.RESULT,
                null,
                null,
                null,
                sha256,
                7,
                "image/png",
                "wang.fang",
                "CIVIL_AFFAIRS",
                AT);
    }

    private static Consumer<Throwable> refused(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
