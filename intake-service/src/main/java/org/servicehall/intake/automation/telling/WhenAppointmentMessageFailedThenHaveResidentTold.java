package org.servicehall.intake.automation.telling;

import java.util.Arrays;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageEvent.MessageFailed;
import org.servicehall.intake.domain.appointment.AppointmentCommand.HaveResidentTold;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.springframework.stereotype.Component;

/** Whom a message about their appointment did not reach somebody calls (rules S5, A1). */
@Component
class WhenAppointmentMessageFailedThenHaveResidentTold implements Automation {
    private final Commands commands;
    private final AppointmentQueries appointments;

    WhenAppointmentMessageFailedThenHaveResidentTold(Commands commands, AppointmentQueries appointments) {
        this.commands = commands;
        this.appointments = appointments;
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
    public void on(RecordedEvent event) {
        if (event.payload() instanceof MessageFailed failed) {
            Arrays.stream(AppointmentNews.values())
                    .filter(news -> failed.noticeNo().equals(news.of(failed.applicationNo())))
                    .findFirst()
                    .ifPresent(news -> have(failed, news, event));
        }
    }

    private void have(MessageFailed failed, AppointmentNews news, RecordedEvent event) {
        appointments
                .find(failed.applicationNo())
                .ifPresent(sheet -> commands.send(
                        new HaveResidentTold(sheet.agenda(), sheet.appointmentNo(), news, name(), event.time()),
                        CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id())));
    }
}
