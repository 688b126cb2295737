package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.conformance.DescribedOperations;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service's OpenAPI document tells people of each operation what they have to know. */
class DescribedApiTest implements WholeService {
    @LocalServerPort
    private int port;

    @Test
    void everyOperationIsDescribed() {
        assertThat(DescribedOperations.faults(port)).isEmpty();
    }
}
