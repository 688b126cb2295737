package org.servicehall.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ServletRequestPathUtils;

class ParsedPathsTest {
    private final ParsedPaths paths = new ParsedPaths();
    private final List<String> matched = new ArrayList<>();
    private final FilterChain matching = (request, _) -> matched.add(path((HttpServletRequest) request));

    @Test
    void whoeverMatchesFindsThePathParsed() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/cases/330106-1");
        through(request, matching);
        assertThat(matched).containsExactly("/api/cases/330106-1");
        assertThat(path(request)).isEqualTo("none");
    }

    @Test
    void aForwardedRequestIsMatchedByThePathThatIsServed() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/open");
        through(request, (_, response) -> {
            request.setRequestURI("/api/erasures");
            paths.doFilter(request, response, matching);
            request.setRequestURI("/open");
            matching.doFilter(request, response);
        });
        assertThat(matched).containsExactly("/api/erasures", "/open");
    }

    @Test
    void whatCannotBeParsedIsLeftToWhoeverRefusesIt() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/open");
        through(request, (_, response) -> {
            request.setRequestURI("/api/%zz");
            paths.doFilter(request, response, matching);
        });
        assertThat(matched).as("and does not pass for the path before").containsExactly("none");
    }

    private void through(HttpServletRequest request, FilterChain chain) throws IOException, ServletException {
        paths.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request).value()
                : "none";
    }
}
