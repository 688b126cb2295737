package org.servicehall.cases.domain;

import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.clerk;
import static org.servicehall.cases.domain.CaseSamples.complete;
import static org.servicehall.cases.domain.CaseSamples.completed;
import static org.servicehall.cases.domain.CaseSamples.decide;
import static org.servicehall.cases.domain.CaseSamples.ended;
import static org.servicehall.cases.domain.CaseSamples.paper;
import static org.servicehall.cases.domain.CaseSamples.record;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.PUBLICITY;
import static org.servicehall.cases.domain.Cases.REVIEW;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.opened;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.CompleteStage.Paper;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;
import org.servicehall.contracts.cases.StageResult;

/** A stage ends by what its body has put down in writing. */
@Tag("C2")
class StagingTest {
    private static final Stage TOWNSHIP = new Stage("township-review", REVIEW.name(), REVIEW.body(), null);
    private static final Acting OFFICE = new Acting("wu.gang", null, false, true);

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    void itIsRecordedByTheOfficeOrByWhoHandlesOrAccompaniesTheCaseAndByNobodyElse() {
        var given = handled(promised(REVIEW));
        for (Acting who : List.of(clerk(HANDLER, "CIVIL_AFFAIRS"), clerk(AGENT, "CIVIL_AFFAIRS"), OFFICE)) {
            var done = new StageCompleted(NO, HALL, REVIEW.id(), who.id(), LATER, record(StageResult.PASSED, LATER));
            cases.expect(given, by(who, paper(StageResult.PASSED, LATER)), done);
        }
        cases.refuse(given, by(clerk("sun.yan", "CIVIL_AFFAIRS"), paper(StageResult.PASSED, LATER)), "not-answerable");
        cases.refuse(opened(promised(REVIEW)), complete(REVIEW.id()), "no-handler-yet");
    }

    @Test
    void aStageTellsWhoSignedItAndInWhichWordsAndOfTheHandlerByWhichPaper() {
        var given = handled(promised(REVIEW));
        var handler = clerk(HANDLER, "CIVIL_AFFAIRS");
        cases.refuse(given, by(handler, written(" ", "同意", "社区〔2025〕3号")), "stage-needs-record");
        cases.refuse(given, by(handler, written("主任", " ", "社区〔2025〕3号")), "stage-needs-record");
        cases.refuse(given, by(handler, written("主任", "同意", null)), "stage-needs-document");
        var vouched = written("主任", "同意", null);
        cases.expect(
                given,
                by(OFFICE, vouched),
                new StageCompleted(NO, HALL, REVIEW.id(), OFFICE.id(), LATER, vouched.of(REVIEW.body())));
    }

    @Test
    void theOfficeVouchesForNoPaperOfACaseThatItHandlesItself() {
        var unnumbered = written("主任", "同意", null);
        for (Acting own : List.of(
                new Acting(HANDLER, "CIVIL_AFFAIRS", false, true),
                new Acting(AGENT, "CIVIL_AFFAIRS", false, true),
                new Acting("dai.li", null, false, true, HANDLER))) {
            cases.refuse(handled(promised(REVIEW)), by(own, unnumbered), "stage-needs-document");
        }
        var handedOn = handled(
                promised(REVIEW), new HandlerAssigned(NO, HALL, "sun.yan", "CIVIL_AFFAIRS", HANDLER, "另有任务", LATER));
        cases.refuse(handedOn, by(new Acting(HANDLER, null, false, true), unnumbered), "stage-needs-document");
    }

    @Test
    void eachStageHasAPaperOfItsOwnInWhateverBracketsItsNumberIsTyped() {
        var given = handled(promised(REVIEW, TOWNSHIP), completed(REVIEW.id(), LATER), started(TOWNSHIP, LATER));
        var end = LATER.plusSeconds(60);
        for (String used : List.of("社区〔2025〕3号", "社区[2025] 3号")) {
            cases.refuse(given, ended(TOWNSHIP.id(), written("镇长", "同意", used), end), "stage-document-used");
        }
        var again = handled(
                promised(REVIEW, TOWNSHIP),
                completed(REVIEW.id(), LATER),
                started(TOWNSHIP, LATER),
                back(REVIEW, end),
                started(REVIEW, end));
        var later = end.plusSeconds(60);
        cases.expect(again, complete(REVIEW.id(), later), completed(REVIEW.id(), later), started(TOWNSHIP, later));
        cases.refuse(again, ended(REVIEW.id(), written("主任", "同意", "社区[2025] 3号"), later), "stage-document-used");
    }

