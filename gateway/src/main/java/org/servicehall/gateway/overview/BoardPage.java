package org.servicehall.gateway.overview;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hall's public board on a wall screen (rules W1, W2, G2): {@code /board?hall=330106}. */
@RestController
final class BoardPage {

    @GetMapping(path = "/board", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    Resource board() {
        return new ClassPathResource("pages/board.html");
    }
}
