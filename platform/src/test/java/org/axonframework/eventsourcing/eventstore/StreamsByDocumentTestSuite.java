package org.axonframework.eventsourcing.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Test;

/**
 * Axon's suite with the eight tests replaced that ask for what a store of one document per stream refuses by design. It
 * stands in Axon's package because the tests it replaces are visible there only.
 */
public abstract class StreamsByDocumentTestSuite<E extends EventStorageEngine>
        extends AggregateBasedStorageEngineTestSuite<E> {

    /** The store has no order across streams; whoever follows events follows the topic. */
    @Test
    @Override
    void streamingFromStartReturnsSelectedMessages() {
        assertStreamingIsRefused();
    }

    /** A position in all events does not exist; consumers keep Kafka's offsets. */
    @Test
    @Override
    void streamingFromSpecificPositionSkipsMessages() {
        assertStreamingIsRefused();
    }

    /** An end of all events does not exist either; an empty answer would let a follower believe it is up to date. */
    @Test
    @Override
    void streamingAfterLastPositionReturnsEmptyStream() {
        assertStreamingIsRefused();
    }

    /** There is nothing a token could point into. */
    @Test
    @Override
    void firstTokenShouldReturnNonNullForEmptyStore() {
        assertRefused(testSubject.firstToken(processingContext()));
    }

    /** As for the first token. */
    @Test
    @Override
    void latestTokenShouldReturnNonNullForEmptyStore() {
        assertRefused(testSubject.latestToken(processingContext()));
    }

    /** As for the first token; both are refused alike. */
    @Test
    @Override
    void firstTokenAndLatestTokenShouldBeEqualForEmptyStore() {
        assertRefused(testSubject.firstToken(processingContext()));
        assertRefused(testSubject.latestToken(processingContext()));
    }

    /** Events are not looked up by time; a stream as of an instant is read by its id. */
    @Test
    @Override
    void tokenAtShouldReturnNonNullForEmptyStore() {
        assertRefused(testSubject.tokenAt(Instant.EPOCH, processingContext()));
    }

    /** Every event has a stream. One without would have no document, no sequence and no key on the topic. */
    @Test
    @Override
    void eventsWithoutTagsAreNotSourcedAsAggregatedEvents() {
        CompletableFuture<?> append = testSubject.appendEvents(
                AppendCondition.none(), processingContext(), taggedEventMessage("event-0", Set.of()));

        assertThatThrownBy(append::get)
                .isInstanceOf(ExecutionException.class)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exactly one tag");
    }

    private void assertStreamingIsRefused() {
        var stream = testSubject.stream(StreamingCondition.startingFrom(null), processingContext());

        assertThat(stream.error()).containsInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertRefused(CompletableFuture<TrackingToken> token) {
        assertThatThrownBy(token::get).rootCause().isInstanceOf(UnsupportedOperationException.class);
    }
}
