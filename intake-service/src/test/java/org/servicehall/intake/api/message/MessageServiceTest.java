package org.servicehall.intake.api.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageEvent;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageCommand.AttemptMessage;
import org.servicehall.intake.domain.message.MessageCommand.TellOfNotice;
import org.servicehall.intake.domain.message.Retries;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Messages and proof of service over HTTP; the outbox takes what goes out. */
@Tag("S5")
class MessageServiceTest implements WholeService {
    private static final String RETURN = """
            {"ground":"UNLAWFUL","reason":"不合法","legalBasis":"第三条"}""";
    private static final String WISHES = PENSION.replace("\"channel\"", "\"messages\":[\"SMS\",\"MAIL\"],\"channel\"")
            .replace("\"phone\"", "\"email\":\"ouyang@example.cn\",\"phone\"");

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    Commands commands;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void whoWishesForItIsToldOfANoticeOnceByEachChannelAndNoEventSaysWhere() {
        String no = received(WISHES).text("no");
        String path = "/api/applications/" + no;
        String notice = door.post(Door.WANG, path + "/return", RETURN).text("noticeNo");
        await().untilAsserted(() -> assertThat(door.get(Door.WANG, path + "/messages")
                        .body()
                        .path("messages")
                        .findValuesAsString("status"))
                .containsExactly("SENT", "SENT"));
        await().untilAsserted(() -> assertThat(door.get(Door.OFFICE, "/api/messages?status=SENT&channel=MAIL")
                        .body()
                        .toString())
                .contains(notice, "欧阳**：您申请的", "不能受理")
                .doesNotContain(NAME, PHONE, "ouyang@example.cn"));
        refused(door.get(Door.WANG, "/api/messages"), 403, "forbidden", "");
        assertThat(streams.read("Message:" + no).orElseThrow().toString())
                .doesNotContain(NAME, PHONE, "ouyang@example.cn");
        assertThat(streams.read("Message:" + no).orElseThrow()).hasSize(6);
        assertThat(door.get(Door.OFFICE, "/api/messages/counts").status()).isEqualTo(200);
    }

    @Test
    void withoutAnAddressForItNobodyIsPromisedAMessage() {
        refused(
                door.post(Door.WANG, "/api/applications", WISHES.replace("\"email\":\"ouyang@example.cn\",", "")),
                422,
                "message-needs-address",
                "S5");
        String channels = "/api/applications/" + received(PENSION).text("no") + "/messages/channels";
        refused(door.post(Door.WANG, channels, "{\"channels\":[\"MAIL\"]}"), 422, "message-needs-address", "S5");
        assertThat(door.post(Door.WANG, channels, "{\"channels\":[\"SMS\"]}")
                        .body()
                        .path("channels"))
                .hasSize(1);
    }

    @Test
    @Tag("S7")
    void anAddressIsCorrectedAndTheEventSaysOnlyThatItWas() {
        String no = received(WISHES).text("no");
        Answer corrected = door.post(Door.WANG, "/api/applications/" + no + "/correction", """
                {"email":"jianguo@example.cn","reason":"录入时看错"}""");
        assertThat(corrected.body().path("fields").toString()).isEqualTo("[\"email\"]");
        assertThat(streams.read("Application:" + no).orElseThrow().toString()).doesNotContain("jianguo@");
    }

    @Test
    void theResidentWishesForNoMoreByNumberAndCode() {
        Answer received = received(WISHES);
        String no = received.text("no");
        String own = "{\"no\":\"%s\",\"code\":\"%s\"}";
        refused(
                door.post("", "/api/public/message-withdrawals", own.formatted(no, "AAAA-AAAA")),
                404,
                "unknown-number",
                "");
        String right = own.formatted(no, received.text("queryCode"));
        refused(door.post(Door.WANG, "/api/public/message-withdrawals", right), 403, "staff-at-public-door", "S5");
        assertThat(door.post("", "/api/public/message-withdrawals", right).status())
                .isEqualTo(200);
        String path = "/api/applications/" + no;
        door.post(Door.WANG, path + "/return", RETURN);
        await().until(() ->
                door.get(Door.WANG, path + "/messages").body().path("notices").size() == 1);
        Answer file = door.get(Door.WANG, path + "/messages");
        assertThat(file.body().path("channels")).isEmpty();
        assertThat(file.body().path("messages")).isEmpty();
    }

