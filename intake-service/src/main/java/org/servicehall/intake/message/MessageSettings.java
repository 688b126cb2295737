package org.servicehall.intake.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.notice.NoticeKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.messages.*}: by what residents are told, and when (rule S5). Nothing is sent unless it is set here. The
 * mail server stands under {@code spring.mail.*}.
 *
 * @param mail what carries e-mail
 * @param sms what carries text messages to phones
 * @param wechat what carries messages by WeChat
 * @param from address that mail comes from
 * @param webhook the gateway that text messages are posted to, where {@code webhooks.sms} names none
 * @param webhooks the gateways by channel
 * @param secret by which each of its requests is signed
 * @param quietFrom from this time of day on nothing is sent
 * @param quietUntil until this time of day
 * @param withinHours whether messages wait for the hall's working time
 * @param attempts how often one is tried
 * @param firstWait after the first attempt; each further wait is twice as long
 * @param longestWait no wait is longer
 * @param latest what was issued so long ago is told no more, what has waited so long since it might first be sent neither
 * @param interval how often is looked for what is to be sent
 * @param timeout how long the gateway may take to answer
 * @param texts by hall and kind of notice, in the place of the words that come with the system
 * @param appointmentTexts the same of what is told about appointments, by hall and news
 */
@Validated
@ConfigurationProperties("hall.messages")
public record MessageSettings(
        @DefaultValue("OFF") @NotNull Carrier mail,
        @DefaultValue("OFF") @NotNull Carrier sms,
        @DefaultValue("OFF") @NotNull Carrier wechat,
        @Nullable String from,
        @Nullable URI webhook,
        @DefaultValue @NotNull Webhooks webhooks,
        @Nullable String secret,
        @DefaultValue("21:00") @NotNull LocalTime quietFrom,
        @DefaultValue("08:00") @NotNull LocalTime quietUntil,
        @DefaultValue("false") boolean withinHours,
        @DefaultValue("8") @Min(1) @Max(20) int attempts,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1) @DurationMax(hours = 1)
        Duration firstWait,

        @DefaultValue("4h") @NotNull @DurationMin(millis = 1) @DurationMax(days = 1)
        Duration longestWait,

        @DefaultValue("3d") @NotNull @DurationMin(hours = 1) @DurationMax(days = 30)
        Duration latest,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 10)
        Duration interval,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 10) @DurationMax(seconds = 30)
        Duration timeout,

        @DefaultValue @NotNull @Valid Map<String, Map<NoticeKind, String>> texts,
        @DefaultValue @NotNull @Valid Map<String, Map<AppointmentNews, String>> appointmentTexts) {
    /** What carries a channel's messages. */
    public enum Carrier {
        /** Nothing is sent. */
        OFF,
        /** A mail server. */
        SMTP,
        /** A gateway that is posted to. */
        WEBHOOK,
        /** Nothing leaves the hall: the outbox shows what would have been sent. */
        OUTBOX
    }

    /**
     * @param sms the gateway that text messages are posted to
     * @param wechat the gateway that messages by WeChat are posted to
     */
    public record Webhooks(@Nullable URI sms, @Nullable URI wechat) {}

    private static final int SHORTEST_SECRET = 16;

    public MessageSettings {
        if (mail == Carrier.WEBHOOK || sms == Carrier.SMTP || wechat == Carrier.SMTP) {
            throw new IllegalArgumentException("hall.messages.mail is OFF, SMTP or OUTBOX,"
                    + " hall.messages.sms and hall.messages.wechat are OFF, WEBHOOK or OUTBOX");
        }
        if (mail == Carrier.SMTP && (from == null || from.isBlank())) {
            throw new IllegalArgumentException("hall.messages.mail=SMTP needs hall.messages.from");
        }
        checkWebhook("sms", sms, webhooks.sms() == null ? webhook : webhooks.sms(), secret);
        checkWebhook("wechat", wechat, webhooks.wechat(), secret);
    }

    private static void checkWebhook(String channel, Carrier carrier, @Nullable URI address, @Nullable String secret) {
        if (carrier == Carrier.WEBHOOK && (address == null || !isSafe(address))) {
            throw new IllegalArgumentException(
                    "hall.messages.%1$s=WEBHOOK needs hall.messages.webhooks.%1$s, an https address or one of this machine"
                            .formatted(channel));
        }
        if (carrier == Carrier.WEBHOOK && (secret == null || secret.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException(
                    "hall.messages.%s=WEBHOOK needs hall.messages.secret of %d characters at least"
                            .formatted(channel, SHORTEST_SECRET));
        }
    }

    /** What carries that channel's messages. */
    public Carrier carrier(MessageChannel channel) {
        return switch (channel) {
            case MAIL -> mail;
            case SMS -> sms;
            case WECHAT -> wechat;
        };
    }

    /** The gateway of that channel; null where it has none. */
    public @Nullable URI gateway(MessageChannel channel) {
        return switch (channel) {
            case MAIL -> null;
            case SMS -> webhooks.sms() == null ? webhook : webhooks.sms();
            case WECHAT -> webhooks.wechat();
        };
    }

    /** Phones and names go there: by TLS, or no further than this machine. */
    private static boolean isSafe(URI address) {
        String host = address.getHost();
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && host != null
                        && Set.of("localhost", "127.0.0.1", "[::1]").contains(host));
    }

    /** By which anything is sent. */
    public Set<MessageChannel> offered() {
        return Arrays.stream(MessageChannel.values())
                .filter(channel -> carrier(channel) != Carrier.OFF)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Never printed. */
    @Override
    public String toString() {
        return "MessageSettings[mail=" + mail + ", sms=" + sms + ", wechat=" + wechat + "]";
    }
}
