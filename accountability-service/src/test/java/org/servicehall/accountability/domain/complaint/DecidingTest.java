package org.servicehall.accountability.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.domain.complaint.Commanded.*;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Aggravation.*;
import static org.servicehall.contracts.accountability.Sanction.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideComplaint;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.InvestigatorsAssigned;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;

class DecidingTest {
    private static final List<Object> FOUND =
            List.of(filed(), accepted(), assigned(), investigated(Fault.HARM_TO_IMAGE, RETALIATED));

    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("B3")
    void eachAggravatingFactorMakesTheRecommendationHeavier() {
        complaint.expect(
                FOUND,
                recommend(LEADING_INVESTIGATOR, ADMINISTRATIVE_WARNING, null, 1),
                recommendation(ADMINISTRATIVE_WARNING, 1, RETALIATED));
    }

    @Test
    @Tag("B3")
    void twoFaultsWithinAYearAreCountedByTheSystemAndWeighMore() {
        complaint.expect(
                FOUND,
                recommend(LEADING_INVESTIGATOR, DEMERIT, null, 2),
                recommendation(DEMERIT, 2, RETALIATED, REPEATED_WITHIN_YEAR));
    }

    @Test
    @Tag("B3")
    void whoProposesOtherThanTheTableSaysWhy() {
        complaint.refuse(FOUND, recommend(LEADING_INVESTIGATOR, TRANSFER, null, 0), "deviation-needs-reason");
        complaint.expect(
                FOUND,
                recommend(LEADING_INVESTIGATOR, TRANSFER, "本人认错", 0),
                new SanctionRecommended(
                        NO,
                        HALL,
                        ADMINISTRATIVE_WARNING,
                        0,
                        List.of(RETALIATED),
                        TRANSFER,
                        "本人认错",
                        LEADING_INVESTIGATOR.id(),
                        NOW));
    }

    @Test
    @Tag("B4")
    void noSanctionWithoutAPersonAtFault() {
        complaint.refuse(
                List.of(filed(), accepted(), assigned(), investigated(null)),
                recommend(LEADING_INVESTIGATOR, TRANSFER, "应予处理", 0),
                "nobody-to-sanction");
    }

    @Test
    @Tag("B5")
    void theJointMeetingDecides() {
        complaint.expect(toDecide(TRANSFER), decide(OFFICE, TRANSFER, Map.of()), decided(TRANSFER));
        complaint.refuse(FOUND, decide(OFFICE, TRANSFER, Map.of()), "nothing-recommended");
    }

    @Test
    @Tag("B5")
    void whoWasComplainedOfAnswersOnlyWhereTheFindingsSaySo() {
        var window = found(null, "RECEPTION", Fault.HARM_TO_IMAGE);
        complaint.expect(
                and(window, recommended(null)), founded(), decidedAgainst(null, "RECEPTION", Fault.HARM_TO_IMAGE));
        var nobody = found(ACCUSED.id(), null, null);
        complaint.expect(and(nobody, recommended(null)), founded(), decidedAgainst(null, null, null));
    }

    @Test
    @Tag("B5")
    void whatIsNotFoundedIsToldToWhomItWasAbout() {
        var given = and(found(null, null, null), recommended(null));
        complaint.expect(given, decide(OFFICE, null, Map.of()), decided(null));
    }

    @Test
    @Tag("B3")
    void theDecisionAnswersEachAggravatingFactor() {
        var given = toDecide(TRANSFER, RETALIATED, OTHER);
        complaint.refuse(given, decide(OFFICE, TRANSFER, Map.of(OTHER, "从重")), "aggravation-unanswered");
        complaint.refuse(toDecide(TRANSFER), decide(OFFICE, TRANSFER, Map.of(OTHER, "从重")), "aggravation-not-found");
    }

    @Test
    @Tag("B5")
    void nobodyDecidesAboutThemselves() {
        complaint.refuse(toDecide(TRANSFER), decide(ACCUSED, TRANSFER, Map.of()), "unknown-number");
        complaint.refuse(toDecide(TRANSFER), deciding(3, 0, "wu.gang", "jiang.wei", ACCUSED.id()), "attendee-involved");
        complaint.refuse(
                toDecide(TRANSFER), deciding(3, 0, "wu.gang", "jiang.wei", REPORTER.id()), "attendee-involved");
    }

    /** Whoever tries names to find the reporter would have to decide for each. */
    @Test
    @Tag("B7")
    void whoIsKeptOutIsNotToldWhereTheDecisionWouldFailAnyway() {
        String[] panel = {"wu.gang", "jiang.wei", REPORTER.id()};
        complaint.refuse(toDecide(TRANSFER), deciding(2, 0, "a", "b", REPORTER.id()), "attendee-not-of-meeting");
        complaint.refuse(toDecide(TRANSFER), deciding(1, 1, panel), "no-majority");
        complaint.refuse(toDecide(TRANSFER, OTHER), deciding(3, 0, panel), "aggravation-unanswered");
    }

