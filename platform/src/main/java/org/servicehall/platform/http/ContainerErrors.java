package org.servicehall.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problem documents for what filters and the container refuse before a controller sees it. */
@RestController
final class ContainerErrors implements ErrorController {
    private final ProblemDocuments documents;

    ContainerErrors(ProblemDocuments documents) {
        this.documents = documents;
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = Optional.ofNullable(thrown)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .flatMap(ProblemOf::thrown)
                .orElseGet(() -> ProblemOf.status(status instanceof Integer value ? value : 404));
        return documents.answer(problem, request);
    }
}
