package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.badinput.ConstraintsAgree;
import org.servicehall.platform.testing.conformance.DescribedOperations;
import org.servicehall.platform.testing.conformance.NamedConstants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The service's OpenAPI document tells people of each operation what they have to know. */
class DescribedApiTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping operations;

    @Test
    void theDocumentAsksOfABodyWhatTheCodeAsksOfIt() {
        assertThat(ConstraintsAgree.faults(port, operations)).isEmpty();
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(DescribedOperations.faults(port)).isEmpty();
    }

    @Test
    void everyConstantHasANameInBothLanguages() {
        assertThat(NamedConstants.faults(port)).isEmpty();
    }
}
