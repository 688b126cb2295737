package org.servicehall.intake.domain.acting;

import static org.servicehall.intake.domain.Applications.DEADLINES;
import static org.servicehall.intake.domain.Applications.LIMITS;
import static org.servicehall.intake.domain.Applications.NINE;
import static org.servicehall.intake.domain.Applications.NO;
import static org.servicehall.intake.domain.Applications.TODAY;
import static org.servicehall.intake.domain.Applications.WANG;
import static org.servicehall.intake.domain.Applications.fixture;
import static org.servicehall.intake.domain.Applications.latePensioner;
import static org.servicehall.intake.domain.Applications.refused;
import static org.servicehall.intake.domain.acting.Powers.ACCEPT;
import static org.servicehall.intake.domain.acting.Powers.FORM_THROUGH_LI;
import static org.servicehall.intake.domain.acting.Powers.HALL;
import static org.servicehall.intake.domain.acting.Powers.LI;
import static org.servicehall.intake.domain.acting.Powers.li;
import static org.servicehall.intake.domain.acting.Powers.name;
import static org.servicehall.intake.domain.acting.Powers.power;

import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.application.RepresentationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.RepresentationCommand.RevokePower;
import org.servicehall.intake.domain.command.RepresentationCommand.SeePower;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;

/** What somebody brings for the applicant is accepted once their ground is seen, or the applicant stands by it. */
@Tag("S8")
class BroughtByAnotherTest {
    private static final ReceiveApplication BROUGHT_UNSEEN = broughtBy(
            li(power(null, RepresentedAct.SUBMIT), null), "ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");
    private static final RevokePower DISOWNED = new RevokePower(NO, WANG, 1, RevocationWord.CALLED_BACK, false);
    private static final RevokePower STOOD_BY = new RevokePower(NO, WANG, 1, RevocationWord.IN_PERSON, true);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
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
}
