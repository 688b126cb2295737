package org.servicehall.intake.domain.command;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.matter.Matter;

/** A slip at reception is put right (rule S7). */
public sealed interface CorrectionCommand extends ApplicationCommand {
    /**
     * Slips at reception (S7); null where a thing was right.
     *
     * @param name masked
     * @param phone whether the phone was wrong
     * @param contact by which the right one can be recognised, as at reception; null without a phone
     * @param values under what the right personal data lies in the vault; null where none is corrected
     * @param basedOn the {@code values} of the correction that it goes on from; null where it goes on from the reception
     * @param circumstances as they should have been told, with what the day of reception brought
     * @param presented what else of what they ask for is there
     * @param unmet conditions that don't seem to be met under them (M3)
     * @param unknown conditions of which that can't be told
     * @param matter the version that the application keeps (M5)
     * @param email whether the e-mail address was wrong (S5)
     */
    record CorrectReception(
            @TargetEntityId String applicationNo,
            Act act,
            @Nullable String name,
            boolean phone,
            @Nullable String contact,
            @Nullable String values,
            @Nullable String basedOn,
            @Nullable List<String> circumstances,
            Set<String> presented,
            List<String> unmet,
            List<String> unknown,
            @Nullable Integer persons,
            String reason,
            Matter matter,
            ReceptionLimits limits,
            boolean email)
            implements CorrectionCommand, HallsStep {
        /** Of somebody whose e-mail address was right. */
        public CorrectReception(
                String applicationNo,
                Act act,
                @Nullable String name,
                boolean phone,
                @Nullable String contact,
                @Nullable String values,
                @Nullable String basedOn,
                @Nullable List<String> circumstances,
                Set<String> presented,
                List<String> unmet,
                List<String> unknown,
                @Nullable Integer persons,
                String reason,
                Matter matter,
                ReceptionLimits limits) {
            this(
                    applicationNo,
                    act,
                    name,
                    phone,
                    contact,
                    values,
                    basedOn,
                    circumstances,
                    presented,
                    unmet,
                    unknown,
                    persons,
                    reason,
                    matter,
                    limits,
                    false);
        }
    }

    /** By whoever applied online, until the window takes it up (S3, S7). */
    record CorrectOwnApplication(@TargetEntityId String applicationNo, CorrectReception correction)
            implements CorrectionCommand {
        @Override
        public Act act() {
            return correction.act();
        }
    }
}
