package org.servicehall.cases.domain;

import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.RefuseExtension;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent.CaseExtended;
import org.servicehall.contracts.cases.CaseEvent.ExtensionRefused;
import org.servicehall.contracts.cases.CaseEvent.ExtensionRequested;

/** More time: asked for with a reason, granted by another person, once (D4, K6). */
final class Extending {
    private Extending() {}

    static ExtensionRequested request(CaseFile file, RequestExtension command) {
        file.answerable().checkHandles(command.by());
        if (Answerable.isBlank(command.reason())) {
            throw Refusal.unprocessable("extension-needs-reason", "D4");
        }
        file.term()
                .checkRequest(
                        file.opened().type(),
                        file.opened().terms().extensionWorkingDays(),
                        command.days(),
                        command.at(),
                        command.calendar());
        return new ExtensionRequested(
                file.no(), file.hall(), command.days(), command.reason(), command.by(), command.at());
    }

    static CaseExtended approve(CaseFile file, ApproveExtension command) {
        ExtensionRequested asked = file.term().grantable(command.by(), command.at());
        Deadline moved = file.term()
                .movedBy(
                        asked.days(),
                        file.opened().type(),
                        command.calendar(),
                        file.opened().urgentReason() != null);
        return new CaseExtended(
                file.no(),
                file.hall(),
                file.term().running(),
                moved,
                asked.reason(),
                command.noticeNo().get(),
                command.by(),
                command.at());
    }

    static ExtensionRefused refuse(CaseFile file, RefuseExtension command) {
        ExtensionRequested asked = file.term().pending();
        if (asked.requestedBy().equals(command.by())) {
            throw Refusal.forbidden("extension-own-request", "D4");
        }
        if (Answerable.isBlank(command.reason())) {
            throw Refusal.unprocessable("extension-needs-reason", "D4");
        }
        return new ExtensionRefused(file.no(), file.hall(), command.reason(), command.by(), command.at());
    }
}