    /** As an instance does that ends between the sending and the record. */
    @Test
    void whatSomebodyBeganAndNeverRecordedIsSentByWhoComesNext() {
        String no = received(PENSION).text("no");
        String notice = "330106-SL-2098-0001";
        CommandContext context = CommandContext.of("test", ClosedHall.BEGINS);
        Instant later = ClosedHall.BEGINS.plus(Duration.ofDays(300));
        commands.send(
                new TellOfNotice(
                        no,
                        "330106",
                        notice,
                        NoticeKind.ACCEPTANCE,
                        Set.of(MessageChannel.SMS),
                        List.of(MessageChannel.SMS),
                        ClosedHall.BEGINS,
                        later),
                context);
        Retries retries = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(1), _ -> ClosedHall.BEGINS);
        commands.send(new AttemptMessage(no, notice, MessageChannel.SMS, retries, later), context);
        await().untilAsserted(() -> {
            var sent = streams.read("Message:" + no).orElseThrow().getLast().payload();
            assertThat(sent).isInstanceOf(MessageEvent.MessageSent.class);
            assertThat(((MessageEvent.MessageSent) sent).attempt()).isEqualTo(2);
        });
    }

    @Test
    void whatHasWaitedTooLongIsNotSentAndIsTheOffices() {
        String no = received(PENSION).text("no");
        Instant longAgo = ClosedHall.BEGINS.minus(Duration.ofDays(10));
        commands.send(
                new TellOfNotice(
                        no,
                        "330106",
                        "330106-SL-2098-0002",
                        NoticeKind.ACCEPTANCE,
                        Set.of(MessageChannel.SMS),
                        List.of(MessageChannel.SMS),
                        longAgo,
                        longAgo),
                CommandContext.of("test", ClosedHall.BEGINS));
        await().untilAsserted(() -> {
            var last = streams.read("Message:" + no).orElseThrow().getLast().payload();
            assertThat(last).isInstanceOf(MessageEvent.MessageFailed.class);
            assertThat(((MessageEvent.MessageFailed) last).attempts()).isZero();
        });
    }

    @Test
    void whomNoMessageReachedIsOnTheOfficesDeskUntilTheyAreToldOtherwise() {
        String no = received(PENSION).text("no");
        MessageExamples.fail(commands, no);
        String path = "/api/applications/" + no + "/messages";
        await().untilAsserted(() -> assertThat(door.get(Door.OFFICE, "/api/messages?status=FAILED")
                        .body()
                        .toString())
                .contains(no));
        assertThat(door.get(Door.OFFICE, "/api/desk").body().toString()).contains("messages-failed");
        String body = """
                {"noticeNo":"%s","channel":"SMS","toldBy":"PHONE"}""".formatted(MessageExamples.NOTICE);
        assertThat(door.get(Door.OFFICE, path).body().path("actions").toString())
                .contains("messages.settle");
        refused(door.post(Door.WANG, path + "/settlement", body), 403, "forbidden", "");
        assertThat(door.post(Door.OFFICE, path + "/settlement", body).text("status"))
                .isEqualTo("SETTLED");
        refused(door.post(Door.OFFICE, path + "/settlement", body), 409, "message-not-failed", "S5");
    }

    @Test
    void aNoticeIsServedByHandByPostOrByBeingRead() {
        Answer received = received(PENSION);
        String path = "/api/applications/" + received.text("no");
        String notice = door.post(Door.WANG, path + "/return", RETURN).text("noticeNo");
        await().until(() ->
                door.get(Door.WANG, path + "/messages").body().path("notices").size() == 1);
        String service = path + "/service";
        String body = "{\"noticeNos\":[\"" + notice + "\"],\"means\":\"%s\"%s}";
        refused(door.post(Door.WANG, service, body.formatted("READ", "")), 422, "read-by-resident-alone", "S5");
        refused(door.post(Door.WANG, service, body.formatted("COLLECTED", "")), 422, "recipient-of-collected", "S5");
        refused(door.post(Door.WANG, service, body.formatted("POSTED", "")), 422, "number-of-posted", "S5");
        String posted = body.formatted("POSTED", ",\"postNo\":\"EA123456789CN\"");
        refused(
                door.post(Door.WANG, service, posted.replace(notice, MessageExamples.NOTICE)),
                422,
                "notice-not-of-application",
                "S5");
        assertThat(door.post(Door.WANG, service, posted).text("postNo")).isEqualTo("EA123456789CN");
        refused(door.post(Door.WANG, service, posted), 409, "service-on-record", "S5");
        refused(
                door.post(Door.WANG, service, body.formatted("COLLECTED", ",\"recipient\":\"AGENT\"")),
                422,
                "representative-who-collected",
                "S8");
        assertThat(door.post(Door.WANG, service, body.formatted("COLLECTED", ",\"recipient\":\"COMMUNITY\""))
                        .status())
                .isEqualTo(200);
        String own = "/api/public/applications/" + received.text("no");
        await().until(() -> door.get("", own, QueryCodes.HEADER, received.text("queryCode"))
                .body()
                .has("returned"));
        door.get(Door.WANG, own, QueryCodes.HEADER, received.text("queryCode"));
        door.get("", own, QueryCodes.HEADER, received.text("queryCode"));
        assertThat(door.get(Door.AUDITOR, path + "/messages")
                        .body()
                        .path("services")
                        .findValuesAsString("means"))
                .containsExactly("POSTED", "COLLECTED", "READ");
    }

    @Test
    void whatStandsInNoAnswerWasNotRead() {
        Answer received = received(PENSION.replace("\"ID_CARD\"", "\"CERTIFICATION_FORM\",\"ID_CARD\""));
        String path = "/api/applications/" + received.text("no");
        Answer accepted = door.post(Door.WANG, path + "/acceptance", """
                {"type":"FORWARDED","authority":"县人社局","limit":"%s"}""".formatted(ClosedHall.DAY.plusDays(40)));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        await().until(() ->
                door.get(Door.WANG, path + "/messages").body().path("notices").size() == 1);
        String own = "/api/public/applications/" + received.text("no");
        await().untilAsserted(() -> assertThat(door.get("", own, QueryCodes.HEADER, received.text("queryCode"))
                        .text("status"))
                .isEqualTo("ACCEPTED"));
        assertThat(door.get(Door.WANG, path + "/messages").body().path("services"))
                .isEmpty();
    }

    private Answer received(String body) {
        return door.post(Door.WANG, "/api/applications", body);
    }
}
