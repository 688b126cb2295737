package org.servicehall.accountability.vault;

import java.util.List;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.vault.KnownPeople;
import org.servicehall.platform.vault.VaultId;

/** No text that leaves the investigators' room names the reporter, not even as the colleague that everybody knows (rule B7). */
public final class WhoIsConcerned implements KnownPeople {
    @Override
    public List<VaultId> in(Object event) {
        return event instanceof ComplaintEvent of ? List.of(ComplaintKind.reporterOf(of.complaintNo())) : List.of();
    }
}
