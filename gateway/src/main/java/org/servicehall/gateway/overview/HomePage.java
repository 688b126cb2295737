package org.servicehall.gateway.overview;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page a resident sees first. */
@RestController
final class HomePage {

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    Resource home() {
        return new ClassPathResource("pages/home.html");
    }
}
