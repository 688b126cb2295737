package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.demo.checks.NothingLeaked.Source;

@Tag("R3")
class NothingLeakedTest {
    private final NothingLeaked search = new NothingLeaked(List.of("张瑾瑜", "13900001234"));

    @Test
    void aMaskedNameIsAllowed() {
        search.search(new Source("hall.cases-0@1", "{\"maskedName\":\"张**\"}"));
        assertThat(search.finding().faults()).isEmpty();
    }

    @Test
    void aNameOrNumberIsFoundAndItsPlaceToldButNotRepeated() {
        search.search(new Source("cases.log", "called 13900001234 for 张瑾瑜"));
        assertThat(search.finding().faults()).containsExactly("2 personal data stand in cases.log");
    }
}
