package org.servicehall.attendance.domain.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.RotaEvent.Duty;

/** What the office and those on duty do with a month's turns (rules T8, H1). */
public sealed interface RotaCommand {
    String NAMESPACE = "org.servicehall.rota";

    /** @param reason why it changes; needed once somebody has the turn */
    @Command(namespace = NAMESPACE, name = "assign-duty")
    record AssignDuty(
            @TargetEntityId String rota,
            String hall,
            Duty duty,
            LocalDate day,
            String clerk,
            @Nullable String reason,
            DutyRules rules,
            String by,
            Instant at)
            implements RotaCommand {}

    /**
     * Gives the days that nobody has to these clerks in turn 轮流值日.
     *
     * @param from null for as early as may be
     */
    @Command(namespace = NAMESPACE, name = "fill-rota")
    record FillRota(
            @TargetEntityId String rota,
            String hall,
            Duty duty,
            YearMonth month,
            List<String> clerks,
            @Nullable LocalDate from,
            DutyRules rules,
            String by,
            Instant at)
            implements RotaCommand {}

    /** @param inReturn a day of the same month that is the colleague's; null for none */
    @Command(namespace = NAMESPACE, name = "propose-swap")
    record ProposeSwap(
            @TargetEntityId String rota,
            String hall,
            Duty duty,
            LocalDate day,
            String colleague,
            @Nullable LocalDate inReturn,
            DutyRules rules,
            String by,
            Instant at)
            implements RotaCommand {}

    @Command(namespace = NAMESPACE, name = "agree-swap")
    record AgreeSwap(
            @TargetEntityId String rota, String hall, Duty duty, LocalDate day, DutyRules rules, String by, Instant at)
            implements RotaCommand {}

    @Command(namespace = NAMESPACE, name = "decline-swap")
    record DeclineSwap(@TargetEntityId String rota, String hall, Duty duty, LocalDate day, String by, Instant at)
            implements RotaCommand {}

    /** @param item code of an item of the day's list */
    @Command(namespace = NAMESPACE, name = "tick-item")
    record TickItem(
            @TargetEntityId String rota,
            String hall,
            Duty duty,
            LocalDate day,
            String item,
            DutyRules rules,
            String by,
            Instant at)
            implements RotaCommand {}
}
