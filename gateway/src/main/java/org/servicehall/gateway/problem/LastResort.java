package org.servicehall.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The three places where an unhandled failure can surface: a handler, a filter, and the container's error dispatch. */
final class LastResort {
    private LastResort() {}

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class OfHandlers implements HandlerExceptionResolver {
        private final FailureTranslation failures;

        OfHandlers(FailureTranslation failures) {
            this.failures = failures;
        }

        @Override
        public @Nullable ModelAndView resolveException(
                HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
            try {
                failures.answer(failure, request, response);
                return new ModelAndView();
            } catch (CloseNowException cut) {
                // Left to the other resolvers it would pass for a client that went away, and the client would wait.
                throw new UncheckedIOException(cut);
            } catch (IOException clientGone) {
                return new ModelAndView(); // nobody waits, and the container would write a trace about it
            }
        }
    }

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class OfFilters extends OncePerRequestFilter {
        private final FailureTranslation failures;

        OfFilters(FailureTranslation failures) {
            this.failures = failures;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null && response.isCommitted()) {
                return; // nothing may be added to half an answer
            }
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException failure) {
                if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof CloseNowException cut) {
                    throw cut;
                }
                failures.answer(failure, request, response);
            }
        }
    }

    @Controller
    static final class OfContainer implements ErrorController {
        private final Problems problems;

        OfContainer(Problems problems) {
            this.problems = problems;
        }

        @RequestMapping("/error")
        void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            problems.write(request, response, ProblemKind.ofStatus(status instanceof Integer code ? code : 404));
        }
    }
}
