package org.servicehall.accountability.domain;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.accountability.domain.ComplaintCommand.FileComplaint;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;

/** A complaint 举报 or suggestion 意见, from anyone at any hour (rules P5, P6, B1). */
@EventSourcedEntity(tagKey = ComplaintEvent.STREAM)
public class Complaint {
    private boolean filed;

    @EntityCreator
    public Complaint() {}

    @CommandHandler
    void file(FileComplaint command, EventAppender events) {
        if (filed) {
            throw Refusal.conflict("complaint-already-filed", "P5", command.complaintNo());
        }
        if (command.caseNo() != null && !command.caseNo().startsWith(command.hall() + "-")) {
            throw Refusal.unprocessable("case-of-another-hall", "B1", command.caseNo());
        }
        events.append(new ComplaintFiled(
                command.complaintNo(),
                command.hall(),
                command.ground(),
                command.channel(),
                command.anonymous(),
                command.person(),
                command.window(),
                command.caseNo(),
                null,
                command.queryCodeHash(),
                null,
                command.at()));
    }

    @EventSourcingHandler
    void on(ComplaintFiled event) {
        filed = true;
    }
}