    @Test
    void aCaseIsNotReturnedForEver() {
        var all = new ArrayList<Object>(List.of(completed(REVIEW.id(), LATER), started(TOWNSHIP, LATER)));
        for (int i = 1; i < StagePapers.MOST_RETURNS; i++) {
            all.addAll(List.of(back(TOWNSHIP, LATER), started(TOWNSHIP, LATER)));
        }
        var later = LATER.plusSeconds(3600);
        var stages = promised(REVIEW, TOWNSHIP);
        cases.expect(
                handled(stages, all.toArray()),
                returned(TOWNSHIP, null, later),
                back(TOWNSHIP, later),
                started(TOWNSHIP, later));
        all.addAll(List.of(back(TOWNSHIP, LATER), started(TOWNSHIP, LATER)));
        cases.refuse(handled(stages, all.toArray()), returned(TOWNSHIP, null, later), "stage-returned-too-often");
    }

    @Test
    void aRefusingBodyLeadsToTheDecisionAndNoStageFollows() {
        var refused = new StageRefused(NO, HALL, REVIEW.id(), HANDLER, LATER, record(StageResult.REFUSED, LATER));
        var given = handled(promised(REVIEW, PUBLICITY));
        cases.expect(given, ended(REVIEW.id(), paper(StageResult.REFUSED, LATER), LATER), refused);
        var after = handled(promised(REVIEW, PUBLICITY), refused);
        cases.refuse(after, complete(REVIEW.id(), LATER.plusSeconds(600)), "stage-refused");
        cases.refuse(after, complete(PUBLICITY.id(), LATER.plusSeconds(600)), "stage-out-of-order");
        cases.refuse(after, decide(HANDLER, Outcome.GRANTED), "stage-refused");
        cases.expect(
                after,
                new Decide(NO, Outcome.REFUSED, "社区审核不通过", "办法第三条", HANDLER, LATER),
                new CaseDecided(NO, HALL, Outcome.REFUSED, "社区审核不通过", "办法第三条", HANDLER, LATER));
    }

    @Test
    void aReturningBodyHasTheSameStageOrTheOneBeforeDoneAgain() {
        var later = LATER.plusSeconds(3600);
        var given =
                handled(promised(REVIEW, TOWNSHIP, PUBLICITY), completed(REVIEW.id(), LATER), started(TOWNSHIP, LATER));
        for (Stage again : List.of(TOWNSHIP, REVIEW)) {
            cases.expect(given, returned(TOWNSHIP, again.id(), later), back(again, later), started(again, later));
        }
        cases.expect(given, returned(TOWNSHIP, null, later), back(TOWNSHIP, later), started(TOWNSHIP, later));
        cases.refuse(given, returned(TOWNSHIP, PUBLICITY.id(), later), "stage-return-target");
        cases.refuse(given, returned(TOWNSHIP, "no-such-stage", later), "stage-return-target");
        var reviewedAgain = handled(
                promised(REVIEW, TOWNSHIP, PUBLICITY),
                completed(REVIEW.id(), LATER),
                started(TOWNSHIP, LATER),
                back(REVIEW, later),
                started(REVIEW, later));
        var end = later.plusSeconds(60);
        cases.refuse(reviewedAgain, complete(TOWNSHIP.id(), end), "stage-out-of-order");
        cases.expect(reviewedAgain, complete(REVIEW.id(), end), completed(REVIEW.id(), end), started(TOWNSHIP, end));
    }

    @Test
    void whatIsFinishedTheMinuteItBeganOrOnAnEarlierPaperIsSaidToHaveBeenDoneBefore() {
        var given = handled(promised(REVIEW));
        var second = ACCEPTED.plusSeconds(59);
        cases.refuse(given, complete(REVIEW.id(), second), "stage-done-before");
        cases.expect(
                given,
                complete(REVIEW.id(), ACCEPTED.plusSeconds(60)),
                completed(REVIEW.id(), ACCEPTED.plusSeconds(60)));
        cases.refuse(given, ended(REVIEW.id(), dated("2025-11-02", false), LATER), "stage-done-before");
        for (String day : List.of("2024-11-03", "2025-11-02", "2025-11-03")) {
            var before = dated(day, true);
            cases.expect(
                    given,
                    ended(REVIEW.id(), before, second),
                    new StageCompleted(NO, HALL, REVIEW.id(), HANDLER, second, before.of(REVIEW.body())));
        }
    }

