package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.testing.badinput.BadCursors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A list goes on from a place that it gave itself, and from no other. */
class CursorsTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping operations;

    @Test
    void aCursorThatNoListGaveIsMalformed() {
        assertThat(new BadCursors(port, operations).refused())
                .contains("/api/applications", "/api/appointments", "/api/duty-calls", "/api/applications/readings");
    }
}
