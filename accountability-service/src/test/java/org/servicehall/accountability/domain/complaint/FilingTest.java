package org.servicehall.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.domain.ComplaintCommand.FileComplaint;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

class ComplaintTest {
    private static final String NUMBER = "330106-TS20250927-0001";
    private static final Instant SATURDAY_NIGHT = Instant.parse("2025-09-27T15:30:00Z");

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Complaint.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("P5")
    void aComplaintIsTakenAlsoOnASaturdayNightAndWithoutAName() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(file("330106-20250926-0003"))
                .then()
                .success()
                .events(filed("330106-20250926-0003"));
    }

    @Test
    @Tag("B1")
    void aComplaintNeedNotNameAPersonOrACase() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(file(null))
                .then()
                .success()
                .events(filed(null));
    }

    @Test
    @Tag("P5")
    void aNumberIsFiledOnce() {
        fixture.given()
                .event(filed(null))
                .when()
                .command(file(null))
                .then()
                .exceptionSatisfies(refusal -> hasCode(refusal, "complaint-already-filed"))
                .noEvents();
    }

    @Test
    @Tag("B1")
    void aComplaintIsAboutACaseOfItsOwnHall() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(file("340123-20250926-0003"))
                .then()
                .exceptionSatisfies(refusal -> hasCode(refusal, "case-of-another-hall"))
                .noEvents();
    }

    private static void hasCode(Throwable thrown, String code) {
        var cause = thrown instanceof Refusal || thrown.getCause() == null ? thrown : thrown.getCause();
        assertThat(cause)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static FileComplaint file(@Nullable String caseNo) {
        return new FileComplaint(
                NUMBER,
                "330106",
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                true,
                null,
                null,
                caseNo,
                "hash",
                SATURDAY_NIGHT);
    }

    private static ComplaintFiled filed(@Nullable String caseNo) {
        return new ComplaintFiled(
                NUMBER,
                "330106",
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                true,
                null,
                null,
                caseNo,
                null,
                "hash",
                null,
                SATURDAY_NIGHT);
    }
}
