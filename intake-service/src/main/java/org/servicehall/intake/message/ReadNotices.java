package org.servicehall.intake.message;

import java.time.Clock;
import java.util.List;
import org.servicehall.contracts.message.MessageEvent.ChannelsChanged;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.intake.domain.message.MessageCommand.RecordService;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts on record that a resident was shown on the public page what their notices say, each notice once (rule S5). */
@Component
public class ReadNotices {
    private static final Logger log = LoggerFactory.getLogger(ReadNotices.class);

    private final Commands commands;
    private final MessageQueries messages;
    private final Clock clock;

    ReadNotices(Commands commands, MessageQueries messages, Clock clock) {
        this.clock = clock;
        this.commands = commands;
        this.messages = messages;
    }

    /**
     * What can't be recorded keeps nobody from reading.
     *
     * @param shown numbers of the notices whose content the page tells
     */
    public void by(String no, String hall, List<String> shown) {
        try {
            List<String> unread = messages.unread(no, shown);
            if (!unread.isEmpty()) {
                commands.send(
                        new RecordService(
                                no,
                                hall,
                                unread,
                                ServiceMeans.READ,
                                null,
                                null,
                                ChannelsChanged.RESIDENT,
                                clock.instant()),
                        CommandContext.of(ChannelsChanged.RESIDENT, clock.instant()));
            }
        } catch (RuntimeException e) {
            log.warn("That notices of {} were read is not on record: {}", no, e.toString());
        }
    }
}
