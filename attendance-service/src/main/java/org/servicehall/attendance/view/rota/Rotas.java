package org.servicehall.attendance.view.rota;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.bson.conversions.Bson;
import org.servicehall.attendance.domain.rota.Turns;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;

/** Asks for a hall's turns by month. */
public final class Rotas {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private static final Bson BY_ID = Sorts.ascending("_id");

    private final View<RotaMonth> months;
    private final View<RotaMonth> shown;

    public Rotas(Views views, RotaMonths projection) {
        this.months = views.of(projection);
        this.shown = months.kept();
    }

    /** As {@code 330106-202611}. */
    public static String id(String hall, YearMonth month) {
        return hall + "-" + month.format(MONTH);
    }

    /** To be shown, so that an answer may be kept (ADR 72); none when nothing of that month was ever assigned. */
    public Turns turns(String hall, YearMonth month) {
        return shown.page(Filters.eq("_id", id(hall, month)), BY_ID, null, 1).items().stream()
                .map(RotaMonth::turns)
                .findFirst()
                .orElse(Turns.NONE);
    }

    /** The same, with the version for If-Match; 0 when nothing of that month was ever assigned. */
    public Versioned<Turns> turns(String hall, YearMonth month, MinimumVersion atLeast) {
        var id = id(hall, month);
        return months.findWithVersion(id, stream(id), atLeast.value())
                .map(found -> found.map(RotaMonth::turns))
                .orElse(new Versioned<>(Turns.NONE, 0));
    }

    private static String stream(String id) {
        return RotaEvent.STREAM + ":" + id;
    }
}
