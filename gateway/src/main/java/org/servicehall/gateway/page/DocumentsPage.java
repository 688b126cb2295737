package org.servicehall.gateway.page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The documents of all services on one page: Swagger UI under a page of ours. */
@RestController
class DocumentsPage implements WebMvcConfigurer {
    private final HallPages pages;

    DocumentsPage(HallPages pages) {
        this.pages = pages;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/docs", "/docs/index.html");
        views.addRedirectViewController("/docs/", "/docs/index.html");
    }

    @GetMapping(path = "/docs/index.html", produces = HallPages.HTML)
    ResponseEntity<String> documents() {
        return pages.show("docs");
    }
}
