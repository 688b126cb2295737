package org.servicehall.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The halls of this installation and their windows, open to everybody. */
@RestController
class HallController {
    private final Halls halls;

    HallController(Halls halls) {
        this.halls = halls;
    }

    /**
     * A hall.
     *
     * @param phone where residents call it; null where it tells none
     */
    record HallAnswer(
            String code,
            LocalizedText name,
            List<Hall.Window> windows,
            @Nullable String phone) {}

    @GetMapping("/api/halls")
    Page<HallAnswer> all() {
        return Page.whole(halls.all())
                .map(hall -> new HallAnswer(hall.code(), hall.name(), hall.windows(), hall.phone()));
    }
}
