package org.servicehall.intake.domain.paper;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;

/** What is done with the papers of an application (rule S4). Whether it may have such a paper is settled before. */
public sealed interface PaperCommand {
    String applicationNo();

    /**
     * @param sha256 digest of the content, in hex
     * @param size in bytes
     */
    record Content(String sha256, long size, String mediaType) {}

    /**
     * What a paper is of; of item, stage and appointment at most the one that goes with its kind.
     *
     * @param item code of the checklist's item
     * @param stage code of the stage
     * @param appointmentNo number of the visit
     */
    record Place(
            PaperKind kind,
            @Nullable String item,
            @Nullable String stage,
            @Nullable String appointmentNo) {}

    /**
     * How much there may be of it.
     *
     * @param papers of one application, whatever became of them
     * @param waiting of those handed in online, to be confirmed at a time
     */
    record Limits(int papers, int waiting) {}

    record KeepPaper(
            @TargetEntityId String applicationNo, String hall, Act act, Place place, Content content, Limits limits)
            implements PaperCommand {}

    /** By the resident, for an item that is missing. */
    record HandInPaper(
            @TargetEntityId String applicationNo, String hall, String item, Content content, Limits limits, Instant at)
            implements PaperCommand {}

    record ConfirmPaper(@TargetEntityId String applicationNo, int number, Act act, HallsTime time)
            implements PaperCommand {}

    /** @param reason for the resident to read */
    record SendPaperBack(@TargetEntityId String applicationNo, int number, Act act, String reason, HallsTime time)
            implements PaperCommand {}

    /** By the resident, before anybody looked at it. */
    record TakeBackPaper(@TargetEntityId String applicationNo, int number, Instant at, HallsTime time)
            implements PaperCommand {}

    /**
     * @param reason without personal data
     * @param office whether it is somebody of the office
     */
    record VoidPaper(
            @TargetEntityId String applicationNo, int number, Act act, boolean office, String reason, Standing standing)
            implements PaperCommand {}

    /** How far the application has come whose paper is voided. */
    enum Standing {
        OPEN,
        /** Accepted, or over. */
        CLOSED,
        /** Its file is in the archive: nobody voids alone (R1). */
        ARCHIVED
    }

    /** From the sweep: changes nothing before its time, nor twice (P2). */
    record RecordPassedTime(@TargetEntityId String applicationNo, HallsTime time, Instant at) implements PaperCommand {}

    /**
     * By when the hall looks at what came online, and whose lateness it is where it doesn't (P2).
     *
     * @param terms the hall's, by the schedule known now
     * @param holders who held the application
     */
    record HallsTime(PaperTerms terms, Holders holders) {}

    /** Tells who held an application while the hall had what came of it in hand. */
    @FunctionalInterface
    interface Holders {
        /** Who held it at that moment; empty where the application is over or accepted, and nothing hangs on its papers any more. */
        Optional<Holder> at(String applicationNo, Instant moment);
    }

    record Holder(String clerk, String window) {}

    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String applicationNo, Act act, boolean office, Standing standing) {}
}
