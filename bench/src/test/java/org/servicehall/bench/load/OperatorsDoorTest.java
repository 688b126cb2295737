package org.servicehall.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OperatorsDoorTest {
    private final AtomicInteger signedIn = new AtomicInteger();
    private final OperatorsDoor door = new OperatorsDoor(() -> "token " + signedIn.incrementAndGet());

    @Test
    void whoHasBeenSignedInForTooLongSignsInAgain() throws Exception {
        try (Service service = new Service("{\"lag\": 3}")) {
            door.ask(service.address(), "/");
            assertThat(signedIn).hasValue(1);

            service.refuse("token 1");
            assertThat(door.ask(service.address(), "/").path("lag").asInt()).isEqualTo(3);
            door.ask(service.address(), "/");
            assertThat(signedIn).hasValue(2);
        }
    }

    @Test
    void whoIsRefusedAgainIsTold() throws Exception {
        OperatorsDoor nobodys = new OperatorsDoor(() -> "token");
        try (Service service = new Service("{}")) {
            service.refuse("token");

            assertThatIllegalStateException()
                    .isThrownBy(() -> nobodys.ask(service.address(), "/"))
                    .withMessageContaining("401");
        }
    }
}
