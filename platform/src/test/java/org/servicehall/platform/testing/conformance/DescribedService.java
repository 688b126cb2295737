package org.servicehall.platform.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.badinput.ConstraintsAgree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For a test of a whole service: its OpenAPI document tells people of each operation what they have to know. */
public interface DescribedService {
    @Test
    default void theDocumentAsksOfABodyWhatTheCodeAsksOfIt(
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        assertThat(ConstraintsAgree.faults(port, operations)).isEmpty();
    }

    @Test
    default void rolesAreJudgedAsTheFrameworkJudgesThem(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        assertThat(RolesAgree.faults(operations)).isEmpty();
    }

    /** How many properties of the service's schemas may have no words: what it says falls, and never rises. */
    int undescribedProperties();

    /** Said once by name in {@code api-properties.yml}, which serves every schema. */
    @Test
    default void propertiesSayWhatTheyMean(@LocalServerPort int port) throws IOException {
        String document = DescribedOperations.document(port);
        assertThat(UndescribedProperties.ofRequests(document))
                .as("of request bodies, without words in api-properties.yml")
                .isEmpty();
        assertThat(UndescribedProperties.all(document))
                .as("in all, without words in api-properties.yml: %s may", undescribedProperties())
                .hasSizeLessThanOrEqualTo(undescribedProperties());
    }

    @Test
    default void everyOperationIsDescribed(@LocalServerPort int port) {
        assertThat(DescribedOperations.faults(port)).isEmpty();
    }

    /** Codes that only keep something from being offered: nobody is answered so. */
    default Set<String> neverAnswered() {
        return Set.of();
    }

    @Test
    default void everyRefusalStandsAtAnOperation(@LocalServerPort int port) {
        assertThat(NamedRefusals.missing(port)).containsExactlyInAnyOrderElementsOf(neverAnswered());
    }

    @Test
    default void everyConstantHasANameInBothLanguages(@LocalServerPort int port) {
        assertThat(NamedConstants.faults(port)).isEmpty();
    }
}
