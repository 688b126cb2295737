package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventsPublishedTest {
    private final StoredStream stream = Samples.promisedCase();
    private final List<Message> messages = Samples.messages(stream);

    @Test
    void storeAndTopicWithTheSameEventsAreSound() {
        assertThat(check().faults()).isEmpty();
        assertThat(check().figures()).contains("2 events in the store, 2 messages");
    }

    @Test
    void aMissingMessageIsNamed() {
        messages.removeLast();
        assertThat(check().faults()).containsExactly(Samples.STREAM + "@1 is in the store but not on hall.cases");
    }

    @Test
    void anEventThatTheStoreHasLostIsNamed() {
        Message more = Samples.message(Samples.event(2, "overdue", Samples.overdue(Samples.DUE)), 2);
        messages.add(more);
        assertThat(check().faults()).containsExactly(Samples.STREAM + "@2 is on hall.cases but not in the store");
    }

    @Test
    void anExactRepeatIsCountedAndFine() {
        messages.add(messages.getFirst());
        assertThat(check().faults()).isEmpty();
        assertThat(check().figures()).contains("1 exact repeats");
    }

    @Test
    void aRepeatThatDiffersIsAFault() {
        messages.add(Samples.withValue(messages.getFirst(), "{}"));
        assertThat(check().faults()).singleElement().asString().contains("comes twice and differs");
    }

    @Test
    void messagesOutOfOrderAreAFault() {
        messages.addFirst(messages.removeLast());
        assertThat(check().faults()).hasSize(2).first().asString().contains("@1 follows sequence -1");
    }

    @Test
    void aMessageThatDiffersFromItsEventIsAFault() {
        messages.set(1, Samples.withValue(messages.get(1), "{}"));
        assertThat(check().faults()).singleElement().asString().contains("differs between store and hall.cases-3@11");
    }

    @Test
    void anEventThatIsNotKnownToBePublishedIsAFault() {
        StoredStream unpublished = new StoredStream(stream.id(), stream.topic(), 2, 1, stream.events());
        assertThat(EventsPublished.check(List.of(unpublished), messages).faults())
                .containsExactly(Samples.STREAM + " has version 2, 2 events, published up to 1");
    }

    private Finding check() {
        return EventsPublished.check(List.of(stream), messages);
    }
}
