package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void everyTopicHasItsOwnDeadLetters() {
        assertThat(Topics.ALL.stream().map(Topics::deadLetters))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Topics.ALL);
    }
}
