package org.servicehall.intake.api.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.intake.paper.PaperType;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives a paper's content out as it is read, piece by piece, as a file to be saved: no browser takes it for a page. */
final class PaperContents {
    private PaperContents() {}

    static ResponseEntity<Resource> answer(
            String no, PaperSheet paper, InputStream content, HttpServletRequest request) {
        // Its hash is known; whoever computes one holds the whole answer first.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        String name = no + "-" + paper.number() + "." + PaperType.extensionOf(paper.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(paper.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag('"' + paper.sha256() + '"')
                .body(new InputStreamResource(content));
    }
}
