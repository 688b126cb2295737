package org.servicehall.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.message.MessageSettings.Carrier;
import org.servicehall.intake.message.MessageSettings.Webhooks;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** A real mail server and a real gateway, also where they fail. */
@Tag("S5")
class TransportsTest {
    private static final String SECRET = "0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Letter MAIL =
            new Letter("330106-SL-2026-0001.mail", "330106", "ouyang@example.cn", "【青溪镇】受理通知书", "欧阳建国：已正式受理。");
    private static final Letter SMS = new Letter("330106-SL-2026-0001.sms", "330106", "13800138000", "", "欧阳建国：已正式受理。");

    @Test
    void aMailThatIsSentAgainBearsTheSameMessageId() throws Exception {
        try (MailServer server = new MailServer()) {
            Transport transport = mail(server.port());
            transport.send(MAIL);
            transport.send(MAIL);
            assertThat(server.mails())
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat(mail)
                            .contains(
                                    "Message-ID: <330106-SL-2026-0001.mail@hall.example.cn>", "To: ouyang@example.cn"));
        }
    }

    @Test
    void aMailboxThatDoesNotExistIsRefusedAndOneThatIsFullIsTriedAgain() throws Exception {
        try (MailServer server = new MailServer()) {
            Transport transport = mail(server.port());
            server.say("550 no such user");
            fails(transport, MAIL, MessageFailure.REFUSED);
            server.say("452 mailbox full");
            fails(transport, MAIL, MessageFailure.NOT_REACHED);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void aServerThatIsAwayIsNotReached() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        fails(mail(nobody), MAIL, MessageFailure.NOT_REACHED);
        fails(webhook(nobody), SMS, MessageFailure.NOT_REACHED);
    }

    @Test
    void theGatewayGetsASignedRequestWithTheSameKeyEachTime() throws Exception {
        List<Map<String, String>> got = new CopyOnWriteArrayList<>();
        HttpServer server = gateway(exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            got.add(Map.of(
                    "key", headers.getFirst("Idempotency-Key"),
                    "time", headers.getFirst("Hall-Timestamp"),
                    "signature", headers.getFirst("Hall-Signature"),
                    "body", body));
            exchange.sendResponseHeaders(202, -1);
        });
        try {
            Transport transport = webhook(server.getAddress().getPort());
            transport.send(SMS);
            transport.send(SMS);
        } finally {
            server.stop(0);
        }
        assertThat(got).hasSize(2).allSatisfy(request -> {
            assertThat(request).containsEntry("key", SMS.id()).containsEntry("time", "" + NOW.getEpochSecond());
            assertThat(request.get("body"))
                    .contains("\"id\":\"" + SMS.id() + "\"", "\"channel\":\"SMS\"", "13800138000", "欧阳建国");
            assertThat(request.get("signature"))
                    .isEqualTo("sha256=" + hmac(request.get("time") + "." + request.get("body")));
        });
    }

    @Test
    void whatTheGatewayRefusesHasFailedAndWhatItHasNoTimeForIsTriedAgain() throws Exception {
        for (int status : List.of(400, 422)) {
            answeredWith(status, MessageFailure.REFUSED);
        }
        for (int status : List.of(302, 408, 429, 500, 503)) {
            answeredWith(status, MessageFailure.NOT_REACHED);
        }
    }

    private static void answeredWith(int status, MessageFailure failure) throws Exception {
        HttpServer server = gateway(exchange -> exchange.sendResponseHeaders(status, -1));
        try {
            fails(webhook(server.getAddress().getPort()), SMS, failure);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingIsSentUnlessItIsSetAndNoPhoneLeavesTheMachineInTheClear() {
        assertThat(settings(Carrier.OFF, Carrier.OFF, null, null, Map.of()).offered())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        settings(Carrier.OFF, Carrier.WEBHOOK, URI.create("http://sms.example.cn/"), SECRET, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(
                        Carrier.OFF, Carrier.WEBHOOK, URI.create("https://sms.example.cn/"), "short", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Carrier.SMTP, Carrier.OFF, null, null, Map.of()));
    }

    @Test
    void aHallSetsWordsOfItsOwnAndABlankThatNothingFillsStopsTheStart() {
        ResidentWords.Blanks blanks =
                new ResidentWords.Blanks("欧阳建国", "青溪镇", "低保", "330106-1", "受理通知书", "SL-1", "http://x");
        ResidentWords own = new ResidentWords(settings(
                Carrier.OFF, Carrier.OFF, null, null, Map.of("330106", Map.of(NoticeKind.ACCEPTANCE, "{{name}}您好"))));
        assertThat(own.text("330106", NoticeKind.ACCEPTANCE, blanks)).isEqualTo("欧阳建国您好");
        assertThat(own.text("340123", NoticeKind.ACCEPTANCE, blanks))
                .contains("【青溪镇】欧阳建国", "“低保”", "330106-1", "http://x");
        assertThat(own.tellOf(NoticeKind.FEE_RECEIPT)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidentWords(settings(
                        Carrier.OFF,
                        Carrier.OFF,
                        null,
                        null,
                        Map.of("330106", Map.of(NoticeKind.ACCEPTANCE, "{{address}}")))));
    }

    @Test
    void eachChannelHasAGatewayOfItsOwnAndTheFormerSettingIsTheOneForTextMessages() {
        URI sms = URI.create("https://sms.example.cn/");
        URI wechat = URI.create("https://wechat.example.cn/");
        MessageSettings former = settings(Carrier.OFF, Carrier.WEBHOOK, sms, SECRET, Map.of());
        assertThat(former.gateway(MessageChannel.SMS)).isEqualTo(sms);
        assertThat(former.offered()).containsExactly(MessageChannel.SMS);
        MessageSettings both =
                settings(Carrier.OFF, Carrier.OFF, Carrier.WEBHOOK, sms, new Webhooks(null, wechat), SECRET, Map.of());
        assertThat(both.gateway(MessageChannel.WECHAT)).isEqualTo(wechat);
        assertThat(both.offered()).containsExactly(MessageChannel.WECHAT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(
                        Carrier.OFF, Carrier.OFF, Carrier.WEBHOOK, sms, new Webhooks(sms, null), SECRET, Map.of()))
                .withMessageContaining("hall.messages.webhooks.wechat");
    }

    private static MessageSettings settings(
            Carrier mail,
            Carrier sms,
            @Nullable URI webhook,
            @Nullable String secret,
            Map<String, Map<NoticeKind, String>> texts) {
        return settings(mail, sms, Carrier.OFF, webhook, new Webhooks(null, null), secret, texts);
    }

    private static MessageSettings settings(
            Carrier mail,
            Carrier sms,
            Carrier wechat,
            @Nullable URI webhook,
            Webhooks webhooks,
            @Nullable String secret,
            Map<String, Map<NoticeKind, String>> texts) {
        Duration second = Duration.ofSeconds(1);
        return new MessageSettings(
                mail,
                sms,
                wechat,
                null,
                webhook,
                webhooks,
                secret,
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                false,
                3,
                second,
                second,
                second,
                second,
                second,
                texts,
                Map.of());
    }

    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer gateway(Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.to(exchange);
            }
        });
        server.start();
        return server;
    }

    private static Transport webhook(int port) {
        return new WebhookTransport(
                MessageChannel.SMS,
                URI.create("http://127.0.0.1:" + port + "/sms"),
                SECRET,
                Duration.ofSeconds(5),
                new JsonMapper(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Transport mail(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        return new MailTransport(sender, "notice@hall.example.cn");
    }

    private static void fails(Transport transport, Letter letter, MessageFailure failure) {
        assertThatExceptionOfType(Transport.NotSent.class)
                .isThrownBy(() -> transport.send(letter))
                .satisfies(notSent -> assertThat(notSent.failure()).isEqualTo(failure))
                .satisfies(notSent -> assertThat(notSent.toString()).doesNotContain(letter.to()));
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
