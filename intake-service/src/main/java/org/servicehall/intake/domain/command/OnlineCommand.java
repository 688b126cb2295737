package org.servicehall.intake.domain.command;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.IdentityProof;

/** An application that comes online is taken up, and it is made sure who applied (rule S3). */
public sealed interface OnlineCommand extends ApplicationCommand {
    /**
     * By whoever the reception says, through the hall's own door (S3).
     *
     * @param reception nothing is presented, and who leads the hall answers for it
     * @param known how it is known already who applies; null where the hall has yet to make sure
     */
    record ApplyOnline(
            @TargetEntityId String applicationNo,
            ReceiveApplication reception,
            @Nullable IdentityProof known) implements OnlineCommand {
        @Override
        public Act act() {
            return reception.act();
        }
    }

    /** By a clerk of the window in charge, or the lead (S3). */
    record TakeUp(@TargetEntityId String applicationNo, Act act) implements OnlineCommand {}

    /** @param proof how the hall made sure (S3) */
    record ConfirmIdentity(@TargetEntityId String applicationNo, Act act, IdentityProof proof)
            implements OnlineCommand {}
}
