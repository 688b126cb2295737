package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesFitContractsTest {
    private final StoredEvent promised = Samples.event(1, "promised", Samples.PROMISED);

    @Test
    void aMessageAsPublishedFits() {
        assertThat(check(Samples.message(promised, 0)).faults()).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitItsSchemaIsAFault() {
        assertThat(check(Samples.withValue(Samples.message(promised, 0), "{\"caseNo\":7}"))
                        .faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith(Samples.STREAM + "@1: "));
    }

    @Test
    void aTypeThatItsChannelDoesNotListIsAFault() {
        Message sent = Samples.message(promised, 0);
        Message elsewhere = new Message("hall.attendance", 0, 0, sent.key(), sent.headers(), sent.value());
        assertThat(check(elsewhere).faults()).singleElement().asString().contains("which its channel does not list");
    }

    @Test
    void aMessageWithoutItsHeadersIsAFault() {
        Message bare = new Message(Samples.TOPIC, 0, 0, Samples.STREAM, Map.of(), "{}");
        assertThat(check(bare).faults()).singleElement().asString().contains("lacks the headers");
    }

    private static Finding check(Message message) {
        return MessagesFitContracts.check(List.of(message), Channels.published());
    }
}
