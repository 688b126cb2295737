package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.EligibilityEvent.DuplicateNoticed;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityOverridden;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;

/** Conditions that are not met are recorded, and overridden only with a reason. */
@Tag("M3")
class EligibilityTest {
    private static final List<String> UNMET = List.of("OF_AGE");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whatIsNotMetIsRecordedAtReceptionBesideWhatLooksLikeADuplicate() {
        ReceiveApplication doubtful = doubtful(List.of("330106-20250926-0009"));
        fixture.given()
                .noPriorActivity()
                .when()
                .command(doubtful)
                .then()
                .events(
                        Reception.received(doubtful),
                        new EligibilityDoubted(NO, "330106", UNMET),
                        new DuplicateNoticed(NO, "330106", List.of("330106-20250926-0009")));
    }

    @Test
    void itIsNotAcceptedWithoutAReason() {
        fixture.given()
                .command(doubtful(List.of()))
                .when()
                .command(accept(AcceptanceType.INSTANT))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("conditions-not-met", "M3", "OF_AGE"));
    }

    @Test
    void withAReasonItIsAcceptedAndTheReasonStaysOnRecord() {
        fixture.given()
                .command(doubtful(List.of()))
                .when()
                .command(accept(WANG, AcceptanceType.INSTANT, null, null, "经镇政府核准"))
                .then()
                .eventsSatisfy(events -> {
                    assertThat(events)
                            .extracting(EventMessage::payload)
                            .satisfiesExactly(
                                    first -> assertThat(first)
                                            .isEqualTo(new EligibilityOverridden(
                                                    NO, "330106", UNMET, "经镇政府核准", "wang.fang", NINE)),
                                    second -> assertThat(second).isInstanceOf(ApplicationAccepted.class));
                });
    }

    @Test
    @Tag("K2")
    void nothingMoreIsAskedForWhileConditionsAreNotMet() {
        fixture.given()
                .command(doubtful(List.of(), "ID_CARD"))
                .when()
                .command(supplement("HOUSEHOLD_REGISTER"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("conditions-not-met", "K2", "OF_AGE"));
    }

    @Test
    @Tag("N4")
    void itCanAlwaysBeReturnedInstead() {
        fixture.given()
                .command(doubtful(List.of(), "ID_CARD"))
                .when()
                .command(giveBack(ReturnGround.UNLAWFUL, "未满十六周岁", "就业登记办法第三条"))
                .then()
                .success();
    }

    @Test
    @Tag("N3")
    void aReasonGivenWithTheSupplementNoticeHoldsForAcceptanceAsWell() {
        RequestSupplement plain = supplement("HOUSEHOLD_REGISTER");
        fixture.given()
                .command(doubtful(List.of(), "ID_CARD"))
                .command(new RequestSupplement(
                        NO, WANG, plain.noticeNo(), plain.items(), false, null, "经镇政府核准", GRACE, LIMITS))
                .command(supply("HOUSEHOLD_REGISTER"))
                .when()
                .command(accept(AcceptanceType.INSTANT))
                .then()
                .success()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .hasOnlyElementsOfType(ApplicationAccepted.class));
    }

    @Test
    void whereAllIsMetThereIsNothingToOverride() {
        fixture.given()
                .command(receive(
                        "employment-registration-certificate", Set.of("RELEASED"), "ID_CARD", "HOUSEHOLD_REGISTER"))
                .when()
                .command(accept(WANG, AcceptanceType.INSTANT, null, null, "经镇政府核准"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("nothing-to-override", "M3"));
    }

    private static ReceiveApplication doubtful(List<String> duplicates) {
        return doubtful(duplicates, "ID_CARD", "HOUSEHOLD_REGISTER");
    }

    private static ReceiveApplication doubtful(List<String> duplicates, String... brought) {
        ReceiveApplication plain = receive("employment-registration-certificate", Set.of("RELEASED"), brought);
        return doubted(plain, UNMET, duplicates);
    }
}
