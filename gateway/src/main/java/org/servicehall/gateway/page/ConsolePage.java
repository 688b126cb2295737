package org.servicehall.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The web console. Every address below it is a screen's, which its script finds by itself, but for its files. A build without
 * Node has none, and the home page stands in for it.
 */
@RestController
final class ConsolePage {
    private final @Nullable String page;

    ConsolePage() throws IOException {
        var built = new ClassPathResource("console/index.html");
        this.page = built.exists() ? built.getContentAsString(UTF_8) : null;
    }

    @GetMapping(
            path = {"/console", "/console/", "/console/{screen:(?!assets$).*}", "/console/{screen:(?!assets$).*}/**"},
            produces = HallPages.HTML)
    ResponseEntity<String> console() {
        return page == null
                ? ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/"))
                        .build()
                : HallPages.askedFor(page).body(page);
    }
}
