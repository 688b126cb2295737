package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.projection.View;

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
    public void on(RecordedEvent event) {
        if (event.payload() instanceof GrantEnded ended) {
            dependants(ended)
                    .forEach(grant -> commands.send(
                            new EndGrant(grant.grantNo(), End.WITH_ANOTHER, ended.grantNo(), null, event.time()),
                            CommandContext.of(name(), event.time())
                                    .withKey(name() + "/" + grant.grantNo() + "/" + event.id())));
        }
    }

    private List<GrantItem> dependants(GrantEnded ended) {
        return grants
                .page(Filters.eq("holder", ended.holder().ref()), Sorts.ascending("begunAt"), null, View.LARGEST_PAGE)
                .items()
                .stream()
                .filter(grant -> grant.endedAt() == null && grant.endsWith().contains(ended.matterId()))
                .toList();
    }
}
