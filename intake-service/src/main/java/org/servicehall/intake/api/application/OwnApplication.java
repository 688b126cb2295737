package org.servicehall.intake.api.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.view.online.OnlineApplication;

/**
 * An application as the resident may see it who holds its code: no names.
 *
 * @param missing what is still to be brought, all of it (N1)
 * @param supplementUntil by when what is missing is to be brought, or it lapses (P2); null where nobody asked
 * @param online null where it was brought, and once it is accepted
 * @param returned why it was returned; null where it was not (K3)
 * @param messages by what the resident is told of notices (S5)
 */
record OwnApplication(
        String no,
        LocalizedText hall,
        LocalizedText matterName,
        ApplicationStatus status,
        LocalizedText statusText,
        Instant receivedAt,
        List<LocalizedText> missing,
        @Nullable Instant supplementUntil,
        @Nullable OnlineSteps online,
        @Nullable WhyReturned returned,
        List<MessageChannel> messages) {

    /**
     * How far the hall has come with what was applied for online, until it is accepted (S3).
     *
     * @param takenUp whether a clerk of the window holds it
     * @param identityConfirmed whether the hall has made sure who applied
     */
    record OnlineSteps(boolean takenUp, boolean identityConfirmed) {
        static OnlineSteps of(OnlineApplication application) {
            return new OnlineSteps(!application.waiting(), application.proof() != null);
        }
    }

    /**
     * @param missing the principal materials that were missing
     * @param remedies as the notice tells them (S6); null where there are none
     */
    record WhyReturned(
            String reason,
            String legalBasis,
            List<LocalizedText> missing,
            Instant returnedAt,
            String noticeNo,
            @Nullable List<Remedy> remedies) {
        static WhyReturned of(ApplicationReturned event, List<LocalizedText> missing) {
            return new WhyReturned(
                    event.reason(),
                    event.legalBasis(),
                    missing,
                    event.returnedAt(),
                    event.noticeNo(),
                    event.remedies());
        }
    }
}
