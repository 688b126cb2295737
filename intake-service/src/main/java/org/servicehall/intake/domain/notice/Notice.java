package org.servicehall.intake.domain.notice;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.contracts.notice.NoticeEvent;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;

/** A notice 通知书. It is issued once; printing it again records nothing (rule K9). */
@EventSourcedEntity(tagKey = NoticeEvent.STREAM)
public class Notice {
    private boolean issued;

    @EntityCreator
    Notice() {}

    @CommandHandler
    void issue(IssueNotice command, EventAppender events) {
        if (!issued) {
            events.append(new NoticeIssued(
                    command.noticeNo(),
                    command.hall(),
                    command.kind(),
                    command.subjectNo(),
                    command.cause(),
                    command.sha256(),
                    command.at(),
                    command.by()));
        }
    }

    @EventSourcingHandler
    void on(NoticeIssued event) {
        issued = true;
    }
}
