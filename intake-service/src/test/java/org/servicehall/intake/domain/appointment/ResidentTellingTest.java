package org.servicehall.intake.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.appointment.Bookings.*;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMessagesChosen;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentToBeTold;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentTold;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.intake.domain.appointment.AppointmentCommand.CancelAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.HaveResidentTold;
import org.servicehall.intake.domain.appointment.AppointmentCommand.RecordResidentTold;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;

/** Who wished for messages stands with the booking, and whom none tells waits until somebody did (S5, A1). */
@Tag("S5")
@Tag("A1")
class ResidentTellingTest {
    private static final ResidentTold TOLD = new ResidentTold(AGENDA, "330106", FIRST, ToldBy.PHONE, "li.na", NOW);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void byWhatTheResidentWishesToBeToldStandsBesideTheBooking() {
        Wish plain = hall();
        Wish wish = new Wish(
                plain.matterId(),
                plain.matterName(),
                plain.window(),
                plain.channel(),
                plain.kind(),
                null,
                false,
                null,
                List.of(MessageChannel.SMS),
                null);
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 1, wish))
                .then()
                .eventsSatisfy(events -> assertThat(events.getLast().payload())
                        .isEqualTo(
                                new AppointmentMessagesChosen(AGENDA, "330106", FIRST, List.of(MessageChannel.SMS))));
    }

    @Test
    void whereAMessageFailedItIsSettledThoughNobodyWaits() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(new RecordResidentTold(AGENDA, FIRST, true, ToldBy.PHONE, "li.na", NOW))
                .then()
                .events(TOLD);
    }

    @Test
    void whomNoMessageTellsWaitsOnceForEachThing() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(cancel(NOW))
                .when()
                .command(have(AppointmentNews.CANCELLED))
                .then()
                .events(new ResidentToBeTold(AGENDA, "330106", FIRST, AppointmentNews.CANCELLED, NOW));
    }

    @Test
    void whatSomebodyWasAskedToTellIsAskedForOnce() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(cancel(NOW))
                .command(have(AppointmentNews.CANCELLED))
                .command(told())
                .when()
                .command(have(AppointmentNews.CANCELLED))
                .then()
                .noEvents();
    }

    @Test
    void thatTheyWereToldIsRecorded() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(have(AppointmentNews.MOVED))
                .when()
                .command(told())
                .then()
                .events(TOLD);
    }

    @Test
    void nobodyIsToldTwiceNorWhoDoesNotWaitForIt() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(have(AppointmentNews.MOVED))
                .command(told())
                .when()
                .command(told())
                .then()
                .noEvents()
                .exceptionSatisfies(refused("resident-not-to-be-told", "S5"));
    }

    @Test
    void whoWasToldAsItWasCancelledDoesNotWait() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(cancelTelling(ToldBy.PHONE))
                .then()
                .events(new AppointmentCancelled(AGENDA, "330106", FIRST, "来不了", "li.na", NOW, true), TOLD);
        fixture.given()
                .command(book(SECOND, "09:30"))
                .command(cancelTelling(SECOND))
                .when()
                .command(new HaveResidentTold(AGENDA, SECOND, AppointmentNews.CANCELLED, "test", NOW))
                .then()
                .noEvents();
    }

    @Test
    void whomNobodyReachedWaitsOnUntilTheTimeBegins() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(cancel(NOW))
                .command(have(AppointmentNews.CANCELLED))
                .command(told(ToldBy.NOT_REACHED, NOW))
                .when()
                .command(told())
                .then()
                .events(TOLD);
        fixture.given()
                .command(book(SECOND, "09:30"))
                .command(new HaveResidentTold(AGENDA, SECOND, AppointmentNews.MOVED, "test", NOW))
                .command(new RecordResidentTold(
                        AGENDA, SECOND, false, ToldBy.NOT_REACHED, "li.na", NINE.plusSeconds(1800)))
                .when()
                .command(new RecordResidentTold(AGENDA, SECOND, false, ToldBy.PHONE, "li.na", NINE.plusSeconds(1801)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("resident-not-to-be-told", "S5"));
    }

    @Test
    void nobodyIsRemindedOfWhatHasBegunOrIsOff() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(new HaveResidentTold(AGENDA, FIRST, AppointmentNews.REMINDER, "test", NINE))
                .then()
                .noEvents();
        fixture.given()
                .command(book(SECOND, "09:30"))
                .command(cancelTelling(SECOND))
                .when()
                .command(new HaveResidentTold(AGENDA, SECOND, AppointmentNews.REMINDER, "test", NOW))
                .then()
                .noEvents();
    }

    @Test
    void whoCameNeedsToBeToldNothing() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(mark(true, NINE))
                .when()
                .command(have(AppointmentNews.MOVED))
                .then()
                .noEvents();
    }

    private static HaveResidentTold have(AppointmentNews news) {
        return new HaveResidentTold(AGENDA, FIRST, news, "test", NOW);
    }

    private static RecordResidentTold told() {
        return told(ToldBy.PHONE, NOW);
    }

    private static RecordResidentTold told(ToldBy how, Instant at) {
        return new RecordResidentTold(AGENDA, FIRST, false, how, "li.na", at);
    }

    private static CancelAppointment cancelTelling(@Nullable ToldBy told) {
        return new CancelAppointment(AGENDA, FIRST, "来不了", told, "li.na", NOW);
    }

    private static CancelAppointment cancelTelling(String no) {
        return new CancelAppointment(AGENDA, no, "来不了", ToldBy.PHONE, "li.na", NOW);
    }
}
