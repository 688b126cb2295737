package org.servicehall.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.page.HallPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a service refuses, as a page, for who went to its address with a browser; all others get the service's own document. */
@Component
public final class RefusalPage {
    /** Far above any problem document; what is longer is none of ours and passes as it is. */
    private static final int LARGEST = 64 * 1024;

    private final ProblemPage page;
    private final JsonMapper json;

    RefusalPage(ProblemPage page, JsonMapper json) {
        this.page = page;
        this.json = json;
    }

    /** Whether somebody with a browser would be shown this answer as text for programs. */
    public boolean isWanted(HttpServletRequest request, HttpHeaders answered) {
        return MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(answered.getContentType())
                && ProblemPage.isWantedBy(request);
    }

    /**
     * The page in the document's place, its headers changed to fit; the document itself where it can't be read.
     *
     * @throws IOException when the service broke off
     */
    public InputStream inPlaceOf(InputStream document, int status, HttpServletRequest request, HttpHeaders answered)
            throws IOException {
        byte[] read = document.readNBytes(LARGEST);
        Told told = told(read);
        if (told == null || told.title() == null) {
            return new SequenceInputStream(new ByteArrayInputStream(read), document);
        }
        String detail = told.detail() == null ? "" : told.detail();
        byte[] shown = page.of(status, told.title(), detail, Language.of(request));
        answered.set(HttpHeaders.CONTENT_TYPE, HallPages.HTML);
        answered.setContentLength(shown.length);
        answered.set("Content-Security-Policy", ProblemPage.POLICY);
        answered.setCacheControl("no-store");
        answered.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return new ByteArrayInputStream(shown);
    }

    private @Nullable Told told(byte[] document) {
        try {
            return json.readValue(document, Told.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** Of a service's document what a reader is told. */
    private record Told(@Nullable String title, @Nullable String detail) {}
}
