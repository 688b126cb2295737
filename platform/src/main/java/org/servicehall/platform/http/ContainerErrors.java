package org.servicehall.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return documents.answer(ProblemOf.status(status instanceof Integer value ? value : 404), request);
    }
}
