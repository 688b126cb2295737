package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.RefusalFields;

class RefusedFieldsTest {
    @Test
    void everyRefusalOfWhatARequestSaysNamesItsField() {
        assertThat(RefusalFields.missing()).isEmpty();
    }
}
