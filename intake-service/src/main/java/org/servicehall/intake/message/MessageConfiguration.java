package org.servicehall.intake.message;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.domain.message.Messages;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Periodic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** A sender for each channel, in a loop of its own: what one waits for keeps neither another nor a command (rule S5). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
class MessageConfiguration {
    /** Of a channel that is switched off there is only to see what has waited too long. */
    private static final int SELDOM = 12;

    @Bean
    EntityModule<String, Messages> messagesEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Messages.class);
    }

    record Senders(List<MessageSender> all) {}

    @Bean
    Senders messageSenders(
            MessageSettings settings,
            ObjectProvider<JavaMailSender> mail,
            MessageQueries messages,
            ResidentLetters letters,
            Sending sending,
            Commands commands,
            Clock clock) {
        return new Senders(Arrays.stream(MessageChannel.values())
                .map(channel -> new MessageSender(
                        channel,
                        transport(channel, settings, mail, clock),
                        messages,
                        letters,
                        sending,
                        commands,
                        clock))
                .toList());
    }

    private static @Nullable Transport transport(
            MessageChannel channel, MessageSettings settings, ObjectProvider<JavaMailSender> mail, Clock clock) {
        return switch (settings.carrier(channel)) {
            case OFF -> null;
            case OUTBOX -> new Outbox();
            case SMTP -> new MailTransport(mailServer(mail), Objects.requireNonNull(settings.from()));
            case WEBHOOK ->
                new WebhookTransport(
                        channel,
                        Objects.requireNonNull(settings.gateway(channel)),
                        Objects.requireNonNull(settings.secret()),
                        settings.timeout(),
                        new JsonMapper(),
                        clock);
        };
    }

    private static JavaMailSender mailServer(ObjectProvider<JavaMailSender> mail) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            throw new IllegalStateException("hall.messages.mail=SMTP needs spring.mail.host");
        }
        return sender;
    }

    @Bean
    Periodic messageSending(Loops loops, Senders senders, MessageSettings settings) {
        return new Periodic(
                loops,
                senders.all().stream()
                        .map(sender -> new Periodic.Work(
                                sender.name(),
                                settings.offered().contains(sender.channel())
                                        ? settings.interval()
                                        : settings.interval().multipliedBy(SELDOM),
                                sender::round))
                        .toList());
    }

    @Bean
    MessagesHealth messagesHealthIndicator(Senders senders, MessageQueries messages) {
        return new MessagesHealth(senders.all(), messages);
    }

    /** Read when they are asked for. */
    @Bean
    MeterBinder messageMeters(MessageQueries messages) {
        return registry -> List.of(MessageStatus.WAITING, MessageStatus.FAILED)
                .forEach(status -> Gauge.builder("hall.messages", messages, each -> each.count(status))
                        .tag("status", status.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }
}
