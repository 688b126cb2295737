package org.servicehall.platform.relay;

import org.servicehall.contracts.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Streams of this service, for operators. */
@RestController
@RequestMapping("/api/ops")
class StreamOpsController {
    private final Relay relay;

    StreamOpsController(Relay relay) {
        this.relay = relay;
    }

    /**
     * What was published.
     *
     * @param events number of events, from the first on
     */
    record Republished(String stream, long events) {}

    /** Publishes the stream again from the store: consumers anywhere that miss some of it go on with it. */
    @PostMapping("/streams/{stream}/republish")
    @PreAuthorize("hasRole('OPS')")
    Republished republish(@PathVariable String stream) {
        long events = relay.publishAgain(stream).orElseThrow(() -> Refusal.notFound("unknown-stream", stream));
        return new Republished(stream, events);
    }
}
