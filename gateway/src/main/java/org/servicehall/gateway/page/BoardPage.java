package org.servicehall.gateway.page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hall's public board on a wall screen (rules W1, W2, G2): {@code /board?hall=330106}. */
@RestController
final class BoardPage {
    private final HallPages pages;

    BoardPage(HallPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/board", produces = HallPages.HTML)
    ResponseEntity<String> board() {
        return pages.show("board");
    }
}
