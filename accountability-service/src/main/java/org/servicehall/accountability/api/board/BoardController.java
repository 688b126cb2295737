package org.servicehall.accountability.api.board;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.board.Board;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public board (rules W1, W2, G2). A screen on the wall asks again and again, and gets 304 while nothing changed. */
@RestController
class BoardController {
    private static final int TAG_LENGTH = 32;

    private final Board board;
    private final Clock clock;

    BoardController(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/api/public/board")
    ResponseEntity<Board.Sheet> show(@RequestParam(required = false) @HallCode @Nullable String hall, Caller caller) {
        Board.Sheet sheet = board.at(caller.hall(hall), clock.instant());
        return ResponseEntity.ok().eTag("\"" + tag(sheet) + "\"").body(sheet);
    }

    /** Of the content, so that every instance gives the same. */
    private static String tag(Board.Sheet sheet) {
        return Sha256.hex(sheet.toString()).substring(0, TAG_LENGTH);
    }
}
