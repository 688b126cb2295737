package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                .contains(
                        "/api/register?hall=330106",
                        "/api/cases?hall=330106",
                        "/api/due-board?hall=330106",
                        "/api/public/notices?hall=330106",
                        "/api/public/completions?hall=330106",
                        "/api/grants?hall=330106",
                        "/api/archive?hall=330106",
                        "/api/archive/loans?hall=330106",
                        "/api/cases/readings?hall=330106",
                        "/api/ops/letters?hall=330106");
    }
}
