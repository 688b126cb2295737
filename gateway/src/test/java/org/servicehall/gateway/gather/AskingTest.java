package org.servicehall.gateway.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.GatewaySettings.Limit;
import org.servicehall.gateway.GatewaySettings.Limits;
import org.servicehall.gateway.GatewaySettings.Timeouts;
import org.servicehall.gateway.route.Service;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/** Whatever becomes of the asking, the answer comes, without that part (ADR 25). */
@Timeout(60)
class AskingTest {
    @Test
    void a_client_that_refuses_leaves_its_part_out() throws IOException {
        for (RuntimeException refusal : List.of(
                new IllegalStateException("Connection pool shut down"), new IllegalArgumentException("no address"))) {
            assertLeavesItsPartOut(10_000, (_, _) -> {
                throw refusal;
            });
        }
    }

    @Test
    void so_does_one_that_is_held_up_where_no_alarm_reaches() throws IOException {
        var never = new CountDownLatch(1);
        try {
            assertLeavesItsPartOut(100, (_, _) -> {
                try {
                    never.await();
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("too late");
            });
        } finally {
            never.countDown();
        }
    }

    private static void assertLeavesItsPartOut(long millis, ClientHttpRequestFactory questions) throws IOException {
        var asking = new Asking(questions, settings(Duration.ofMillis(millis)), (headers, _) -> headers);
        var request = ServerRequest.create(new MockHttpServletRequest("GET", "/api/desk"), List.of());
        assertThat(asking.all(request, Set.of(Service.CASES))).containsEntry(Service.CASES, Optional.empty());
    }

    private static GatewaySettings settings(Duration patience) {
        var limit = new Limit(1, patience);
        var local = URI.create("http://localhost");
        return new GatewaySettings(
                local,
                Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), _ -> local)),
                new Timeouts(patience, patience, patience, patience, patience, patience, patience),
                new Limits(limit, limit, limit, limit, limit, limit, limit, limit, 1, 1, 1),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                1,
                null);
    }
}
