package org.servicehall.intake.message;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageFailure;
import tools.jackson.databind.json.JsonMapper;

/**
 * By a POST to the hall's gateway for text messages, or for WeChat: {@code {id, hall, channel, to, text}}, signed with HMAC-SHA256 over the seconds
 * since 1970 in {@code Hall-Timestamp}, a full stop and the body. One that is sent again bears the same
 * {@code Idempotency-Key} (rule S5).
 */
final class WebhookTransport implements Transport {
    private static final String ALGORITHM = "HmacSHA256";
    /** Too early, too many, too slow: another time will do. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private record Body(String id, String hall, MessageChannel channel, String to, String text) {}

    private final HttpClient client;
    private final MessageChannel channel;
    private final URI address;
    private final SecretKeySpec key;
    private final Duration timeout;
    private final JsonMapper json;
    private final Clock clock;

    WebhookTransport(
            MessageChannel channel, URI address, String secret, Duration timeout, JsonMapper json, Clock clock) {
        this.channel = channel;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.address = address;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.timeout = timeout;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) throws NotSent {
        int status = posted(letter);
        if (status / 100 != 2) {
            boolean refused = status / 100 == 4 && !LATER.contains(status);
            throw new NotSent(refused ? MessageFailure.REFUSED : MessageFailure.NOT_REACHED);
        }
    }

    private int posted(Letter letter) throws NotSent {
        try {
            return client.send(request(letter), BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            throw new NotSent(MessageFailure.NOT_REACHED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotSent(MessageFailure.NOT_REACHED);
        }
    }

    private HttpRequest request(Letter letter) {
        String body =
                json.writeValueAsString(new Body(letter.id(), letter.hall(), channel, letter.to(), letter.text()));
        String time = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", letter.id())
                .header("Hall-Timestamp", time)
                .header("Hall-Signature", "sha256=" + signature(time + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
