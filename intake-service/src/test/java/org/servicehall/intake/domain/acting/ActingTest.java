package org.servicehall.intake.domain.acting;

import static org.servicehall.intake.domain.Applications.DEADLINES;
import static org.servicehall.intake.domain.Applications.LIMITS;
import static org.servicehall.intake.domain.Applications.NINE;
import static org.servicehall.intake.domain.Applications.NO;
import static org.servicehall.intake.domain.Applications.TODAY;
import static org.servicehall.intake.domain.Applications.WANG;
import static org.servicehall.intake.domain.Applications.accept;
import static org.servicehall.intake.domain.Applications.fixture;
import static org.servicehall.intake.domain.Applications.latePensioner;
import static org.servicehall.intake.domain.Applications.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.application.ApplicationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.MaterialsSupplied;
import org.servicehall.contracts.application.ApplicationEvent.PowerRevoked;
import org.servicehall.contracts.application.ApplicationEvent.PowerSeen;
import org.servicehall.contracts.application.ApplicationEvent.RepresentativeNamed;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.NameRepresentative;
import org.servicehall.intake.domain.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.ApplicationCommand.RevokePower;
import org.servicehall.intake.domain.ApplicationCommand.SeePower;
import org.servicehall.intake.domain.ApplicationCommand.SupplyMaterials;
import org.servicehall.intake.domain.ApplicationCommand.WithdrawApplication;
import org.servicehall.intake.domain.ApplicationCommand.WithdrawOwnApplication;

