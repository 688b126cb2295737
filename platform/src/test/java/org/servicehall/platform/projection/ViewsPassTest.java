package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.platform.bulk.BulkWrites;
import org.servicehall.platform.bulk.Together;
import org.servicehall.platform.bulk.Turn;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.view.WaitingReaders;

/** Which view leaves the pass, and when none does (ADR 51); when it lets records gather (ADR 69). */
class ViewsPassTest {
    private static final Generation FAILING = new Generation("failing", "failing-1", null, false, 0, 1, false);
    private static final Generation WELL = new Generation("well", "well-1", null, false, 0, 2, false);
    private static final int ROUNDS = 3;
    private static final Duration LONG = Duration.ofMillis(200);

    private final Generations generations = mock();
    private final ConsumerLoops loops = mock();
    private final ProjectionFeed<?> failing = mock();
    private final ProjectionFeed<?> well = mock();
    private final Turn itsTurn = mock();
    private final Turn wellsTurn = mock();
    private final WaitingReaders readers = mock();
    private final ViewsPass pass = pass(true);

    private ViewsPass pass(boolean awaited) {
        return new ViewsPass(
                List.of(new TallyPlay.Named("tallies", "failing"), new TallyPlay.Named("tallies", "well")),
                generations,
                loops,
                new Together(new BulkWrites(mock(MongoClient.class))),
                mock(Incoming.Reader.class),
                mock(Genuine.class),
                awaited,
                readers);
    }

    @BeforeEach
    void begin() {
        seen(FAILING, WELL);
        when(loops.group(anyString())).thenAnswer(asked -> asked.getArgument(0));
        doReturn(failing).when(loops).feed(any(), eq("failing-1"));
        doReturn(well).when(loops).feed(any(), eq("well-1"));
        doReturn(Optional.of(itsTurn)).when(failing).turn(any());
        doReturn(Optional.of(wellsTurn)).when(well).turn(any());
        when(itsTurn.learn(any())).thenReturn(true);
        when(wellsTurn.learn(any())).thenReturn(true);
        pass.parts(false);
    }

    private void seen(Generation first, Generation second) {
        Function<String, Generation> seen = Map.of(first.projection(), first, second.projection(), second)::get;
        when(generations.lastSeen()).thenReturn(seen);
    }

    static Stream<Throwable> whatever() {
        return Stream.of(
                new IllegalStateException("can't be read"),
                new NoClassDefFoundError("gone"),
                new MongoCommandException(
                        BsonDocument.parse("{ok: 0, code: 13, errmsg: 'not authorized'}"), new ServerAddress()),
                new MongoTimeoutException("that collection takes too long"));
    }

    @ParameterizedTest
    @MethodSource("whatever")
    void aViewThatFailsWhereAnotherDoesNotLeavesWhateverItFailsBy(Throwable failure) {
        doThrow(failure).when(itsTurn).prepare();
        rounds(failure);
        verify(wellsTurn, times(ROUNDS)).finish();
        verify(generations).leave(FAILING);
        verify(generations, never()).leave(WELL);
    }

    @ParameterizedTest
    @MethodSource("whatever")
    void soDoesOneThatFailsWhenItsDocumentsAreWritten(Throwable failure) {
        doThrow(failure).when(itsTurn).learn(any());
        rounds(failure);
        verify(itsTurn, never()).finish();
        verify(wellsTurn, times(ROUNDS)).finish();
        verify(generations).leave(FAILING);
    }

    @Test
    void whileTheStoreIsAwayNobodyIsToBlameNorTriedFurther() {
        MongoTimeoutException away = new MongoTimeoutException("away");
        doThrow(away).when(itsTurn).prepare();
        when(generations.look()).thenThrow(away);
        rounds(away);
        verify(wellsTurn, never()).prepare();
        verify(generations, never()).leave(any());
    }

    @Test
    void whatFailsForAllMakesNobodyLeave() {
        Error failure = new NoClassDefFoundError("gone");
        doThrow(failure).when(itsTurn).prepare();
        doThrow(failure).when(wellsTurn).prepare();
        rounds(failure);
        verify(generations, never()).leave(any());
    }

    @Test
    void whatNobodyWaitsForGathersUntilAReaderDoes() throws Exception {
        assertThat(unawaited(FAILING).gather(LONG)).isTrue();
        verify(readers).awaitAny(LONG);
    }

    @Test
    void viewsThatAreAlwaysWaitedForLetNothingGather() throws Exception {
        feedAllHere();
        assertThat(pass.gather(LONG)).isFalse();
        verify(readers, never()).awaitAny(any());
    }

    @Test
    void whileAViewIsMadeOrJoinsNothingGathers() {
        Generation making = new Generation("failing", "failing-1", "failing-2", false, 0, 1, false);
        Generation joining = new Generation("failing", "failing-1", null, false, 0, 1, true);
        Generation alone = new Generation("failing", "failing-1", null, false, 0, 0, false);
        assertThat(List.of(making, joining, alone))
                .noneMatch(each -> unawaited(each).gather(LONG));
    }

    @Test
    void whereReadersOfAnotherInstanceMayWaitNothingGathers() {
        ViewsPass shared = unawaited(FAILING);
        when(failing.isFedHereAlone()).thenReturn(false);
        assertThat(shared.gather(LONG)).isFalse();
    }

    private ViewsPass unawaited(Generation first) {
        seen(first, WELL);
        feedAllHere();
        ViewsPass unawaited = pass(false);
        unawaited.parts(false);
        return unawaited;
    }

    private void feedAllHere() {
        when(failing.isFedHereAlone()).thenReturn(true);
        when(well.isFedHereAlone()).thenReturn(true);
    }

    private void rounds(Throwable failure) {
        for (int round = 0; round < ROUNDS; round++) {
            assertThatThrownBy(() -> pass.handle(List.of(), _ -> {})).isSameAs(failure);
        }
    }
}
