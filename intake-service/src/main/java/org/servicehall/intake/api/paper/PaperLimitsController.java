package org.servicehall.intake.api.paper;

import java.util.List;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.paper.PaperType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be handed in as a scan or photo, for pages that offer it (rule S4). */
@RestController
class PaperLimitsController {
    private final PaperSettings settings;

    PaperLimitsController(PaperSettings settings) {
        this.settings = settings;
    }

    /**
     * @param mediaTypes that are taken, told by content
     * @param maxBytes of one file
     * @param mostPixels of a picture, by what it says of itself
     */
    record PaperLimits(List<String> mediaTypes, long maxBytes, long mostPixels) {}

    @GetMapping("/api/public/paper-limits")
    PaperLimits limits() {
        return new PaperLimits(
                settings.types().stream().map(PaperType::mediaType).toList(),
                settings.maxSize().toBytes(),
                settings.mostPixels());
    }
}
