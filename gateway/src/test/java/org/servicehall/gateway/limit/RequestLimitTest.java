package org.servicehall.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.GatewaySettings.Limit;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestLimitTest {
    private final AtomicLong time = new AtomicLong(-1_000_000_000L);
    private final RequestLimit limit = new RequestLimit(new Limit(3, Duration.ofMinutes(1)), 100, time::get);

    @Test
    void beyond_the_limit_it_says_how_long_to_wait_and_after_that_it_lets_pass() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.exceededBy("a")).isEmpty();
        }

        var wait = limit.exceededBy("a").orElseThrow();

        assertThat(wait).isEqualTo(Duration.ofSeconds(20));
        time.addAndGet(wait.minusNanos(1).toNanos());
        assertThat(limit.exceededBy("a")).isPresent();
        time.addAndGet(1);
        assertThat(limit.exceededBy("a")).isEmpty();
        assertThat(limit.exceededBy("a")).isPresent();
    }

    @Test
    void one_client_does_not_use_up_the_limit_of_another() {
        for (int i = 0; i < 10; i++) {
            limit.exceededBy("a");
        }

        assertThat(limit.exceededBy("b")).isEmpty();
    }

    @Test
    void forgetting_an_idle_client_gives_it_no_more_than_it_had() {
        for (int i = 0; i < 3; i++) {
            limit.exceededBy("a");
        }
        time.addAndGet(Duration.ofMinutes(1).toNanos());

        for (int i = 0; i < 3; i++) {
            assertThat(limit.exceededBy("a")).isEmpty();
        }
        assertThat(limit.exceededBy("a")).isPresent();
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one_client() {
        assertThat(client("2001:db8:1:2::1")).isEqualTo(client("2001:db8:1:2:ffff::9"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
        assertThat(client("192.0.2.1")).isNotEqualTo(client("192.0.2.2"));
        assertThat(client("not an address")).isEqualTo(client("nor this"));
    }

    private static String client(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientAddress.of(request);
    }
}
