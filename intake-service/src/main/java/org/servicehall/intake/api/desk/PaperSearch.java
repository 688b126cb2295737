package org.servicehall.intake.api.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.contracts.notice.NoticeKind;
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
    private static final String OF_ERASURES = "SC";
    private static final Set<String> OF_NOTICES =
            Arrays.stream(NoticeKind.values()).map(NoticeKind::initials).collect(Collectors.toSet());

    private final View<IssuedNotice> notices;
    private final ErasureQueries erasures;

    PaperSearch(Views views, IssuedNotices projection, ErasureQueries erasures) {
        this.notices = views.of(projection);
        this.erasures = erasures;
    }

    @Override
    public Found find(Sought sought, Actor actor) {
        return sought.number()
                .map(no -> numbered(no, Sought.letters(no), actor))
                .orElse(Found.NOTHING);
    }

    private Found numbered(String no, String letters, Actor actor) {
        if (letters.equals(OF_ERASURES)) {
            return erasures(no, actor);
        }
        return OF_NOTICES.contains(letters) ? notices(no, actor) : Found.NOTHING;
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
