package org.servicehall.intake.api.desk;

import java.util.List;
import org.servicehall.intake.view.erasure.ErasureQueries;
import org.servicehall.intake.view.notice.IssuedNotice;
import org.servicehall.intake.view.notice.IssuedNotices;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.search.Found;
import org.servicehall.platform.search.Search;
import org.servicehall.platform.search.Sought;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Notices and requests to erase, by their whole number. */
@Component
final class PaperSearch implements Search {
    private final View<IssuedNotice> notices;
    private final ErasureQueries erasures;

    PaperSearch(Views views, IssuedNotices projection, ErasureQueries erasures) {
        this.notices = views.of(projection);
        this.erasures = erasures;
    }

    @Override
    public Found find(Sought sought, Actor actor) {
        return sought.number()
                .map(no -> notices(no, actor).and(erasures(no, actor)))
                .orElse(Found.NOTHING);
    }

    private Found notices(String no, Actor actor) {
        boolean may = actor.is(Role.CLERK) || actor.is(Role.LEAD) || actor.is(Role.OFFICE);
        return may ? Found.of(notices.find(no).map(Hits::of).map(List::of).orElse(List.of())) : Found.NOTHING;
    }

    private Found erasures(String no, Actor actor) {
        boolean may = IntakeSearch.READERS.stream().anyMatch(actor::is);
        return may ? Found.of(erasures.find(no).stream().map(Hits::of).toList()) : Found.NOTHING;
    }
}
