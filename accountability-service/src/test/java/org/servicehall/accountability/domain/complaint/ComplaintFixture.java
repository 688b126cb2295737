package org.servicehall.accountability.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.servicehall.contracts.Refusal;

/** Given, when, then for complaints. */
final class ComplaintFixture implements AfterEachCallback {
    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Complaint.class)));

    @Override
    public void afterEach(ExtensionContext context) {
        fixture.stop();
    }

    void expect(List<?> given, ComplaintCommand command, Object... events) {
        var then = fixture.given().events(given).when().command(command).then().success();
        if (events.length == 0) {
            then.noEvents();
        } else {
            then.events(events);
        }
    }

    void refuse(List<?> given, ComplaintCommand command, String code) {
        fixture.given()
                .events(given)
                .when()
                .command(command)
                .then()
                .exceptionSatisfies(thrown -> {
                    var cause = thrown instanceof Refusal || thrown.getCause() == null ? thrown : thrown.getCause();
                    assertThat(cause)
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.code()).isEqualTo(code));
                })
                .noEvents();
    }
}
