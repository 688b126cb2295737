package org.servicehall.contracts.acting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what somebody acts for an applicant, and how far that goes (rule S8).
 *
 * @param scope acts that a power of attorney names; empty on the other grounds, which are for every act
 * @param documentDate day of the document; null where it bears none
 * @param validUntil its last day, in the hall's time zone; null where it names none
 */
public record Power(
        ActingGround ground,
        List<RepresentedAct> scope,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate validUntil) {
    public Power {
        scope = List.copyOf(scope);
    }

    public boolean covers(RepresentedAct act) {
        return scope.isEmpty() || scope.contains(act);
    }

    public boolean isOver(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
