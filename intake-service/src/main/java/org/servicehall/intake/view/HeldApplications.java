package org.servicehall.intake.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.platform.view.Backlog;

/**
 * What somebody holds and what is offered to them, as a desk counts it: found in one look where that is not more than is counted, and
 * asked for kind by kind where it is (ADR 78).
 *
 * @param user whose it is
 * @param whole all of it; empty where there are more than are counted
 * @param store counts what is asked of it
 */
public record HeldApplications(
        String user, Optional<List<HeldLine>> whole, Function<ApplicationSearch, Backlog> store) {

    public Backlog held() {
        return counted(line -> line.isHeldBy(user), ApplicationSearch.heldBy(user, null));
    }

    /** @param status in which it is open */
    public Backlog held(ApplicationStatus status) {
        return counted(line -> line.isHeldBy(user) && line.status() == status, ApplicationSearch.heldBy(user, status));
    }

    public Backlog offered() {
        return counted(line -> user.equals(line.offeredTo()), ApplicationSearch.offeredTo(user));
    }

    private Backlog counted(Predicate<HeldLine> wanted, ApplicationSearch search) {
        return whole.map(all -> Backlog.of(
                        all.stream().filter(wanted).toList(),
                        HeldLine::receivedAt,
                        HeldLine::decideBy,
                        HeldLine::isPetition))
                .orElseGet(() -> store.apply(search));
    }
}