    @Test
    @Tag("B5")
    void aMeetingThatIsTooSmallSplitOrCountsWronglyDecidesNothing() {
        complaint.refuse(toDecide(TRANSFER), deciding(2, 0, "zhou.min", "jiang.wei"), "meeting-too-small");
        complaint.refuse(
                toDecide(TRANSFER), deciding(2, 2, "jiang.wei", "wu.gang", "gao.jun", "zhou.min"), "no-majority");
        complaint.refuse(
                toDecide(TRANSFER), deciding(3, 1, "jiang.wei", "wu.gang", "gao.jun"), "more-votes-than-attendees");
        complaint.refuse(toDecide(TRANSFER), deciding(3, 0, "a", "b", "b"), "attendee-named-twice");
        var tomorrow = new Meeting(LocalDate.of(2025, 9, 29), List.of("a", "b", "c"), 3, 0, 0);
        complaint.refuse(toDecide(TRANSFER), decide(OFFICE, TRANSFER, Map.of(), tomorrow), "meeting-on-impossible-day");
    }

    @Test
    @Tag("B5")
    void partyAndGovernmentDecideTogether() {
        complaint.refuse(toDecide(TRANSFER), deciding(3, 0, "jiang.wei", "han.xue", "ma.lin"), "meeting-lacks-body");
        complaint.refuse(toDecide(TRANSFER), deciding(3, 0, "wu.gang", "gao.jun", "zhou.min"), "meeting-lacks-body");
    }

    @Test
    @Tag("B5")
    void nobodySitsInTheMeetingWhoIsNotOneOfItsMembers() {
        complaint.refuse(
                toDecide(TRANSFER), deciding(3, 0, "jiang.wei", "gao.jun", "nobody"), "attendee-not-of-meeting");
        complaint.refuse(
                toDecide(TRANSFER), deciding(3, 0, "jiang.wei", "wu.gang", "ding.yi"), "attendee-not-of-meeting");
    }

    /** Who was relieved of the investigation, but found what is judged, has not become impartial. */
    @Test
    @Tag("B5")
    void whoInvestigatesReportsToTheMeetingAndDoesNotVote() {
        complaint.refuse(
                toDecide(TRANSFER), deciding(3, 0, "jiang.wei", "wu.gang", "zheng.hua"), "attendee-investigates");
        complaint.refuse(
                toDecide(TRANSFER), deciding(3, 0, "jiang.wei", "wu.gang", "feng.li"), "attendee-investigates");
        var others = List.of(
                new Investigator("han.xue", Investigator.Body.LEADING_GROUP),
                new Investigator("gao.jun", Investigator.Body.DEPARTMENT));
        var relieved = List.of(
                filed(),
                accepted(),
                assigned(),
                investigated(Fault.HARM_TO_IMAGE),
                new InvestigatorsAssigned(NO, HALL, others, LEADER.id(), NOW),
                new SanctionRecommended(NO, HALL, TRANSFER, 0, List.of(), TRANSFER, null, "han.xue", NOW));
        complaint.refuse(relieved, deciding(3, 0, "jiang.wei", "wu.gang", "zheng.hua"), "attendee-investigates");
        complaint.refuse(relieved, deciding(3, 0, "jiang.wei", "wu.gang", "gao.jun"), "attendee-investigates");
    }

    /** Nor who was replaced before anything was found: what they gathered is what is judged. */
    @Test
    @Tag("B5")
    void whoEverInvestigatedDoesNotVote() {
        var others = List.of(
                new Investigator("han.xue", Investigator.Body.LEADING_GROUP),
                new Investigator("gao.jun", Investigator.Body.DEPARTMENT));
        var replaced = List.of(
                filed(),
                accepted(),
                assigned(),
                new InvestigatorsAssigned(NO, HALL, others, LEADER.id(), NOW),
                new ComplaintInvestigated(
                        NO, HALL, "查阅录像，属实", ACCUSED.id(), "LABOUR", Fault.HARM_TO_IMAGE, List.of(), "han.xue", NOW),
                new SanctionRecommended(NO, HALL, TRANSFER, 0, List.of(), TRANSFER, null, "han.xue", NOW));
        complaint.refuse(replaced, deciding(3, 0, "jiang.wei", "wu.gang", "feng.li"), "attendee-investigates");
        complaint.refuse(replaced, deciding(3, 0, "jiang.wei", "wu.gang", "zheng.hua"), "attendee-investigates");
        complaint.refuse(replaced, deciding(3, 0, "jiang.wei", "wu.gang", "gao.jun"), "attendee-investigates");
        complaint.expect(replaced, decide(OFFICE, TRANSFER, Map.of()), decided(TRANSFER));
    }

