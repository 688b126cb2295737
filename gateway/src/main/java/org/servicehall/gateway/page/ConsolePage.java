package org.servicehall.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The web console. Every address below it is a screen's, which its script finds by itself, but for its files. A build without
 * Node has none, and a page says so.
 */
@RestController
final class ConsolePage {
    private final HallPages pages;
    private final @Nullable String page;

    ConsolePage(HallPages pages, @Value("classpath:console/index.html") Resource built) throws IOException {
        this.pages = pages;
        this.page = built.exists() ? built.getContentAsString(UTF_8) : null;
    }

    @GetMapping(
            path = {"/console", "/console/", "/console/{screen:(?!assets$).*}", "/console/{screen:(?!assets$).*}/**"},
            produces = HallPages.HTML)
    ResponseEntity<String> console() {
        return page == null ? missing() : HallPages.askedFor(page).body(page);
    }

    private ResponseEntity<String> missing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, HallPages.LANGUAGE)
                .body(pages.text("no-console"));
    }
}
