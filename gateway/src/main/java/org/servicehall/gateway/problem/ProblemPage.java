package org.servicehall.gateway.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.page.HallPages;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.util.HtmlUtils;

/** A problem as somebody reads it who went to an address with a browser. */
@Component
final class ProblemPage {
    /** The page has no script, and its style is a file of ours, under whatever address it is shown. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HallPages pages;
    private final MessageSource texts;

    ProblemPage(HallPages pages, MessageSource texts) {
        this.pages = pages;
        this.texts = texts;
    }

    /** A browser that opens a page asks for HTML first; a script of a page says that it is one. */
    static boolean isWantedBy(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return (mode == null || mode.equals("navigate")) && prefersHtml(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean prefersHtml(@Nullable String accepted) {
        if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accepted);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) || isJson(type))
                    .findFirst()
                    .filter(type -> !isJson(type))
                    .isPresent();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().endsWith("json");
    }

    /** Needs {@link #POLICY} with it. */
    byte[] of(int status, String title, String detail, Locale language) {
        return pages.text("problem")
                .replace("{{language}}", language.equals(Locale.CHINESE) ? HallPages.LANGUAGE : language.getLanguage())
                .replace("{{hall}}", texts.getMessage("page.hall", null, language))
                .replace("{{status}}", Integer.toString(status))
                .replace("{{title}}", HtmlUtils.htmlEscape(title))
                .replace("{{detail}}", HtmlUtils.htmlEscape(detail))
                .replace("{{home}}", texts.getMessage("page.home", null, language))
                .getBytes(UTF_8);
    }
}
