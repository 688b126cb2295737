package org.servicehall.gateway.page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page a resident sees first. */
@RestController
final class HomePage {
    private final HallPages pages;

    HomePage(HallPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/", produces = HallPages.HTML)
    ResponseEntity<String> home() {
        return pages.show("home");
    }
}
