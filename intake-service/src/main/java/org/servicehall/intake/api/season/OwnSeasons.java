package org.servicehall.intake.api.season;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.season.SeasonDays;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.season.SeasonNo;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Versioned;
import org.springframework.stereotype.Component;

/** Seasons of the asker's hall, and whether the asker serves the window that has charge of one (rules S9, F1). */
@Component
class OwnSeasons {
    private final SeasonQueries seasons;
    private final Catalogue catalogue;
    private final Halls halls;
    private final WindowQueues windows;

    OwnSeasons(SeasonQueries seasons, Catalogue catalogue, Halls halls, WindowQueues windows) {
        this.seasons = seasons;
        this.catalogue = catalogue;
        this.halls = halls;
        this.windows = windows;
    }

    /** @throws Refusal {@code unknown-number}, 404 */
    Versioned<SeasonSheet> read(Actor actor, String no, OptionalLong version) {
        return seasons.findWithVersion(HallGuard.check(actor, no), version).orElseThrow(() -> HallGuard.unknown(no));
    }

    /**
     * A season on which this person may act.
     *
     * @throws Refusal {@code unknown-number}, 404; {@code season-of-another-window}, 403
     */
    SeasonSheet served(Actor actor, String no, Instant at) {
        HallGuard.check(actor, no);
        SeasonSheet sheet = seasons.find(no).or(() -> seasons.now(no)).orElseThrow(() -> HallGuard.unknown(no));
        check(actor, matter(actor.hall(), sheet.matterId(), at), at);
        return sheet;
    }

    void check(Actor actor, Matter matter, Instant at) {
        if (!serves(actor, matter, at)) {
            throw Refusal.forbidden("season-of-another-window", "S9");
        }
    }

    boolean serves(Actor actor, Matter matter, Instant at) {
        List<String> served = windows.served(actor, at);
        return served.stream().anyMatch(matter::isHandledAt);
    }

    Matter matter(String hall, String matterId, Instant at) {
        return catalogue.inForce(hall, halls.today(hall, at), matterId);
    }

    /**
     * The season's days, with what late-comers do.
     *
     * @throws Refusal {@code matter-without-period}, 422
     */
    SeasonDays days(SeasonNo no, Matter matter) {
        Guide.Period period = matter.guide().period();
        if (period == null) {
            throw Refusal.unprocessable("matter-without-period", "C6", matter.name())
                    .at("matterId");
        }
        return no.days(period);
    }

    /** As it was opened; what late-comers do is as the catalogue has it now. */
    SeasonDays days(SeasonSheet sheet, Instant at) {
        Guide.Period period = matter(sheet.hall(), sheet.matterId(), at).guide().period();
        return new SeasonDays(sheet.from(), sheet.until(), period == null ? sheet.matterName() : period.afterwards());
    }
}
