package org.servicehall.intake.domain.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdEvent.NameCorrected;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectName;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectRegistration;
import org.servicehall.intake.domain.household.HouseholdCommand.RightName;
import org.servicehall.intake.domain.household.HouseholdCommand.Seen;

/** What was typed wrongly off the book is put right, and what was right, or is put right at the same time, stays. */
@Tag("S7")
@Tag("S8")
class HouseholdCorrectionTest {
    private static final String NO = "330106-JT20261123-0001";
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Applicant ZHANG = new Applicant("P-1", "张*");
    private static final Applicant LI = new Applicant("P-2", "李*");
    private static final Seen SEEN = new Seen("户口簿原件", DAY, "wang.fang", AT);
    private static final HouseholdRegistered REGISTERED = new HouseholdRegistered(
            NO,
            "330106",
            "book",
            "青溪村",
            List.of(member(ZHANG, HouseholdRelation.HEAD), member(LI, HouseholdRelation.SPOUSE)),
            "values",
            "户口簿原件",
            "wang.fang",
            AT);
    private static final RegistrationCorrected OTHER_BOOK = corrected("book", "other", "青溪村", "青溪村", "right");

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Household.class)),
            AxonTestFixture.Customization::disableAxonServer);
    private final List<String> laidWith = new ArrayList<>();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aNameIsPutRightAndNobodyElse() {
        Applicant right = new Applicant("P-2", "黎*");
        var corrected = new NameCorrected(NO, "330106", LI, right, "right", "户口簿原件", "wang.fang", AT);
        fixture.given()
                .events(REGISTERED)
                .when()
                .command(new CorrectName(NO, "P-2", () -> new RightName(right, "right", false), SEEN))
                .then()
                .events(corrected);
        assertThat(Membership.NOBODY.after(REGISTERED).after(corrected).find("P-2"))
                .hasValueSatisfying(member -> assertThat(member.person()).isEqualTo(right));
    }

    @Test
    void whoIsNotOfItIsNotLookedUp() {
        fixture.given()
                .events(REGISTERED)
                .when()
                .command(new CorrectName(NO, "P-9", () -> fail("nobody's name"), SEEN))
                .then()
                .exceptionSatisfies(
                        thrown -> assertThat(((Refusal) thrown).code()).isEqualTo("unknown-number"))
                .noEvents();
    }

    @Test
    void ofABookPutRightBothDigestsStayAndWhatWasRightStaysRight() {
        fixture.given()
                .events(REGISTERED)
                .when()
                .command(correct("other", null))
                .then()
                .events(OTHER_BOOK);
        assertThat(laidWith).containsExactly("P-1");
    }

    @Test
    void whereOnlyTheVillageIsPutRightABookPutRightBeforeStaysRight() {
        fixture.given()
                .events(REGISTERED, OTHER_BOOK)
                .when()
                .command(correct(null, "青溪社区"))
                .then()
                .events(corrected("other", "other", "青溪村", "青溪社区", null));
        assertThat(laidWith).isEmpty();
    }

    @Test
    void aBookThatIsRightAlreadyIsNotLaidAgain() {
        fixture.given()
                .events(REGISTERED)
                .when()
                .command(correct("book", "青溪社区"))
                .then()
                .events(corrected("book", "book", "青溪村", "青溪社区", null));
        assertThat(laidWith).isEmpty();
    }

    private CorrectRegistration correct(@Nullable String book, @Nullable String community) {
        return new CorrectRegistration(NO, book, community, "right", laidWith::add, SEEN);
    }

    private static RegistrationCorrected corrected(
            String wrongBook, String book, String wrongCommunity, String community, @Nullable String values) {
        return new RegistrationCorrected(
                NO, "330106", wrongBook, book, wrongCommunity, community, ZHANG, values, "户口簿原件", "wang.fang", AT);
    }

    private static HouseholdMember member(Applicant person, HouseholdRelation relation) {
        return new HouseholdMember(person, relation, LocalDate.of(2019, 5, 6), JoiningGround.IN_BOOK);
    }
}
