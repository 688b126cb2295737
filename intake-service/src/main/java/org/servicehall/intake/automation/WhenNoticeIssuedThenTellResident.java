package org.servicehall.intake.automation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.intake.domain.message.MessageCommand.TellOfNotice;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** Who wished to be told is told of each notice, once by each channel, and of nothing that is long past (rule S5). */
@Component
class WhenNoticeIssuedThenTellResident implements Automation {
    private final Commands commands;
    private final MessageQueries messages;
    private final ResidentLetters letters;
    private final Sending sending;
    private final Clock clock;

    WhenNoticeIssuedThenTellResident(
            Commands commands, MessageQueries messages, ResidentLetters letters, Sending sending, Clock clock) {
        this.commands = commands;
        this.messages = messages;
        this.letters = letters;
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-notice-issued-then-tell-resident";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public boolean isAwaited() {
        return false;
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(NoticeIssued.class, this::react);
    }

    private void react(NoticeIssued issued, RecordedEvent event) {
        if (letters.tellOf(issued.kind())) {
            Set<MessageChannel> offered = sending.offered();
            if (!offered.isEmpty() && sending.isNews(issued.issuedAt(), clock.instant())) {
                tell(issued, offered, event);
            }
        }
    }

    private void tell(NoticeIssued issued, Set<MessageChannel> offered, RecordedEvent event) {
        List<MessageChannel> atReception = messages.atReception(issued.subjectNo());
        if (atReception.isEmpty() && messages.hasNone(issued.subjectNo())) {
            return;
        }
        Instant next = sending.allowed(issued.hall(), issued.issuedAt());
        commands.send(
                new TellOfNotice(
                        issued.subjectNo(),
                        issued.hall(),
                        issued.noticeNo(),
                        issued.kind(),
                        offered,
                        atReception,
                        issued.issuedAt(),
                        next),
                CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
    }
}