/** Somebody acts for the applicant, as far and as long as the ground goes that the hall has seen. */
@Tag("S8")
class ActingTest {
    private static final String HALL = "330106";
    private static final Applicant LI = new Applicant("P-2", "李*");
    private static final Through FIRST = new Through(1, TODAY);
    private static final Power WHOLE = new Power(ActingGround.GUARDIANSHIP, List.of(), null, null);
    private static final AcceptApplication ACCEPT = accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(60));
    private static final SupplyMaterials FORM_THROUGH_LI =
            new SupplyMaterials(NO, WANG, Set.of("CERTIFICATION_FORM"), LIMITS, FIRST);

    private static final ReceiveApplication BROUGHT_UNSEEN = broughtBy(
            li(power(null, RepresentedAct.SUBMIT), null), "ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");
    private static final RevokePower DISOWNED = new RevokePower(NO, WANG, 1, RevocationWord.CALLED_BACK, false);
    private static final RevokePower STOOD_BY = new RevokePower(NO, WANG, 1, RevocationWord.IN_PERSON, true);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    private static Power power(@Nullable LocalDate until, RepresentedAct... scope) {
        return new Power(ActingGround.POWER_OF_ATTORNEY, List.of(scope), null, until);
    }

    private static NewRepresentative li(Power power, @Nullable PowerProof seen) {
        return new NewRepresentative(LI, "mark", power, seen, false, TODAY, false);
    }

    private static NameRepresentative name(Power power, @Nullable PowerProof seen) {
        return new NameRepresentative(NO, WANG, li(power, seen));
    }

    private static ReceiveApplication broughtBy(NewRepresentative one, String... presented) {
        ReceiveApplication plain = latePensioner(presented);
        return new ReceiveApplication(
                NO,
                WANG,
                HALL,
                plain.matter(),
                Channel.COUNTER,
                plain.applicant(),
                null,
                plain.circumstances(),
                plain.presented(),
                null,
                List.of(),
                1,
                List.of(),
                List.of(),
                TODAY,
                DEADLINES,
                null,
                List.of(),
                one);
    }

    @Test
    void whoBroughtItStandsBesideTheReception() {
        Power power = power(TODAY, RepresentedAct.SUBMIT);
        fixture.given()
                .noPriorActivity()
                .when()
                .command(broughtBy(li(power, PowerProof.ORIGINAL_SEEN), "ID_CARD", "PENSION_PASSBOOK"))
                .then()
                .success()
                .eventsSatisfy(events -> org.assertj.core.api.Assertions.assertThat(events)
                        .map(event -> event.payload())
                        .contains(
                                new RepresentativeNamed(
                                        NO,
                                        HALL,
                                        1,
                                        LI,
                                        "mark",
                                        power,
                                        PowerProof.ORIGINAL_SEEN,
                                        "wang.fang",
                                        NINE,
                                        null),
                                new ApplicantRepresented(NO, HALL, 1, RepresentedAct.SUBMIT, NINE)));
    }

    @Test
    @Tag("K8")
    void whatSomebodyBroughtWhoseGroundNobodySawIsNotAccepted() {
        fixture.given()
                .command(broughtBy(
                        li(power(null, RepresentedAct.SUBMIT), null),
                        "ID_CARD",
                        "PENSION_PASSBOOK",
                        "CERTIFICATION_FORM"))
                .when()
                .command(ACCEPT)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-not-seen", "S8"));
    }

    @Test
    void itIsAcceptedOnceTheGroundIsSeen() {
        fixture.given()
                .command(broughtBy(
                        li(power(null, RepresentedAct.SUBMIT), null),
                        "ID_CARD",
                        "PENSION_PASSBOOK",
                        "CERTIFICATION_FORM"))
                .command(new SeePower(NO, WANG, 1, PowerProof.CALLED_BACK, false))
                .when()
                .command(ACCEPT)
                .then()
                .success();
    }

    @Test
    @Tag("K8")
    void whatSomebodyBroughtWhomTheApplicantDisownsIsNotAccepted() {
        fixture.given()
                .command(BROUGHT_UNSEEN)
                .command(DISOWNED)
                .when()
                .command(ACCEPT)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-not-seen", "S8"));
    }

    @Test
    void itIsAcceptedOnceTheApplicantTookThePowerBackAndSaysThatTheyStandByIt() {
        fixture.given()
                .command(BROUGHT_UNSEEN)
                .command(STOOD_BY)
                .when()
                .command(ACCEPT)
                .then()
                .success();
    }

    @Test
    void whoDisownedItMayStandByItAfterAll() {
        fixture.given()
                .command(BROUGHT_UNSEEN)
                .command(DISOWNED)
                .command(STOOD_BY)
                .when()
                .command(ACCEPT)
                .then()
                .success();
    }

    @Test
    void aPowerIsTakenBackOnce() {
        fixture.given()
                .command(BROUGHT_UNSEEN)
                .command(DISOWNED)
                .when()
                .command(DISOWNED)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-revoked", "S8"));
    }

    @Test
    @Tag("P2")
    void theQueryCodeIsNotTheApplicantsAloneWhereSomebodyActs() {
        fixture.given()
                .command(BROUGHT_UNSEEN)
                .when()
                .command(new WithdrawOwnApplication(NO, new Act("public", "PUBLIC", false, NINE), LIMITS))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("code-not-the-applicants-alone", "S8"));
    }

    @Test
    @Tag("P2")
    void norIsItToldToAClerk() {
        fixture.given()
                .command(BROUGHT_UNSEEN)
                .when()
                .command(new WithdrawApplication(NO, WANG, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("code-not-the-applicants-alone", "S8"));
    }

    @Test
    void inAMatterForTheApplicantInPersonNoLegalRepresentativeActs() {
        Power ofCompany = new Power(ActingGround.LEGAL_REPRESENTATIVE, List.of(), null, null);
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(new NameRepresentative(
                        NO, WANG, new NewRepresentative(LI, "mark", ofCompany, null, true, TODAY, false)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("in-person-only", "S8"));
    }

    @Test
    void whoIsOnlyToCollectHoldsNothingUp() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .command(name(power(null, RepresentedAct.COLLECT), null))
                .when()
                .command(ACCEPT)
                .then()
                .success();
    }

    @Test
    void whatIsBroughtForTheApplicantSaysThroughWhom() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(name(power(TODAY, RepresentedAct.SUPPLEMENT), PowerProof.COPY_KEPT))
                .when()
                .command(FORM_THROUGH_LI)
                .then()
                .events(
                        new ApplicantRepresented(NO, HALL, 1, RepresentedAct.SUPPLEMENT, NINE),
                        new MaterialsSupplied(NO, HALL, List.of("CERTIFICATION_FORM"), List.of(), NINE, NINE));
    }

    @Test
    void anActThatThePowerDoesNotNameIsRefused() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(name(power(null, RepresentedAct.COLLECT), PowerProof.ORIGINAL_SEEN))
                .when()
                .command(FORM_THROUGH_LI)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("outside-power", "S8"));
    }

    @Test
    void anActByAPowerThatIsOverIsRefused() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(name(power(TODAY, RepresentedAct.SUPPLEMENT), PowerProof.ORIGINAL_SEEN))
                .when()
                .command(new SupplyMaterials(
                        NO, WANG, Set.of("CERTIFICATION_FORM"), LIMITS, new Through(1, TODAY.plusDays(1))))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-expired", "S8", TODAY.toString()));
    }

    @Test
    void anActByAPowerThatWasTakenBackIsRefused() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(name(power(null, RepresentedAct.SUPPLEMENT), PowerProof.ORIGINAL_SEEN))
                .command(new RevokePower(NO, WANG, 1, RevocationWord.IN_WRITING, false))
                .when()
                .command(FORM_THROUGH_LI)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-revoked", "S8"));
    }

    @Test
    void anActByAPowerThatNobodySawIsRefused() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(name(power(null, RepresentedAct.SUPPLEMENT), null))
                .when()
                .command(FORM_THROUGH_LI)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-not-seen", "S8"));
    }

    @Test
    void anActBySomebodyWhoIsNotOnRecordIsRefused() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .when()
                .command(FORM_THROUGH_LI)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("unknown-representative", "S8", 1));
    }

    @Test
    void aGuardianDoesEverything() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(name(WHOLE, PowerProof.ORIGINAL_SEEN))
                .when()
                .command(new WithdrawApplication(NO, WANG, Channel.COUNTER, WithdrawalProof.SIGNED_FORM, LIMITS, FIRST))
                .then()
                .events(
                        new ApplicantRepresented(NO, HALL, 1, RepresentedAct.WITHDRAW, NINE),
                        new ApplicationWithdrawn(
                                NO, HALL, Channel.COUNTER, "wang.fang", NINE, WithdrawalProof.SIGNED_FORM));
    }

    @Test
    void noGuardianshipIsMadeSureOfByTelephone() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(name(WHOLE, PowerProof.CALLED_BACK))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("ground-not-by-phone", "S8"));
    }

    @Test
    void inAMatterForTheApplicantInPersonNobodyActsByPowerOfAttorney() {
        Power delegated = power(null, RepresentedAct.SUBMIT);
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(new NameRepresentative(
                        NO, WANG, new NewRepresentative(LI, "mark", delegated, null, true, TODAY, false)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("in-person-only", "S8"));
    }

    @Test
    void inAMatterForTheApplicantInPersonAGuardianActs() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(new NameRepresentative(
                        NO, WANG, new NewRepresentative(LI, "mark", WHOLE, null, true, TODAY, false)))
                .then()
                .events(new RepresentativeNamed(NO, HALL, 1, LI, "mark", WHOLE, null, "wang.fang", NINE, null));
    }

    @Test
    void nobodyActsForThemselves() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(new NameRepresentative(
                        NO,
                        WANG,
                        new NewRepresentative(new Applicant("P-1", "张*"), "mark", WHOLE, null, false, TODAY, false)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("represents-self", "S8"));
    }

    @Test
    void nobodyIsNamedTwice() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(name(WHOLE, null))
                .when()
                .command(name(WHOLE, null))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("represents-already", "S8"));
    }

    @Test
    void whosePowerWasTakenBackIsNamedAnew() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(name(WHOLE, null))
                .command(new RevokePower(NO, WANG, 1, RevocationWord.CALLED_BACK, false))
                .when()
                .command(name(WHOLE, null))
                .then()
                .events(new RepresentativeNamed(NO, HALL, 2, LI, "mark", WHOLE, null, "wang.fang", NINE, null));
    }

    @Test
    void whatIsOverIsNoGround() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(name(power(TODAY.minusDays(1), RepresentedAct.COLLECT), null))
                .then()
                .noEvents()
                .exceptionSatisfies(
                        refused("power-expired", "S8", TODAY.minusDays(1).toString()));
    }

    @Test
    void aGroundIsSeen() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(name(WHOLE, null))
                .when()
                .command(new SeePower(NO, WANG, 1, PowerProof.ORIGINAL_SEEN, false))
                .then()
                .events(new PowerSeen(NO, HALL, 1, PowerProof.ORIGINAL_SEEN, "wang.fang", NINE, LI, null));
    }

    @Test
    void aGroundIsSeenOnce() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(name(WHOLE, PowerProof.ORIGINAL_SEEN))
                .when()
                .command(new SeePower(NO, WANG, 1, PowerProof.ORIGINAL_SEEN, false))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("power-seen-already", "S8"));
    }

    @Test
    void aPowerIsTakenBackByTheApplicantsWord() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(name(WHOLE, null))
                .when()
                .command(new RevokePower(NO, WANG, 1, RevocationWord.IN_PERSON, false))
                .then()
                .events(new PowerRevoked(NO, HALL, 1, RevocationWord.IN_PERSON, "wang.fang", NINE, null));
    }

    @Test
    void somebodyIsNamedAfterAcceptanceToo() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .command(ACCEPT)
                .when()
                .command(name(WHOLE, PowerProof.ORIGINAL_SEEN))
                .then()
                .success();
    }

    @Test
    void nobodyActsInWhatIsOver() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(new WithdrawApplication(NO, WANG, Channel.COUNTER, WithdrawalProof.SIGNED_FORM, LIMITS))
                .when()
                .command(name(WHOLE, PowerProof.ORIGINAL_SEEN))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-closed", "K8"));
    }
}
