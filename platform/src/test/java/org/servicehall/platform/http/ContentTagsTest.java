package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is sent anew, and what its asker has already. */
class ContentTagsTest {
    private static final String SHEET = "{\"no\":\"330106-20261123-0007\",\"text\":\"" + "材料齐全".repeat(3_000) + "\"}";

    private final ContentTags tags = new ContentTags();

    @Test
    void theSameContentHasTheSameTag() throws Exception {
        String tag = answered(SHEET, null, null).getHeader("ETag");
        assertThat(tag).matches("\"c[0-9a-f]{16}\"");
        MockHttpServletResponse again = answered(SHEET, null, tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentLength()).isZero();
    }

    @Test
    void anotherContentHasAnother() throws IOException {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < 2_000; at++) {
            seen.add(tag(SHEET.substring(0, at) + "#" + SHEET.substring(at + 1)));
            seen.add(tag("x".repeat(at)));
        }
        seen.add(tag(SHEET));
        assertThat(seen).hasSize(4_001);
    }

    @Test
    void aVersionStandsBeforeIt() throws Exception {
        String tag = answered(SHEET, "\"3\"", null).getHeader("ETag");
        assertThat(tag).matches("\"3-c[0-9a-f]{16}\"");
        assertThat(answered(SHEET, "\"3\"", tag).getStatus()).isEqualTo(304);
        assertThat(answered(SHEET, "\"4\"", tag).getStatus()).isEqualTo(200);
        assertThat(answered(SHEET + " ", "\"3\"", tag).getStatus()).isEqualTo(200);
        assertThat(answered(SHEET, "\"3\"", "\"3\"").getStatus()).isEqualTo(200);
    }

    private String tag(String content) throws IOException {
        return tags.generateETagHeaderValue(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), false);
    }

    private MockHttpServletResponse answered(String content, @Nullable String version, @Nullable String known)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/api/cases/330106-20261123-0007");
        if (known != null) {
            request.addHeader("If-None-Match", known);
        }
        var response = new MockHttpServletResponse();
        tags.doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
                if (version != null) {
                    answer.setHeader("ETag", version);
                }
                answer.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
            }
        }));
        return response;
    }
}
