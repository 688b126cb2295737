package org.servicehall.intake.domain.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent.GrantsReviewed;
import org.servicehall.contracts.household.HouseholdEvent.HeadChanged;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdEvent.MemberJoined;
import org.servicehall.contracts.household.HouseholdEvent.MemberLeft;
import org.servicehall.contracts.household.HouseholdEvent.MembershipCorrected;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.contracts.household.LeavingGround;
import org.servicehall.intake.domain.household.HouseholdCommand.AddMember;
import org.servicehall.intake.domain.household.HouseholdCommand.ChangeHead;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectMembership;
import org.servicehall.intake.domain.household.HouseholdCommand.RecordLeaving;
import org.servicehall.intake.domain.household.HouseholdCommand.RegisterHousehold;
import org.servicehall.intake.domain.household.HouseholdCommand.ReviewGrants;
import org.servicehall.intake.domain.household.HouseholdCommand.Seen;

/** A household has one head and each member once; what is wrong is put right by a further act. */
@Tag("S8")
class HouseholdTest {
    private static final String NO = "330106-JT20261123-0001";
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEFORE = LocalDate.of(2019, 5, 6);
    private static final Applicant ZHANG = new Applicant("P-1", "张*");
    private static final Applicant LI = new Applicant("P-2", "李*");
    private static final Applicant CHILD = new Applicant("P-3", "张**");
    private static final Seen SEEN = new Seen("户口簿原件", DAY, "wang.fang", AT);
    private static final HouseholdMember HEAD = member(ZHANG, HouseholdRelation.HEAD);
    private static final HouseholdMember SPOUSE = member(LI, HouseholdRelation.SPOUSE);
    private static final HouseholdRegistered REGISTERED = new HouseholdRegistered(
            NO, "330106", "book", "青溪村", List.of(HEAD, SPOUSE), "values", "户口簿原件", "wang.fang", AT);

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Household.class)),
            AxonTestFixture.Customization::disableAxonServer);

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void isRegisteredWithOneHead() {
        refusedToRegister("household-needs-one-head", SPOUSE);
        refusedToRegister("household-needs-one-head", HEAD, member(LI, HouseholdRelation.HEAD));
        refusedToRegister("member-twice", HEAD, member(ZHANG, HouseholdRelation.OTHER));
        fixture.given()
                .noPriorActivity()
                .when()
                .command(register(HEAD, SPOUSE))
                .then()
                .events(REGISTERED);
    }

    @Test
    void whoIsBornOrMovesInJoins() {
        HouseholdMember child = new HouseholdMember(CHILD, HouseholdRelation.CHILD, DAY, JoiningGround.BIRTH);
        records(
                new MemberJoined(NO, "330106", child, "more", "户口簿原件", "wang.fang", AT),
                new AddMember(NO, child, "more", SEEN));
        refused("member-twice", new AddMember(NO, SPOUSE, "more", SEEN));
        refused("household-needs-one-head", new AddMember(NO, member(CHILD, HouseholdRelation.HEAD), "more", SEEN));
        HouseholdMember tomorrow =
                new HouseholdMember(CHILD, HouseholdRelation.CHILD, DAY.plusDays(1), JoiningGround.BIRTH);
        refused("membership-day-wrong", new AddMember(NO, tomorrow, "more", SEEN));
    }

    @Test
    void theHeadLeavesOnceAnotherHeadsIt() {
        refused("head-to-be-named-first", leave("P-1", LeavingGround.DEATH, DAY));
        var changed = new HeadChanged(NO, "330106", ZHANG, LI, HouseholdRelation.SPOUSE, "户口簿原件", "wang.fang", AT);
        records(changed, new ChangeHead(NO, "P-2", HouseholdRelation.SPOUSE, SEEN));
        fixture.given()
                .events(REGISTERED, changed)
                .when()
                .command(leave("P-1", LeavingGround.DEATH, DAY))
                .then()
                .events(left(ZHANG, LeavingGround.DEATH, List.of("330106-20260101-0001")));
        refused("heads-already", new ChangeHead(NO, "P-1", HouseholdRelation.SPOUSE, SEEN));
    }

    @Test
    @Tag("C5")
    void theGrantsAreReviewedOnceAfterSomebodyLeft() {
        List<String> grants = List.of("330106-20260101-0001");
        MemberLeft left = left(LI, LeavingGround.MOVED_OUT, grants);
        var review = new ReviewGrants(NO, "P-2", "继续享受", "zhou.min", AT);
        var reviewed = new GrantsReviewed(NO, "330106", LI, grants, "继续享受", "zhou.min", AT);
        fixture.given().events(REGISTERED, left).when().command(review).then().events(reviewed);
        fixture.given()
                .events(REGISTERED, left, reviewed)
                .when()
                .command(review)
                .then()
                .exceptionSatisfies(code("no-grants-to-review"))
                .noEvents();
    }

    @Test
    @Tag("C5")
    void theyAreReviewedAlsoWhereTheMemberWasRecordedInError() {
        records(
                left(LI, LeavingGround.RECORDED_IN_ERROR, List.of("330106-20260101-0001")),
                leave("P-2", LeavingGround.RECORDED_IN_ERROR, DAY));
    }

    @Test
    @Tag("C5")
    void whoLeavesTwiceUnderAnotherSpellingIsReviewedOnceForAllThatRan() {
        Applicant respelled = new Applicant("P-2", "黎*");
        MemberJoined again = new MemberJoined(
                NO, "330106", member(respelled, HouseholdRelation.SPOUSE), "more", "户口簿原件", "wang.fang", AT);
        var reviewed = new GrantsReviewed(NO, "330106", respelled, List.of("G-1", "G-2"), "继续享受", "zhou.min", AT);
        Membership membership = Membership.NOBODY
                .after(REGISTERED)
                .after(left(LI, LeavingGround.RECORDED_IN_ERROR, List.of("G-1")))
                .after(again)
                .after(left(respelled, LeavingGround.MOVED_OUT, List.of("G-1", "G-2")));
        assertThat(membership.present()).containsExactly(HEAD);
        assertThat(membership.toReview())
                .singleElement()
                .satisfies(left -> assertThat(left.grants()).containsExactly("G-1", "G-2"));
        assertThat(membership.after(reviewed).toReview()).isEmpty();
    }

    @Test
    @Tag("C5")
    void whoeverLeftCountsAsOfItUntilTheLeadHasReviewed() {
        Membership left =
                Membership.NOBODY.after(REGISTERED).after(left(LI, LeavingGround.RECORDED_IN_ERROR, List.of("G-1")));
        assertThat(left.together()).containsExactly("P-1", "P-2");
        assertThat(left.after(new GrantsReviewed(NO, "330106", LI, List.of("G-1"), "继续享受", "zhou.min", AT))
                        .together())
                .containsExactly("P-1");
    }

    @Test
    void intoAHouseholdOfNobodyAHeadJoinsFirst() {
        MemberLeft ofZhang = left(ZHANG, LeavingGround.DEATH, List.of());
        MemberLeft ofLi = left(LI, LeavingGround.MOVED_OUT, List.of());
        HouseholdMember child = member(CHILD, HouseholdRelation.CHILD);
        HouseholdMember head = member(CHILD, HouseholdRelation.HEAD);
        fixture.given()
                .events(REGISTERED, ofLi, ofZhang)
                .when()
                .command(new AddMember(NO, child, "more", SEEN))
                .then()
                .exceptionSatisfies(code("household-needs-one-head"))
                .noEvents();
        fixture.given()
                .events(REGISTERED, ofLi, ofZhang)
                .when()
                .command(new AddMember(NO, head, "more", SEEN))
                .then()
                .events(new MemberJoined(NO, "330106", head, "more", "户口簿原件", "wang.fang", AT));
        fixture.given()
                .events(
                        REGISTERED,
                        ofLi,
                        ofZhang,
                        new MemberJoined(NO, "330106", child, "more", "户口簿原件", "wang.fang", AT))
                .when()
                .command(new ChangeHead(NO, "P-3", HouseholdRelation.OTHER, SEEN))
                .then()
                .exceptionSatisfies(code("household-needs-one-head"))
                .noEvents();
    }

    @Test
    void whatIsOfferedIsWhatIsNotRefused() {
        Membership membership = Membership.NOBODY.after(REGISTERED);
        assertThat(offered(HouseholdAct.offers(membership)))
                .containsExactly("households.join", "households.correctRegistration");
        assertThat(offered(HouseholdAct.offers(membership, "P-1")))
                .containsExactly("households.correct", "households.correctName");
        assertThat(offered(HouseholdAct.offers(membership, "P-2")))
                .containsExactly(
                        "households.leave", "households.correct", "households.correctName", "households.changeHead");
        assertThat(offered(HouseholdAct.offers(membership, "P-9"))).isEmpty();
        assertThat(offered(HouseholdAct.reviews(membership, "P-2"))).isEmpty();
    }

    @Test
    void whatWasRecordedWronglyIsCorrectedAndBothStay() {
        LocalDate right = BEFORE.plusYears(1);
        records(
                new MembershipCorrected(
                        NO,
                        "330106",
                        LI,
                        HouseholdRelation.SPOUSE,
                        HouseholdRelation.SPOUSE,
                        BEFORE,
                        right,
                        "户口簿原件",
                        "wang.fang",
                        AT),
                new CorrectMembership(NO, "P-2", null, right, SEEN));
        refused("membership-unchanged", new CorrectMembership(NO, "P-2", HouseholdRelation.SPOUSE, BEFORE, SEEN));
        refused("household-needs-one-head", new CorrectMembership(NO, "P-2", HouseholdRelation.HEAD, null, SEEN));
        refused("unknown-number", new CorrectMembership(NO, "P-9", HouseholdRelation.OTHER, null, SEEN));
    }

    @Test
    void nobodyLeavesBeforeTheyJoinedNorTomorrow() {
        refused("membership-day-wrong", leave("P-2", LeavingGround.MOVED_OUT, BEFORE.minusDays(1)));
        refused("membership-day-wrong", leave("P-2", LeavingGround.MOVED_OUT, DAY.plusDays(1)));
    }

    private static List<String> offered(Offers offers) {
        return offers.all().stream().map(Offer::operation).toList();
    }

    private void records(Object event, HouseholdCommand command) {
        fixture.given().events(REGISTERED).when().command(command).then().events(event);
    }

    private static RegisterHousehold register(HouseholdMember... members) {
        return new RegisterHousehold(NO, "330106", "book", "青溪村", List.of(members), "values", SEEN);
    }

    private static RecordLeaving leave(String person, LeavingGround ground, LocalDate until) {
        return new RecordLeaving(NO, person, ground, until, List.of("330106-20260101-0001"), SEEN);
    }

    private static MemberLeft left(Applicant person, LeavingGround ground, List<String> grants) {
        return new MemberLeft(NO, "330106", person, ground, DAY, grants, "户口簿原件", "wang.fang", AT);
    }

    private static HouseholdMember member(Applicant person, HouseholdRelation relation) {
        return new HouseholdMember(person, relation, BEFORE, JoiningGround.IN_BOOK);
    }

    private void refusedToRegister(String code, HouseholdMember... members) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(register(members))
                .then()
                .exceptionSatisfies(code(code))
                .noEvents();
    }

    private void refused(String code, HouseholdCommand command) {
        fixture.given()
                .events(REGISTERED)
                .when()
                .command(command)
                .then()
                .exceptionSatisfies(code(code))
                .noEvents();
    }

    private static Consumer<Throwable> code(String code) {
        return thrown -> assertThat(((Refusal) thrown).code()).isEqualTo(code);
    }
}
