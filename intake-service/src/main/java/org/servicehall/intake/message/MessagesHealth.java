package org.servicehall.intake.message;

import java.util.List;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.view.message.MessageQueries;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Degraded while a server that carries messages is not reached: nothing else waits for it, and no restart mends it (rule S5). */
final class MessagesHealth extends AbstractHealthIndicator {
    private final List<MessageSender> senders;
    private final MessageQueries messages;

    MessagesHealth(List<MessageSender> senders, MessageQueries messages) {
        this.senders = senders;
        this.messages = messages;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> away = senders.stream()
                .filter(MessageSender::isNotReached)
                .map(sender -> sender.channel().name())
                .toList();
        builder.status(away.isEmpty() ? "UP" : "DEGRADED")
                .withDetail("waiting", messages.count(MessageStatus.WAITING))
                .withDetail("failed", messages.count(MessageStatus.FAILED));
        if (!away.isEmpty()) {
            builder.withDetail("notReached", away);
        }
    }
}
