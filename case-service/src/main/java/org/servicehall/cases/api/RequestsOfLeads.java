package org.servicehall.cases.api;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;
import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/**
 * What a lead asks for goes to another lead, or to the leading group, which decides on nobody else's; with one lead also to
 * the lead's deputy (rules D4, R2).
 */
@Component
public class RequestsOfLeads {
    private final Streams streams;
    private final StaffDirectory directory;

    RequestsOfLeads(Streams streams, StaffDirectory directory) {
        this.streams = streams;
        this.directory = directory;
    }

    /** Whether this person decides on the extension last asked for; where none was, that is for the decider to say. */
    public boolean mayDecideOnExtension(Actor decider, String no, Instant at) {
        return mayDecide(
                decider,
                CaseEvent.STREAM + ":" + no,
                event -> event instanceof ExtensionRequested asked ? asked.requestedBy() : null,
                at);
    }

    /** @throws Refusal {@code decided-by-the-lead}, 403 */
    public void checkExtension(Actor decider, String no, Instant at) {
        check(mayDecideOnExtension(decider, no, at), "D4");
    }

    /** Whether this person decides on that loan; where it was not asked for, that is for the decider to say. */
    public boolean mayDecideOnLoan(Actor decider, String no, int loan, Instant at) {
        return mayDecide(
                decider,
                ArchiveEvent.STREAM + ":" + no,
                event -> event instanceof LoanRequested asked && asked.loan() == loan ? asked.requestedBy() : null,
                at);
    }

    /** @throws Refusal {@code decided-by-the-lead}, 403 */
    public void checkLoan(Actor decider, String no, int loan, Instant at) {
        check(mayDecideOnLoan(decider, no, loan, at), "R2");
    }

    /**
     * Which requests wait for this person's word: those of others, of which the leading group decides on the leads' alone, and
     * a lead's deputy on the lead's only where nobody else leads the hall.
     *
     * @param askedBy field of the view that holds who asked
     */
    public Bson waitingFor(Actor decider, String askedBy, Instant at) {
        Bson ofOthers = Filters.nin(askedBy, notDecidedOnBy(decider, at));
        return decider.is(Role.LEAD) ? ofOthers : Filters.and(ofOthers, Filters.in(askedBy, decidedOnBy(decider, at)));
    }

    private List<String> notDecidedOnBy(Actor decider, Instant at) {
        Stream<String> lenders = decider.standsInFor().stream()
                .map(StandIn::user)
                .filter(lender -> decider.rights().stream()
                        .filter(right -> right.is(Role.LEAD) || right.is(Role.LEADING_GROUP))
                        .noneMatch(right -> directory.mayDecide(right, lender, at)));
        return Stream.concat(Stream.of(decider.id()), lenders).toList();
    }

    private Set<String> decidedOnBy(Actor decider, Instant at) {
        return decider.is(Role.LEADING_GROUP) ? directory.leads(decider.hall(), at) : Set.of();
    }

    private static void check(boolean may, String rule) {
        if (!may) {
            throw Refusal.forbidden("decided-by-the-lead", rule);
        }
    }

    /** @param asker who asked, by the event of asking; null for any other */
    private boolean mayDecide(Actor decider, String stream, Function<Object, @Nullable String> asker, Instant at) {
        if (decider.is(Role.LEAD) && decider.actsFor() == null) {
            return true;
        }
        List<String> askers = streams.read(stream).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .map(asker)
                .filter(Objects::nonNull)
                .toList();
        return askers.isEmpty() || directory.mayDecide(decider, askers.getLast(), at);
    }
}
