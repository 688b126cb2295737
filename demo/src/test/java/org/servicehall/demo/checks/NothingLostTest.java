package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicehall.demo.hall.Receipts.Receipt;

class NothingLostTest {
    private final StoredStream stream = Samples.promisedCase();

    @Test
    void whatWasAcknowledgedIsFoundByItsKey() {
        assertThat(check(Samples.KEY, 2, stream).faults()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAndIsGoneIsAFault() {
        assertThat(check("li.na/unknown", 1, stream).faults())
                .containsExactly("POST /somewhere was acknowledged and is in 0 streams");
    }

    @Test
    void whatWasDoneTwiceIsAFault() {
        StoredStream twin = new StoredStream(
                "Case:330106-20250926-0002",
                Samples.TOPIC,
                1,
                1,
                List.of(new StoredEvent(
                        "Case:330106-20250926-0002",
                        0,
                        "t",
                        "li.na",
                        stream.events().getFirst().time(),
                        "{}",
                        Samples.KEY)));
        assertThat(NothingLost.check(List.of(new Receipt("POST /somewhere", Samples.KEY, 2)), List.of(stream, twin))
                        .faults())
                .containsExactly("POST /somewhere was acknowledged and is in 2 streams");
    }

    @Test
    void anotherVersionThanTheOneAcknowledgedIsAFault() {
        assertThat(check(Samples.KEY, 1, stream).faults())
                .singleElement()
                .asString()
                .contains("was acknowledged with version 1");
    }

    private static Finding check(String key, long version, StoredStream stream) {
        return NothingLost.check(List.of(new Receipt("POST /somewhere", key, version)), List.of(stream));
    }
}
