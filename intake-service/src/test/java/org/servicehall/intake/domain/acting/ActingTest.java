package org.servicehall.intake.domain.acting;

import static org.servicehall.intake.domain.Applications.LIMITS;
import static org.servicehall.intake.domain.Applications.NINE;
import static org.servicehall.intake.domain.Applications.NO;
import static org.servicehall.intake.domain.Applications.TODAY;
import static org.servicehall.intake.domain.Applications.WANG;
import static org.servicehall.intake.domain.Applications.fixture;
import static org.servicehall.intake.domain.Applications.latePensioner;
import static org.servicehall.intake.domain.Applications.refused;
import static org.servicehall.intake.domain.acting.Powers.ACCEPT;
import static org.servicehall.intake.domain.acting.Powers.FIRST;
import static org.servicehall.intake.domain.acting.Powers.FORM_THROUGH_LI;
import static org.servicehall.intake.domain.acting.Powers.HALL;
import static org.servicehall.intake.domain.acting.Powers.LI;
import static org.servicehall.intake.domain.acting.Powers.name;
import static org.servicehall.intake.domain.acting.Powers.power;

import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.RepresentationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.RepresentationCommand.RevokePower;
import org.servicehall.intake.domain.command.RepresentationCommand.SeePower;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;

/** Somebody acts for the applicant, as far and as long as the ground goes that the hall has seen. */
@Tag("S8")
class ActingTest {
    private static final Power WHOLE = new Power(ActingGround.GUARDIANSHIP, List.of(), null, null);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
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
