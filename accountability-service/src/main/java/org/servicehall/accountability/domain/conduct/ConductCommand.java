package org.servicehall.accountability.domain.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.Handling;
import org.servicehall.contracts.accountability.ConductEvent.Posting;

/** What can be recorded about conduct (rules H2, H3, G1, G2). {@code today} is the day it is at the hall. */
public sealed interface ConductCommand {
    String NAMESPACE = "org.servicehall.conduct";

    /** Scores a window by the hall's list (rule H2). */
    @Command(namespace = NAMESPACE, name = "inspect-window")
    record InspectWindow(
            @TargetEntityId String recordNo,
            String hall,
            String window,
            LocalDate day,
            Map<String, Integer> scores,
            InspectionList list,
            @Nullable String answerable,
            @Nullable String remark,
            String by,
            LocalDate today,
            Instant at)
            implements ConductCommand {}

    /** Records a breach of the code of service or of the five prohibitions (rules H3, G1). */
    @Command(namespace = NAMESPACE, name = "record-breach")
    record RecordBreach(
            @TargetEntityId String recordNo,
            String hall,
            String person,
            String window,
            Breach breach,
            LocalDate day,
            String note,
            List<String> evidence,
            String by,
            LocalDate today,
            Instant at)
            implements ConductCommand {}

    /** Declares a gift that was refused or handed in, for oneself (rule G1). */
    @Command(namespace = NAMESPACE, name = "declare-gift")
    record DeclareGift(
            @TargetEntityId String recordNo,
            String hall,
            String clerk,
            String window,
            Handling handling,
            String what,
            @Nullable Integer yuan,
            LocalDate day,
            LocalDate today,
            Instant at)
            implements ConductCommand {}

    /** Makes something known on the board (rule G2). */
    @Command(namespace = NAMESPACE, name = "publish-posting")
    record PublishPosting(
            @TargetEntityId String recordNo,
            String hall,
            Posting kind,
            @Nullable String person,
            @Nullable String window,
            String title,
            String text,
            String by,
            Instant at)
            implements ConductCommand {}

    /**
     * Takes a posting off the board (rule G2).
     *
     * @param standsInFor user id of whose rights it takes; null for the own
     */
    @Command(namespace = NAMESPACE, name = "withdraw-posting")
    record WithdrawPosting(
            @TargetEntityId String recordNo,
            String hall,
            String reason,
            String by,
            @Nullable String standsInFor,
            Instant at)
            implements ConductCommand {}

    /**
     * Takes back what was recorded wrongly: an inspection or a breach the office, a gift who declared it (rules H2, H3, G1).
     *
     * @param office whether the office asks
     * @param standsInFor user id of whose rights it takes; null for the own
     */
    @Command(namespace = NAMESPACE, name = "withdraw-record")
    record WithdrawRecord(
            @TargetEntityId String recordNo,
            String hall,
            String reason,
            String by,
            boolean office,
            @Nullable String standsInFor,
            Instant at)
            implements ConductCommand {}
}
