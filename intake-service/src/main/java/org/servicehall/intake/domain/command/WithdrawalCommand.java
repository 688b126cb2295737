package org.servicehall.intake.domain.command;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.acting.Through;

/** The resident takes an application back (rule P2). */
public sealed interface WithdrawalCommand extends ApplicationCommand {
    /**
     * @param channel how the resident said so
     * @param proof what shows that it is the resident's wish
     */
    record WithdrawApplication(
            @TargetEntityId String applicationNo,
            Act act,
            Channel channel,
            WithdrawalProof proof,
            ReceptionLimits limits,
            @Nullable Through through)
            implements WithdrawalCommand, HallsStep, Represented {
        /** By the applicant. */
        public WithdrawApplication(
                String applicationNo, Act act, Channel channel, WithdrawalProof proof, ReceptionLimits limits) {
            this(applicationNo, act, channel, proof, limits, null);
        }

        @Override
        public RepresentedAct does() {
            return RepresentedAct.WITHDRAW;
        }
    }

    /** By the resident, who has shown the query code and signed in nowhere. */
    record WithdrawOwnApplication(@TargetEntityId String applicationNo, Act act, ReceptionLimits limits)
            implements WithdrawalCommand, HallsStep {}
}
