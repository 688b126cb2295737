package org.servicehall.platform.vault;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.vault.Readings.Reading;
import org.servicehall.platform.view.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has looked at personal data that this service keeps (R3), each service under a path of its own. */
@RestController
@ConditionalOnProperty("hall.vault.readings-path")
class ReadingsController {
    private final Readings readings;

    ReadingsController(Readings readings) {
        this.readings = readings;
    }

    /**
     * Of the own hall, the latest first.
     *
     * @param no only at what belongs to this number
     * @param who only by this person
     */
    @GetMapping("${hall.vault.readings-path}")
    @PreAuthorize("hasAnyRole('AUDITOR', 'LEAD')")
    Page<Reading> show(
            Actor actor,
            @RequestParam(required = false) @Pattern(regexp = "[0-9A-Za-z.-]{1,60}") @Nullable String no,
            @RequestParam(required = false) @UserId @Nullable String who,
            Paging paging) {
        return readings.page(actor.hall(), no, who, paging.after(), paging.limit());
    }
}
