package org.servicehall.accountability.api.complaint;

import org.servicehall.accountability.retaliation.Pseudonyms;
import org.servicehall.platform.event.CommandContext;
import org.springframework.stereotype.Component;

/**
 * What a reporter does is recorded as done by the public. A reporter may work at the hall and be signed in, and a name on
 * the event, or before the key that is kept beside it, would tell who it was (rule B7); so would the trace of a request that
 * began at their desk.
 */
@Component
final class Anonymous {
    private final Pseudonyms pseudonyms;

    Anonymous(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    CommandContext of(CommandContext context) {
        return context.asThePublic(pseudonyms::requestKey);
    }
}
