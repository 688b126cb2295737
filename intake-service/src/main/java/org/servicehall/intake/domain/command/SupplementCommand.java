package org.servicehall.intake.domain.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.acting.Through;

/** What is missing is asked for, brought, given more time or opened again (rules N1 to N3, P2). */
public sealed interface SupplementCommand extends ApplicationCommand {
    /**
     * @param named papers that the catalogue doesn't list, in words
     * @param acknowledgeBreach that a further notice breaks the hall's promise (N3)
     * @param reason why it is broken all the same
     * @param override why materials are asked for although conditions are not met; null when they are (K2, M3)
     * @param graceUntil until when what the notice lists may be brought after a window period (C6)
     * @param madeNecessaryBy whose act made a further notice necessary; null where who issued the first answers (N3)
     */
    record RequestSupplement(
            @TargetEntityId String applicationNo,
            Act act,
            Supplier<String> noticeNo,
            Set<String> items,
            List<NamedPaper> named,
            boolean acknowledgeBreach,
            @Nullable String reason,
            @Nullable String override,
            Instant graceUntil,
            ReceptionLimits limits,
            @Nullable String madeNecessaryBy)
            implements SupplementCommand, HallsStep {
        /** Of what the catalogue lists alone. */
        public RequestSupplement(
                String applicationNo,
                Act act,
                Supplier<String> noticeNo,
                Set<String> items,
                boolean acknowledgeBreach,
                @Nullable String reason,
                @Nullable String override,
                Instant graceUntil,
                ReceptionLimits limits) {
            this(
                    applicationNo,
                    act,
                    noticeNo,
                    items,
                    List.of(),
                    acknowledgeBreach,
                    reason,
                    override,
                    graceUntil,
                    limits,
                    null);
        }
    }

    /**
     * A paper named in words (N2).
     *
     * @param basis the provision that asks for it
     */
    record NamedPaper(String text, String reason, String basis) {}

    record SupplyMaterials(
            @TargetEntityId String applicationNo,
            Act act,
            Set<String> items,
            ReceptionLimits limits,
            @Nullable Through through)
            implements SupplementCommand, HallsStep, Represented {
        /** By the applicant. */
        public SupplyMaterials(String applicationNo, Act act, Set<String> items, ReceptionLimits limits) {
            this(applicationNo, act, items, limits, null);
        }

        @Override
        public RepresentedAct does() {
            return RepresentedAct.SUPPLEMENT;
        }
    }

    /**
     * Another schedule is in force; changes nothing where the last day is worked all the same (P2, D1).
     *
     * @param told until when the resident was told to have time, of a notice whose event does not say so
     * @param calendar with it
     * @param noticeNo taken where the resident is told of another day
     */
    record ProlongSupplement(
            @TargetEntityId String applicationNo,
            Act act,
            Instant told,
            HallCalendar calendar,
            Supplier<String> noticeNo)
            implements SupplementCommand {}

    /** A paper that was taken for one of the materials is voided: that material is missing again (S4). */
    record ReopenMaterial(
            @TargetEntityId String applicationNo,
            Act act,
            String item,
            boolean principal,
            String reason,
            Supplier<String> noticeNo,
            Instant graceUntil,
            ReceptionLimits limits)
            implements SupplementCommand, HallsStep {}
}
