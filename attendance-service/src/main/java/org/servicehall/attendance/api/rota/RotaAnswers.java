package org.servicehall.attendance.api.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;
import org.servicehall.platform.event.Outcome;

/** What is answered to changes of the rota (rules T8, H1). */
final class RotaAnswers {
    private RotaAnswers() {}

    /** @param previous who had the turn before; null when nobody had, or when nothing changed */
    record Assigned(
            String rota,
            Duty duty,
            LocalDate day,
            @Person String clerk,
            @Person @Nullable String previous,
            long version) {}

    /** @param turns those given now; none when every day had its clerk */
    record Filled(String rota, Duty duty, List<Given> turns, long version) {
        static Filled of(String rota, Duty duty, Outcome outcome) {
            var turns = outcome.events().stream()
                    .map(event -> (DutyAssigned) event.payload())
                    .map(assigned -> new Given(assigned.day(), assigned.clerk()))
                    .toList();
            return new Filled(rota, duty, turns, outcome.version());
        }
    }

    record Given(LocalDate day, @Person String clerk) {}

    enum SwapState {
        PROPOSED,
        AGREED,
        DECLINED
    }

    record SwapAnswer(
            String rota,
            Duty duty,
            LocalDate day,
            @Person String colleague,
            SwapState status,
            Instant at,
            long version) {
        static SwapAnswer of(SwapProposed event, long version) {
            return new SwapAnswer(
                    event.rota(),
                    event.duty(),
                    event.day(),
                    event.colleague(),
                    SwapState.PROPOSED,
                    event.proposedAt(),
                    version);
        }

        static SwapAnswer of(SwapAgreed event, long version) {
            return new SwapAnswer(
                    event.rota(),
                    event.duty(),
                    event.day(),
                    event.colleague(),
                    SwapState.AGREED,
                    event.agreedAt(),
                    version);
        }

        static SwapAnswer of(SwapDeclined event, long version) {
            return new SwapAnswer(
                    event.rota(),
                    event.duty(),
                    event.day(),
                    event.colleague(),
                    SwapState.DECLINED,
                    event.declinedAt(),
                    version);
        }
    }

    record Ticked(
            String rota,
            Duty duty,
            LocalDate day,
            String item,
            @Person String tickedBy,
            Instant tickedAt,
            long version) {
        static Ticked of(ItemTicked event, long version) {
            return new Ticked(
                    event.rota(), event.duty(), event.day(), event.item(), event.tickedBy(), event.tickedAt(), version);
        }
    }
}
