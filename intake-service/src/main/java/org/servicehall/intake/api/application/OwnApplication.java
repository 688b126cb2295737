package org.servicehall.intake.api.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.acting.Representative;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.online.OnlineApplication;

/**
 * An application as the resident may see it who holds its code: no names.
 *
 * @param missing what is still to be brought, all of it (N1)
 * @param supplementUntil by when what is missing is to be brought, or it lapses (P2); null where nobody asked
 * @param supplementUntilProvisional true where that rests on holidays not yet published (D1); null otherwise
 * @param supplementUntilDayOff why it ends later than its days are counted (P2); null where it ends with them
 * @param online null where it was brought, and once it is accepted
 * @param returned why it was returned; null where it was not (K3)
 * @param representatives who acts, or acted, for the applicant (S8)
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
        @Nullable Boolean supplementUntilProvisional,
        @Nullable LocalizedText supplementUntilDayOff,
        @Nullable OnlineSteps online,
        @Nullable WhyReturned returned,
        List<MessageChannel> messages,
        List<OwnRepresentative> representatives) {

    /**
     * Somebody who acts for the applicant; who it is stands here no more than the applicant's name (S8).
     *
     * @param seen whether the hall has made sure of the ground
     * @param revoked whether the applicant took it back
     */
    record OwnRepresentative(ActingGround ground, List<RepresentedAct> scope, boolean seen, boolean revoked) {
        static OwnRepresentative of(Representative one) {
            return new OwnRepresentative(one.power().ground(), one.power().scope(), one.seen() != null, one.revoked());
        }
    }

    /**
     * How far the hall has come with what was applied for online, until it is accepted (S3).
     *
     * @param takenUp whether a clerk of the window holds it
     * @param identityConfirmed whether the hall has made sure who applied
     * @param told what whoever applied may still put right; null once the window has taken it up (S7)
     */
    record OnlineSteps(
            boolean takenUp,
            boolean identityConfirmed,
            @Nullable ToldOnline told) {
        static OnlineSteps of(OnlineApplication application, ApplicationSheet sheet) {
            return new OnlineSteps(
                    !application.waiting(),
                    application.proof() != null,
                    application.waiting()
                            ? new ToldOnline(sheet.matterId(), sheet.circumstances(), sheet.persons())
                            : null);
        }
    }

    /**
     * What was told when it was applied for; figures are not kept.
     *
     * @param circumstances codes (M2)
     * @param persons for how many, where a fee is charged for each (P4)
     */
    record ToldOnline(String matterId, List<String> circumstances, int persons) {}

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
