package org.servicehall.platform.relay;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The topic that this service publishes to, for operators. */
@RestController
@RequestMapping("/api/ops/topics/republication")
class TopicOpsController {
    private final Republication republication;

    TopicOpsController(Republication republication) {
        this.republication = republication;
    }

    @GetMapping
    @PreAuthorize("hasRole('OPS')")
    Republication.State state() {
        return republication.state();
    }

    /**
     * Publishes all streams again on a topic that lacks them; answers at once, the work goes on.
     *
     * @param again also when nothing is known to be missing
     */
    @PostMapping
    @PreAuthorize("hasRole('OPS')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Republication.State begin(@RequestParam(defaultValue = "false") boolean again) {
        return republication.begin(again);
    }
}
