package org.servicehall.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.RefusalFields;
import org.servicehall.platform.testing.RefusalWords;

class MessagesTest {
    @Test
    void everyRefusalHasItsWords() {
        assertThat(RefusalWords.missing()).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(RefusalWords.inOneLanguage()).isEmpty();
    }

    @Test
    void everyRefusalOfWhatARequestSaysNamesItsField() {
        assertThat(RefusalFields.missing()).isEmpty();
    }
}
