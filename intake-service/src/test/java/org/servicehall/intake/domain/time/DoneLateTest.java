package org.servicehall.intake.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;
import static org.servicehall.intake.domain.time.PassedTimes.COMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.INCOMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.NOTICE;
import static org.servicehall.intake.domain.time.PassedTimes.passed;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;

/** What is done late says so, before any sweep comes by or after it. */
@Tag("P2")
class DoneLateTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    static Stream<Arguments> lateSteps() {
        Act late = wangAt(CLOSING.plusSeconds(60));
        return Stream.of(
                Arguments.of(COMPLETE, accept(late, AcceptanceType.FORWARDED, null, TODAY.plusDays(60), null)),
                Arguments.of(
                        COMPLETE,
                        new ReturnApplication(NO, late, () -> NOTICE, ReturnGround.UNLAWFUL, "不合法", "某条例第二条", LIMITS)),
                Arguments.of(
                        INCOMPLETE,
                        new RequestSupplement(
                                NO,
                                late,
                                () -> NOTICE,
                                Set.of("CERTIFICATION_FORM"),
                                false,
                                null,
                                null,
                                GRACE,
                                LIMITS)),
                Arguments.of(INCOMPLETE, new SupplyMaterials(NO, late, Set.of("CERTIFICATION_FORM"), LIMITS)),
                Arguments.of(question(), new AnswerConsultation(NO, late, () -> NOTICE, true, LIMITS)));
    }

    @ParameterizedTest
    @MethodSource("lateSteps")
    void whatIsDoneLateSaysSoBeforeAnySweepComesBy(ApplicationCommand received, ApplicationCommand done) {
        Instant at = CLOSING.plusSeconds(60);
        fixture.given().command(received).when().command(done).then().eventsSatisfy(events -> {
            assertThat(events).hasSizeGreaterThan(1);
            assertThat(events.getFirst().payload())
                    .isEqualTo(
                            received.equals(COMPLETE)
                                    ? new AcceptanceOverdue(
                                            NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", at)
                                    : new ReceptionOverdue(
                                            NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", at));
        });
    }

    @Test
    void whatASweepHasRecordedIsNotSaidAgain() {
        Act late = wangAt(CLOSING.plusSeconds(60));
        fixture.given()
                .command(COMPLETE)
                .command(passed(CLOSING.plusSeconds(1)))
                .when()
                .command(accept(late, AcceptanceType.FORWARDED, null, TODAY.plusDays(60), null))
                .then()
                .eventsSatisfy(events -> assertThat(events).hasSize(1));
    }

    @Test
    @Tag("F2")
    void whoTakesItOverAfterItsTimeAnswersForNothing() {
        Instant late = CLOSING.plusSeconds(7200);
        fixture.given()
                .command(COMPLETE)
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(new Act("li.na", "LABOUR", false, CLOSING.plusSeconds(60))))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }
}