    @Test
    void aPaperIsDatedNeitherAheadNorLongAgoNorAfterWhatItIsSaidToHaveComeBefore() {
        var given = handled(promised(REVIEW));
        for (Paper wrong : List.of(
                dated("2025-11-06", false),
                dated("2025-11-04", true),
                dated("2024-11-02", true),
                dated("2024-11-02", false))) {
            cases.refuse(given, ended(REVIEW.id(), wrong, LATER), "stage-document-date");
        }
    }

    @Test
    void onlyWhatIsReturnedNamesWhereTo() {
        var named = new CompleteStage(
                NO,
                REVIEW.id(),
                paper(StageResult.PASSED, LATER),
                REVIEW.id(),
                clerk(HANDLER, "CIVIL_AFFAIRS"),
                LATER,
                CALENDAR);
        cases.refuse(handled(promised(REVIEW)), named, "stage-return-target");
    }

    @Test
    @Tag("S4")
    void aStageDoneAgainNamesAScanOfItsOwnOrSaysThatTheFormerOneHolds() {
        var end = LATER.plusSeconds(60);
        var first = scanned("社区〔2025〕3号", "paper:1", false);
        var again = handled(
                promised(REVIEW),
                new StageReturned(NO, HALL, REVIEW.id(), REVIEW.id(), HANDLER, LATER, first.of(REVIEW.body())),
                started(REVIEW, LATER));
        cases.refuse(again, ended(REVIEW.id(), scanned("社区〔2025〕4号", "paper:1", false), end), "stage-scan-used");
        for (Paper told : List.of(scanned("社区〔2025〕4号", "paper:2", false), scanned("社区〔2025〕4号", "paper:1", true))) {
            var done = new StageCompleted(NO, HALL, REVIEW.id(), HANDLER, end, told.of(REVIEW.body()));
            cases.expect(again, ended(REVIEW.id(), told, end), done);
        }
    }

    /** As they were recorded before a stage was a record. */
    @Test
    void olderStagesStandAsTheyAre() {
        var clicked = new StageCompleted(NO, HALL, REVIEW.id(), HANDLER, LATER, null);
        var given = handled(promised(REVIEW, TOWNSHIP), clicked, started(TOWNSHIP, LATER));
        var end = LATER.plusSeconds(60);
        cases.expect(given, complete(TOWNSHIP.id(), end), completed(TOWNSHIP.id(), end));
    }

    private static CompleteStage by(Acting who, Paper paper) {
        return new CompleteStage(NO, REVIEW.id(), paper, null, who, LATER, CALENDAR);
    }

    private static Paper written(String signedBy, String opinion, @Nullable String documentNo) {
        return new Paper(StageResult.PASSED, signedBy, opinion, documentNo, CALENDAR.dateOf(LATER), false, null);
    }

    private static Paper scanned(String documentNo, String scan, boolean formerHolds) {
        LocalDate day = CALENDAR.dateOf(LATER);
        return new Paper(StageResult.PASSED, "主任", "同意", documentNo, day, false, scan, true, formerHolds);
    }

    private static Paper dated(String day, boolean before) {
        return new Paper(StageResult.PASSED, "主任", "同意", "社区〔2025〕3号", LocalDate.parse(day), before, null);
    }

    private static CompleteStage returned(Stage stage, @Nullable String to, Instant at) {
        return new CompleteStage(
                NO,
                stage.id(),
                paper(stage.id(), StageResult.RETURNED, at),
                to,
                clerk(HANDLER, "CIVIL_AFFAIRS"),
                at,
                CALENDAR);
    }

    private static StageReturned back(Stage to, Instant at) {
        return new StageReturned(
                NO, HALL, TOWNSHIP.id(), to.id(), HANDLER, at, record(TOWNSHIP.id(), StageResult.RETURNED, at));
    }

    private static StageStarted started(Stage stage, Instant at) {
        return new StageStarted(NO, HALL, stage.id(), null, at);
    }
}
