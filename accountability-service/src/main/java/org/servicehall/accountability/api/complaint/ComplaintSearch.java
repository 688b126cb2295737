package org.servicehall.accountability.api.complaint;

import java.util.List;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.view.complaint.Grounds;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.search.Found;
import org.servicehall.platform.search.Hit;
import org.servicehall.platform.search.Search;
import org.servicehall.platform.search.Sought;
import org.servicehall.platform.security.Actor;
import org.springframework.stereotype.Component;

/** A complaint by its whole number, for those who may know of it; nobody finds one by who brought it (rule B7). */
@Component
final class ComplaintSearch implements Search {
    private static final String OF_COMPLAINTS = "TS";

    private final ComplaintReader reader;

    ComplaintSearch(ComplaintReader reader) {
        this.reader = reader;
    }

    @Override
    public Found find(Sought sought, Actor actor) {
        return sought.number()
                .filter(no -> Sought.letters(no).equals(OF_COMPLAINTS))
                .flatMap(no -> reader.ifKnownTo(actor, no))
                .map(read -> Found.of(List.of(hit(read.file()))))
                .orElse(Found.NOTHING);
    }

    private static Hit hit(ComplaintFile file) {
        State state = State.of(file);
        return new Hit(
                "COMPLAINT",
                new LocalizedText("投诉", "complaint"),
                file.no(),
                state.name(),
                state.text(),
                Grounds.text(file.filed().ground()),
                null,
                "/api/complaints/" + file.no());
    }
}
