package org.servicehall.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Who polls a list or a board gets nothing again while nothing has changed; what says its version by itself is let be. Where
 * nothing is sent, nothing is said of what sort it is either.
 */
final class ContentTags extends ShallowEtagHeaderFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilterInternal(request, response, chain);
        if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && !response.isCommitted()) {
            response.setContentType(null);
        }
    }
}
