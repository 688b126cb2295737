package org.servicehall.gateway.page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What residents see without signing in. What a page shows it asks the API for; no address holds anything of a person. */
@RestController
final class ResidentPages {
    private final HallPages pages;

    ResidentPages(HallPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/", produces = HallPages.HTML)
    ResponseEntity<String> home() {
        return pages.show("home");
    }

    /** One matter's guide: the checklist of whoever answers its questions (rule N1). */
    @GetMapping(path = "/matters/{id}", produces = HallPages.HTML)
    ResponseEntity<String> matter() {
        return pages.show("matter");
    }

    /** The hall's public board on a wall screen (rules W1, W2, G2): {@code /board?hall=330106}. */
    @GetMapping(path = "/board", produces = HallPages.HTML)
    ResponseEntity<String> board() {
        return pages.show("board");
    }

    /** A queue ticket (rule S2): {@code /queue?hall=330106}. */
    @GetMapping(path = "/queue", produces = HallPages.HTML)
    ResponseEntity<String> queue() {
        return pages.show("queue");
    }

    /** A time at a window (rules A1, S3): {@code /appointment?hall=330106}. */
    @GetMapping(path = "/appointment", produces = HallPages.HTML)
    ResponseEntity<String> appointment() {
        return pages.show("appointment");
    }

    /** Who is called to which window, on a wall screen (rule S2): {@code /queue/board?hall=330106}. */
    @GetMapping(path = "/queue/board", produces = HallPages.HTML)
    ResponseEntity<String> waiting() {
        return pages.show("waiting");
    }

    /** A month of attendance as it was published: {@code /board/attendance?hall=330106&month=2026-10}. */
    @GetMapping(path = "/board/attendance", produces = HallPages.HTML)
    ResponseEntity<String> attendance() {
        return pages.show("attendance");
    }
}
