package org.servicehall.intake.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.contracts.message.MessageEvent.ChannelsChanged;
import org.servicehall.contracts.message.MessageEvent.MessageAttempted;
import org.servicehall.contracts.message.MessageEvent.MessageDropped;
import org.servicehall.contracts.message.MessageEvent.MessageDue;
import org.servicehall.contracts.message.MessageEvent.MessageFailed;
import org.servicehall.contracts.message.MessageEvent.MessageSent;
import org.servicehall.contracts.message.MessageEvent.MessageSettled;
import org.servicehall.contracts.message.MessageEvent.ServiceRecorded;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.message.Recipient;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageCommand.AttemptMessage;
import org.servicehall.intake.domain.message.MessageCommand.ChangeChannels;
import org.servicehall.intake.domain.message.MessageCommand.GiveUpMessage;
import org.servicehall.intake.domain.message.MessageCommand.RecordFailure;
import org.servicehall.intake.domain.message.MessageCommand.RecordSent;
import org.servicehall.intake.domain.message.MessageCommand.RecordService;
import org.servicehall.intake.domain.message.MessageCommand.SettleMessage;
import org.servicehall.intake.domain.message.MessageCommand.TellOfNotice;

/** Who wished for it is told once of each notice by each channel, and what did not reach them is told otherwise. */
@Tag("S5")
class MessagesTest {
    private static final String NO = "330106-20250926-0001";
    private static final String HALL = "330106";
    private static final String NOTICE = "330106-SL-2025-0001";
    private static final Instant AT = Instant.parse("2025-09-26T02:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Retries RETRIES = new Retries(3, MINUTE, Duration.ofMinutes(3), at -> at);
    private static final MessageChannel SMS = MessageChannel.SMS;
    private static final MessageChannel MAIL = MessageChannel.MAIL;
    private static final MessageDue DUE = due(SMS);

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Messages.class)),
            AxonTestFixture.Customization::disableAxonServer);

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whoChoseItAtReceptionIsToldByWhatTheHallSendsOnceOnly() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(tell(Set.of(SMS), List.of(MAIL, SMS)))
                .then()
                .events(DUE)
                .and()
                .when()
                .command(tell(Set.of(SMS), List.of(MAIL, SMS)))
                .then()
                .noEvents();
    }

    @Test
    void whatIsNotSentAnyMoreIsTheOfficesUnlessTheResidentWishesForNone() {
        GiveUpMessage giveUp = new GiveUpMessage(NO, NOTICE, SMS, AT.plusSeconds(2));
        fixture.given()
                .events(DUE)
                .when()
                .command(giveUp)
                .then()
                .events(new MessageFailed(NO, HALL, NOTICE, SMS, 0, MessageFailure.NOT_REACHED, AT.plusSeconds(2)))
                .and()
                .when()
                .command(giveUp)
                .then()
                .noEvents();
    }

    @Test
    void nobodyIsToldOtherwiseWhoWishesForNothing() {
        fixture.given()
                .events(DUE, new ChannelsChanged(NO, HALL, List.of(), "public", AT.plusSeconds(1)))
                .when()
                .command(new GiveUpMessage(NO, NOTICE, SMS, AT.plusSeconds(2)))
                .then()
                .events(new MessageDropped(NO, HALL, NOTICE, SMS, MessageDropping.WITHDRAWN, AT.plusSeconds(2)));
    }

    @Test
    void whatIsChosenAfterTheNoticeMakesNoMessageOfIt() {
        fixture.given()
                .events(new ChannelsChanged(NO, HALL, List.of(MAIL, SMS), "wang.fang", AT.plusSeconds(1)))
                .when()
                .command(tell(Set.of(MAIL, SMS), List.of(SMS)))
                .then()
                .events(DUE);
    }

    @Test
    void whoWishesForNoneAnyMoreIsToldOfNothingAlsoOfWhatWaits() {
        fixture.given()
                .events(DUE, new ChannelsChanged(NO, HALL, List.of(), "public", AT.plusSeconds(1)))
                .when()
                .command(attempt(AT.plusSeconds(2)))
                .then()
                .events(new MessageDropped(NO, HALL, NOTICE, SMS, MessageDropping.WITHDRAWN, AT.plusSeconds(2)))
                .and()
                .when()
                .command(tell(Set.of(SMS), List.of(SMS)))
                .then()
                .noEvents();
    }

    @Test
    void choosingWhatWasChosenChangesNothing() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new ChangeChannels(NO, HALL, List.of(SMS), List.of(SMS), "wang.fang", AT))
                .then()
                .noEvents();
    }

    @Test
    void ofTwoWhoWouldSendItOneDoes() {
        fixture.given()
                .events(DUE)
                .when()
                .command(attempt(AT))
                .then()
                .events(attempted(1, AT, MINUTE))
                .and()
                .when()
                .command(attempt(AT.plusSeconds(1)))
                .then()
                .noEvents();
    }

    /** Killed between sending and recording: it goes out again, and is recorded once. */
    @Test
    void whatWasBegunAndNeverRecordedIsSentAgain() {
        fixture.given()
                .events(DUE, attempted(1, AT, MINUTE))
                .when()
                .command(attempt(AT.plus(MINUTE)))
                .then()
                .events(attempted(2, AT.plus(MINUTE), MINUTE.multipliedBy(2)))
                .and()
                .when()
                .command(new RecordSent(NO, NOTICE, SMS, AT.plus(MINUTE)))
                .then()
                .events(new MessageSent(NO, HALL, NOTICE, SMS, 2, AT.plus(MINUTE)))
                .and()
                .when()
                .command(new RecordSent(NO, NOTICE, SMS, AT.plus(MINUTE)))
                .then()
                .noEvents();
    }

    @Test
    void waitsGrowUpToTheLongestAndEnd() {
        assertThat(RETRIES.after(1, AT)).isEqualTo(AT.plusSeconds(60));
        assertThat(RETRIES.after(2, AT)).isEqualTo(AT.plusSeconds(120));
        assertThat(RETRIES.after(3, AT)).isEqualTo(AT.plusSeconds(180));
        assertThat(RETRIES.after(500, AT)).isEqualTo(AT.plusSeconds(180));
        fixture.given()
                .events(DUE, attempted(3, AT, MINUTE))
                .when()
                .command(failure(MessageFailure.NOT_REACHED))
                .then()
                .events(new MessageFailed(NO, HALL, NOTICE, SMS, 3, MessageFailure.NOT_REACHED, AT));
    }

    @Test
    void whatWasNotReachedWaitsAndWhatWasRefusedHasFailed() {
        fixture.given()
                .events(DUE, attempted(1, AT, MINUTE))
                .when()
                .command(failure(MessageFailure.NOT_REACHED))
                .then()
                .noEvents()
                .and()
                .when()
                .command(failure(MessageFailure.REFUSED))
                .then()
                .events(new MessageFailed(NO, HALL, NOTICE, SMS, 1, MessageFailure.REFUSED, AT));
    }

    @Test
    void whomAMessageDidNotReachIsToldOtherwiseOnce() {
        SettleMessage settle = new SettleMessage(NO, NOTICE, SMS, ToldBy.PHONE, "wu.gang", AT);
        fixture.given()
                .events(DUE, new MessageFailed(NO, HALL, NOTICE, SMS, 3, MessageFailure.NOT_REACHED, AT))
                .when()
                .command(settle)
                .then()
                .events(new MessageSettled(NO, HALL, NOTICE, SMS, ToldBy.PHONE, "wu.gang", AT))
                .and()
                .when()
                .command(settle)
                .then()
                .exceptionSatisfies(
                        refused -> assertThat(((Refusal) refused).code()).isEqualTo("message-not-failed"));
    }

    @Test
    void readingANoticeAgainProvesNothingMoreAndAClerkIsToldThatItIsOnRecord() {
        RecordService read = new RecordService(NO, HALL, List.of(NOTICE), ServiceMeans.READ, null, null, "public", AT);
        RecordService collected = new RecordService(
                NO, HALL, List.of(NOTICE), ServiceMeans.COLLECTED, Recipient.AGENT, null, "wang.fang", AT);
        fixture.given()
                .events(
                        new ServiceRecorded(NO, HALL, List.of(NOTICE), ServiceMeans.READ, null, null, "public", AT),
                        new ServiceRecorded(
                                NO,
                                HALL,
                                List.of(NOTICE),
                                ServiceMeans.COLLECTED,
                                Recipient.AGENT,
                                null,
                                "wang.fang",
                                AT))
                .when()
                .command(read)
                .then()
                .noEvents()
                .and()
                .when()
                .command(collected)
                .then()
                .exceptionSatisfies(
                        refused -> assertThat(((Refusal) refused).code()).isEqualTo("service-on-record"));
    }

    private static MessageDue due(MessageChannel channel) {
        return new MessageDue(NO, HALL, NOTICE, NoticeKind.ACCEPTANCE, channel, AT, AT);
    }

    private static TellOfNotice tell(Set<MessageChannel> offered, List<MessageChannel> atReception) {
        return new TellOfNotice(NO, HALL, NOTICE, NoticeKind.ACCEPTANCE, offered, atReception, AT, AT);
    }

    private static AttemptMessage attempt(Instant at) {
        return new AttemptMessage(NO, NOTICE, SMS, RETRIES, at);
    }

    private static MessageAttempted attempted(int attempt, Instant at, Duration wait) {
        return new MessageAttempted(NO, HALL, NOTICE, SMS, attempt, at, at.plus(wait));
    }

    private static RecordFailure failure(MessageFailure cause) {
        return new RecordFailure(NO, NOTICE, SMS, cause, RETRIES, AT);
    }
}
