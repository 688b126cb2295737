package org.servicehall.contracts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityLinesTest {
    private final List<String> log = new ArrayList<>();
    private long time;
    private final SecurityLines lines = new SecurityLines(log::add, () -> time);

    @Test
    void anEventIsOneLineOfNamesAndValues() {
        lines.tell(SecurityEvent.SIGN_IN, "user", "wang.fang", "address", "192.0.2.7");

        assertThat(log).containsExactly("sign-in user=wang.fang address=192.0.2.7");
    }

    @Test
    void aValueNeitherBreaksTheLineNorForgesAnother() {
        lines.tell(SecurityEvent.REFUSED, "user", "x\nsign-in user=ops 张三", "path", "", "code", "x".repeat(999));

        assertThat(log).containsExactly("refused user=x?sign-in?user?ops??? path=- code=" + "x".repeat(100));
    }

    @Test
    void whatStrangersRepeatIsCountedAndToldWithTheFirstEventAfterTheMinute() {
        for (int i = 0; i < 57; i++) {
            lines.tell(SecurityEvent.LIMIT, "path", "/api/matters/**", "address", "192.0.2.7");
        }
        lines.tell(SecurityEvent.BAD_TOKEN, "address", "192.0.2.7");
        assertThat(log).containsExactly("limit path=/api/matters/** address=192.0.2.7", "bad-token address=192.0.2.7");
        log.clear();

        pass(Duration.ofSeconds(60));
        lines.tell(SecurityEvent.SIGN_IN, "user", "wang.fang");
        assertThat(log)
                .containsExactly("limit path=/api/matters/** address=192.0.2.7 more=56", "sign-in user=wang.fang");
    }

    @Test
    void aFloodFromManyPlacesHasFewLinesAndHidesNoOtherKind() {
        for (int i = 0; i < 10_000; i++) {
            lines.tell(SecurityEvent.LIMIT, "address", "2001:db8::" + i);
        }
        assertThat(log).hasSize(50);
        lines.tell(SecurityEvent.SIGN_IN_FAILED, "user", "ops");
        assertThat(log).hasSize(51).last().isEqualTo("sign-in-failed user=ops");
        log.clear();

        pass(Duration.ofMinutes(5));
        lines.tell(SecurityEvent.LIMIT, "address", "2001:db8::1");
        assertThat(log).containsExactly("limit others=9950", "limit address=2001:db8::1");
    }

    @Test
    void whatPeopleWithRightsDoHasALineEachTime() {
        for (int i = 0; i < 200; i++) {
            lines.tell(SecurityEvent.DATA_OPENED, "user", "wang.fang", "no", "330106-20250926-0001");
        }

        assertThat(log).hasSize(200);
    }

    private void pass(Duration duration) {
        time += duration.toNanos();
    }
}