    @Test
    @Tag("B5")
    void aHallThatIsTooSmallSaysWhomItBorrows() {
        var meeting = new Meeting(TODAY, List.of("jiang.wei", "wu.gang", "xie.fei"), 3, 0, 0);
        var file = ComplaintFile.of(NO, toDecide(TRANSFER));
        assertThat(Deciding.decide(file, decide(OFFICE, TRANSFER, Map.of(), meeting))
                        .meeting()
                        .borrowed())
                .containsExactly(new Meeting.Borrowed("xie.fei", "柳河乡便民服务大厅"));
    }

    @Test
    @Tag("B6")
    void whatWasRefusedIsNotDecidedAnewByAMeetingBeforeTheRefusal() {
        var refused = new SanctionDisapproved(
                NO, HALL, "青溪镇纪委", "青纪〔2025〕9号", "过重", OFFICE.id(), NOW.plus(Duration.ofDays(2)));
        var later = NOW.plus(Duration.ofDays(3));
        complaint.refuse(decidedFor(DEMERIT, refused), decidingAt(28, later), "meeting-on-impossible-day");
        complaint.refuse(
                decidedFor(MAJOR_DEMERIT, approved(), notified(true), appealed(), lighter(), refused),
                new DecideAppeal(NO, Appeal.UPHELD, null, "复核", meeting(), RULES, OFFICE, later),
                "meeting-on-impossible-day");
    }

    @Test
    @Tag("B6")
    void aSanctionThatNeedsApprovalIsNotToldWithoutIt() {
        complaint.refuse(decidedFor(DEMERIT), tell(OFFICE), "approval-missing");
        complaint.expect(decidedFor(DEMERIT), approve(OFFICE), approved());
        complaint.expect(decidedFor(DEMERIT, approved()), tell(OFFICE), notified(true));
        complaint.refuse(decidedFor(TRANSFER), approve(OFFICE), "nothing-to-approve");
    }

    @Test
    @Tag("B6")
    void whatTheSuperiorRefusesIsDecidedAnew() {
        complaint.expect(decidedFor(DEMERIT), disapprove(OFFICE), disapproved());
        complaint.refuse(decidedFor(DEMERIT, disapproved()), tell(OFFICE), "approval-missing");
        complaint.expect(decidedFor(DEMERIT, disapproved()), decide(OFFICE, TRANSFER, Map.of()), decided(TRANSFER));
        complaint.refuse(decidedFor(TRANSFER), decide(OFFICE, TRANSFER, Map.of()), "complaint-already-decided");
    }

    private static ComplaintCommand deciding(int inFavour, int against, String... attendees) {
        return decide(
                OFFICE,
                TRANSFER,
                Map.of(),
                new Meeting(LocalDate.of(2025, 9, 28), List.of(attendees), inFavour, against, 0));
    }

    private static ComplaintCommand decidingAt(int day, Instant at) {
        var meeting = new Meeting(LocalDate.of(2025, 9, day), meeting().attendees(), 3, 0, 0);
        return new DecideComplaint(NO, true, TRANSFER, Map.of(), "事实清楚", meeting, RULES, OFFICE, at);
    }

    private static ComplaintEvent lighter() {
        return appealDecided(Appeal.CHANGED, DEMERIT, true);
    }

    private static List<ComplaintEvent> found(@Nullable String person, @Nullable String window, @Nullable Fault fault) {
        var findings = new ComplaintInvestigated(
                NO, HALL, "查阅录像，属实", person, window, fault, List.of(), LEADING_INVESTIGATOR.id(), NOW);
        return List.of(filed(), accepted(), assigned(), findings);
    }

    private static ComplaintCommand founded() {
        return new DecideComplaint(NO, true, null, Map.of(), "事实清楚", meeting(), RULES, OFFICE, NOW);
    }

    private static ComplaintDecided decidedAgainst(
            @Nullable String person, @Nullable String window, @Nullable Fault fault) {
        return new ComplaintDecided(
                NO, HALL, true, person, window, fault, null, Map.of(), "事实清楚", meeting(), List.of(), OFFICE.id(), NOW);
    }

    private static SanctionRecommended recommendation(
            Sanction byTable, long faults, org.servicehall.contracts.accountability.Aggravation... aggravations) {
        return new SanctionRecommended(
                NO, HALL, byTable, faults, List.of(aggravations), byTable, null, LEADING_INVESTIGATOR.id(), NOW);
    }
}
