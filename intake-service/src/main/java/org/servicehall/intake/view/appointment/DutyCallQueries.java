package org.servicehall.intake.view.appointment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.intake.domain.duty.DutyCallState;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for calls on duty, always within one hall, latest first. */
@Component
public class DutyCallQueries {
    private static final Bson ORDER = Sorts.descending("takenAt");

    private final View<DutyCallSheet> sheets;

    DutyCallQueries(Views views, DutyCalls projection) {
        this.sheets = views.of(projection);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<DutyCallSheet> find(String dutyCallNo, OptionalLong version) {
        return version.isPresent()
                ? sheets.findAtLeast(dutyCallNo, stream(dutyCallNo), version.getAsLong())
                : sheets.find(dutyCallNo);
    }

    public long version(String dutyCallNo) {
        return sheets.version(dutyCallNo, stream(dutyCallNo)).orElse(0);
    }

    public Page<DutyCallSheet> page(String hall, @Nullable DutyCallState state, @Nullable String after, int limit) {
        Bson ofHall = Filters.eq("hall", hall);
        Bson wanted = state == null ? ofHall : Filters.and(ofHall, Filters.eq("state", state.name()));
        return sheets.page(wanted, ORDER, after, limit);
    }

    private static String stream(String dutyCallNo) {
        return DutyCallEvent.STREAM + ":" + dutyCallNo;
    }
}
