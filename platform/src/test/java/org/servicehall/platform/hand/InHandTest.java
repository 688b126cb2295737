package org.servicehall.platform.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InHandTest {
    private final InHand<String> inHand = new InHand<>(2, 10);

    @Test
    void whatWasUsedLongestAgoIsLetGo() {
        inHand.put("a", "1", 1);
        inHand.put("b", "2", 1);
        assertThat(inHand.get("a")).contains("1");

        inHand.put("c", "3", 1);

        assertThat(inHand.get("b")).isEmpty();
        assertThat(inHand.get("a")).contains("1");
        assertThat(inHand.get("c")).contains("3");
    }

    @Test
    void allTogetherTakeNoMoreThanTheyMay() {
        inHand.put("a", "1", 6);
        inHand.put("b", "2", 6);
        assertThat(inHand.get("a")).isEmpty();
        assertThat(inHand.get("b")).contains("2");

        inHand.put("b", "much", 11);
        assertThat(inHand.get("b")).isEmpty();

        inHand.put("b", "3", 4);
        inHand.put("b", "4", 5);
        inHand.put("a", "5", 5);
        assertThat(inHand.get("b")).contains("4");
        assertThat(inHand.get("a")).contains("5");
    }

    @Test
    void whatIsForgottenIsGone() {
        inHand.put("a", "1", 10);
        inHand.remove("a");
        inHand.remove("never there");
        assertThat(inHand.get("a")).isEmpty();

        inHand.put("b", "2", 10);
        assertThat(inHand.get("b")).contains("2");
        inHand.clear();
        inHand.put("c", "3", 10);
        assertThat(inHand.get("b")).isEmpty();
        assertThat(inHand.get("c")).contains("3");
    }
}
