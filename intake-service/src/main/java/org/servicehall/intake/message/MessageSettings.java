package org.servicehall.intake.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
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
 * @param sms what carries messages to phones
 * @param from address that mail comes from
 * @param webhook the gateway that messages to phones are posted to
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
        @Nullable String from,
        @Nullable URI webhook,
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

    private static final int SHORTEST_SECRET = 16;

    public MessageSettings {
        if (mail == Carrier.WEBHOOK || sms == Carrier.SMTP) {
            throw new IllegalArgumentException(
                    "hall.messages.mail is OFF, SMTP or OUTBOX, hall.messages.sms is OFF, WEBHOOK or OUTBOX");
        }
        if (mail == Carrier.SMTP && (from == null || from.isBlank())) {
            throw new IllegalArgumentException("hall.messages.mail=SMTP needs hall.messages.from");
        }
        if (sms == Carrier.WEBHOOK && (webhook == null || !isSafe(webhook))) {
            throw new IllegalArgumentException(
                    "hall.messages.sms=WEBHOOK needs hall.messages.webhook, an https address or one of this machine");
        }
        if (sms == Carrier.WEBHOOK && (secret == null || secret.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException("hall.messages.sms=WEBHOOK needs hall.messages.secret of "
                    + SHORTEST_SECRET + " characters at least");
        }
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
        Map<MessageChannel, Carrier> carriers =
                new EnumMap<>(Map.of(MessageChannel.MAIL, mail, MessageChannel.SMS, sms));
        carriers.values().removeIf(Carrier.OFF::equals);
        return Set.copyOf(carriers.keySet());
    }

    /** Never printed. */
    @Override
    public String toString() {
        return "MessageSettings[mail=" + mail + ", sms=" + sms + "]";
    }
}
