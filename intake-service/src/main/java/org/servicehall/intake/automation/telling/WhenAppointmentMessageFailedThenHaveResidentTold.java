package org.servicehall.intake.automation.telling;

import java.util.Arrays;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageEvent.MessageFailed;
import org.servicehall.intake.domain.appointment.AppointmentCommand.HaveResidentTold;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** Whom a message about their appointment did not reach somebody calls, unless another tells them the same (rules S5, A1). */
@Component
class WhenAppointmentMessageFailedThenHaveResidentTold implements Automation {
    private final Commands commands;
    private final AppointmentQueries appointments;
    private final MessageQueries messages;

    WhenAppointmentMessageFailedThenHaveResidentTold(
            Commands commands, AppointmentQueries appointments, MessageQueries messages) {
        this.commands = commands;
        this.appointments = appointments;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "when-appointment-message-failed-then-have-resident-told";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(MessageFailed.class, this::react);
    }

    private void react(MessageFailed failed, RecordedEvent event) {
        Arrays.stream(AppointmentNews.values())
                .filter(news -> failed.noticeNo().equals(news.of(failed.applicationNo())))
                .filter(news -> !isToldByAnother(failed, news))
                .findFirst()
                .ifPresent(news -> have(failed, news, event));
    }

    /** By another channel, or may be still: should that fail too, it is asked again then. */
    private boolean isToldByAnother(MessageFailed failed, AppointmentNews news) {
        return messages.ofAppointment(failed.applicationNo()).stream()
                .filter(message -> message.news() == news)
                .map(MessageSheet::status)
                .anyMatch(status -> status == MessageStatus.SENT || status == MessageStatus.WAITING);
    }

    private void have(MessageFailed failed, AppointmentNews news, RecordedEvent event) {
        appointments
                .find(failed.applicationNo())
                .ifPresent(sheet -> commands.send(
                        new HaveResidentTold(sheet.agenda(), sheet.appointmentNo(), news, name(), event.time()),
                        CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id())));
    }
}
