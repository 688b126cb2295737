package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Set;
import java.util.stream.Stream;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.view.View;

/** The allowance for severely disabled persons ends with the minimum allowance, and so on (C5). */
public final class WhenGrantEndedThenEndWhatDependsOnIt implements Automation {
    private final Commands commands;
    private final View<GrantItem> grants;

    public WhenGrantEndedThenEndWhatDependsOnIt(Commands commands, View<GrantItem> grants) {
        this.commands = commands;
        this.grants = grants;
    }

    @Override
    public String name() {
        return "when-grant-ended-then-end-what-depends-on-it";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public boolean isAwaited() {
        return false;
    }

    /**
     * Looked at from both sides, each after the view shows it: so of a beginning and an ending that happen at the same time
     * the later one to be looked at finds the other. What ends with no other is not looked at when it begins.
     */
    @Override
    public Reactions reactions() {
        return Reactions.to(GrantEnded.class, this::ended).and(GrantBegun.class, this::begun);
    }

    private void ended(GrantEnded ended, RecordedEvent event) {
        seen(ended.grantNo(), event);
        of(ended.holder().ref())
                .filter(grant -> grant.endedAt() == null && grant.endsWith().contains(ended.matterId()))
                .filter(grant -> !grant.begunAt().isAfter(event.time()))
                .forEach(grant -> end(grant.grantNo(), ended.grantNo(), event));
    }

    private void begun(GrantBegun begun, RecordedEvent event) {
        if (begun.terms().endsWith().isEmpty()) {
            return;
        }
        seen(begun.grantNo(), event);
        of(begun.holder().ref())
                .filter(other -> begun.terms().endsWith().contains(other.matterId()))
                .filter(other -> other.endedAt() != null && !other.endedAt().isBefore(begun.begunAt()))
                .forEach(other -> end(begun.grantNo(), other.grantNo(), event));
    }

    private void seen(String grantNo, RecordedEvent event) {
        grants.awaitAtLeast(grantNo, event.stream(), event.sequence() + 1);
    }

    private void end(String grantNo, String with, RecordedEvent event) {
        commands.send(
                new EndGrant(grantNo, End.WITH_ANOTHER, with, null, event.time()),
                CommandContext.of(name(), event.time()).withKey(name() + "/" + grantNo + "/" + event.id()));
    }

    private Stream<GrantItem> of(String holder) {
        return grants
                .page(Filters.eq("holder", holder), Sorts.ascending("begunAt"), null, View.LARGEST_PAGE)
                .items()
                .stream();
    }
}
