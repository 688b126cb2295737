package org.servicehall.intake.view.appointment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.intake.domain.duty.Attendant;
import org.servicehall.intake.domain.duty.DutyCallState;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for calls on duty, always within one hall, latest first. */
@Component
public class DutyCallQueries {
    private static final Bson ORDER = Sorts.descending("takenAt");
    private static final List<String> OPEN = Arrays.stream(DutyCallState.values())
            .filter(state -> state != DutyCallState.CLOSED)
            .map(Enum::name)
            .toList();

    private final View<DutyCallSheet> sheets;

    DutyCallQueries(Views views, DutyCalls projection) {
        this.sheets = views.of(projection).kept();
    }

    public Optional<DutyCallSheet> find(String dutyCallNo) {
        return sheets.find(dutyCallNo);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<DutyCallSheet>> findWithVersion(String dutyCallNo, OptionalLong version) {
        return sheets.findWithVersion(dutyCallNo, stream(dutyCallNo), version);
    }

    /** @param concerned whose calls alone, and of these the open ones; null for anybody's */
    public Page<DutyCallSheet> page(
            String hall,
            @Nullable DutyCallState state,
            @Nullable Attendant concerned,
            @Nullable String after,
            int limit) {
        return sheets.page(wanted(hall, state, concerned), ORDER, after, limit);
    }

    /** How many calls are not closed that this person answers for or sees through, and since when. */
    public Backlog openOf(String hall, Attendant attendant) {
        return sheets.backlog(wanted(hall, null, attendant), "takenAt", null);
    }

    public Backlog count(String hall, DutyCallState state) {
        return sheets.count(wanted(hall, state, null));
    }

    private static Bson wanted(String hall, @Nullable DutyCallState state, @Nullable Attendant concerned) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (state != null) {
            wanted.add(Filters.eq("state", state.name()));
        }
        if (concerned != null) {
            wanted.add(Filters.in("state", OPEN));
            if (!concerned.isOnDuty()) {
                wanted.add(ofTheirs(concerned));
            }
        }
        return Filters.and(wanted);
    }

    /** Whoever may step in is concerned where the rota named nobody: else somebody is there to see it through. */
    private static Bson ofTheirs(Attendant attendant) {
        List<String> onDuty = attendant.stepsIn() ? List.of(attendant.by(), Attendant.OFFICE) : List.of(attendant.by());
        return Filters.or(Filters.eq("clerk", attendant.by()), Filters.in("onDuty", onDuty));
    }

    private static String stream(String dutyCallNo) {
        return DutyCallEvent.STREAM + ":" + dutyCallNo;
    }
}
