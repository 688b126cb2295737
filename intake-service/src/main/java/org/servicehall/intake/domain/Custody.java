package org.servicehall.intake.domain;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationHandedOver;
import org.servicehall.intake.domain.ApplicationCommand.ConfirmHandOver;
import org.servicehall.intake.domain.ApplicationCommand.HandOver;

/**
 * Who answers for an application (rules F1, F2, F4).
 *
 * @param clerk who holds it: the first asker, until another clerk has confirmed a hand-over
 * @param offered the hand-over that waits for its receiver; null when none does
 * @param count hand-overs so far, unconfirmed ones included (F4)
 */
record Custody(String clerk, String window, @Nullable Offer offered, int count) {

    record Offer(String to, String window) {}

    static Custody of(String clerk, String window) {
        return new Custody(clerk, window, null, 0);
    }

    /**
     * The holder, or the lead in the holder's stead, passes it on. A waiting offer may be replaced, so that an absent
     * receiver doesn't strand the resident; it counts all the same (F4).
     */
    void checkHandOver(HandOver command) {
        if (!command.act().by().equals(clerk) && !command.act().lead()) {
            throw Refusal.forbidden("not-the-holder", "F2", clerk);
        }
        if (command.to().equals(clerk)) {
            throw Refusal.unprocessable("hand-over-to-the-holder", "F2", clerk);
        }
    }

    Offer checkConfirmation(ConfirmHandOver command) {
        if (offered == null) {
            throw Refusal.conflict("no-hand-over-waiting", "F2");
        }
        if (!command.act().by().equals(offered.to())) {
            throw Refusal.forbidden("not-the-receiver", "F2", offered.to());
        }
        return offered;
    }

    Custody offeredTo(ApplicationHandedOver event) {
        return new Custody(clerk, window, new Offer(event.to(), event.toWindow()), event.count());
    }

    Custody takenBy(String receiver, String receiverWindow) {
        return new Custody(receiver, receiverWindow, null, count);
    }
}
