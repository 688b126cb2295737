package org.servicehall.accountability.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.AssessmentEvent.AssessmentPublished;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;

@Tag("D8")
class AssessmentTest {
    private static final String NO = "330106-202510";
    private static final Instant MONTH_ENDS = Instant.parse("2025-10-31T16:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2025-11-03T01:00:00Z");

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Assessment.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theFirstPublicationNeedsNoReason() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(publish("60.00", null, NOVEMBER, true))
                .then()
                .success()
                .events(published(1, "60.00", null));
    }

    @Test
    void aMonthThatIsNotOverIsNotPublished() {
        refused(publish("60.00", null, MONTH_ENDS.minusMillis(1), true), "assessment-month-not-over");
    }

    @Test
    @Tag("H2")
    void theMonthsAttendanceIsPublishedFirst() {
        refused(publish("60.00", null, NOVEMBER, false), "assessment-needs-attendance");
    }

    @Test
    void whatIsTheSameIsNotPublishedAgain() {
        refused(publish("60.00", "再公布一次", NOVEMBER, true), "assessment-unchanged", published(1, "60.00", null));
    }

    @Test
    void aCorrectionNeedsItsReason() {
        refused(publish("55.00", " ", NOVEMBER, true), "assessment-needs-reason", published(1, "60.00", null));
    }

    @Test
    void aCorrectionIsAFurtherVersion() {
        fixture.given()
                .event(published(1, "60.00", null))
                .when()
                .command(publish("55.00", "补记一次超期", NOVEMBER, true))
                .then()
                .success()
                .events(published(2, "55.00", "补记一次超期"));
    }

    private void refused(PublishAssessment command, String code, Object... given) {
        var start = given.length == 0
                ? fixture.given().noPriorActivity()
                : fixture.given().events(given);
        start.when()
                .command(command)
                .then()
                .exceptionSatisfies(thrown -> hasCode(thrown, code))
                .noEvents();
    }

    private static void hasCode(Throwable thrown, String code) {
        var cause = thrown instanceof Refusal || thrown.getCause() == null ? thrown : thrown.getCause();
        assertThat(cause)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static PublishAssessment publish(String score, @Nullable String reason, Instant at, boolean attendance) {
        return new PublishAssessment(
                NO,
                "330106",
                "2025-10",
                MONTH_ENDS,
                attendance,
                "2026.1",
                List.of(line(score)),
                List.of(),
                reason,
                "wu.gang",
                at);
    }

    private static AssessmentPublished published(int version, String score, @Nullable String reason) {
        return new AssessmentPublished(
                NO,
                "330106",
                "2025-10",
                version,
                "2026.1",
                List.of(line(score)),
                List.of(),
                reason,
                "wu.gang",
                NOVEMBER);
    }

    private static Line line(String score) {
        return new Line("li.na", Map.of("accepted", "0"), Map.of("start", score), score);
    }
}
