package org.servicehall.cases.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Refusal;

/**
 * What an extension would come to, were it granted.
 *
 * @param deadline null where so many days can't be had
 * @param refusals everything that the request would be refused for; empty where it would be taken
 */
public record ExtensionPreview(@Nullable Deadline deadline, List<Refusal> refusals) {
    public ExtensionPreview {
        refusals = List.copyOf(refusals);
    }
}
