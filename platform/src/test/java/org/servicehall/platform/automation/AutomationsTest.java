package org.servicehall.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.platform.automation.TwoAtWork.PATIENCE;
import static org.servicehall.platform.automation.TwoAtWork.STREAMS;
import static org.servicehall.platform.automation.TwoAtWork.awaitDone;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.projection.Ground;
import org.servicehall.platform.projection.ProjectionOps;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.Watched;

/** One reader reads for all automations, and each works by itself (ADR 74). */
class AutomationsTest {
    @AutoClose
    private final TwoAtWork both = new TwoAtWork();

    private final Ground ground = both.ground;
    private final Doing one = both.one;
    private final Doing other = both.other;

    @Test
    void allAreReadForByOneConsumerAndAnEventIsDecodedOnceForAll() {
        List<String> members = new CopyOnWriteArrayList<>();
        ground.instance(List.of(), List.of(one, other), group -> {
            members.add(group);
            return ground.kafka.member(group);
        });
        both.publish(0, 2);
        awaitDone(one, 2);
        awaitDone(other, 2);
        assertThat(members).containsExactly(ground.topic + ".automations");
        assertThat(identities(other)).isEqualTo(identities(one));
    }

    @Test
    void oneThatHangsHoldsBackNobodyButTheCommit() throws Exception {
        one.hangingAt("Tally:0@0");
        Ground.Instance instance = ground.instance(List.of(), List.of(one, other));
        both.publish(0, 5);
        awaitDone(other, 5);
        assertThat(one.entered.await(10, TimeUnit.SECONDS)).isTrue();
        await().untilAsserted(() -> assertThat(status(instance, other).lag()).isZero());
        assertThat(status(instance, one).lag()).isPositive();
        assertThat(status(instance, one).oldest()).isNotNull();
        assertThat(both.committed(instance)).isLessThan(5L * STREAMS);

        one.release();
        awaitDone(one, 5);
        await().atMost(PATIENCE).until(() -> both.committed(instance) == 5L * STREAMS);
        assertThat(status(instance, one).lag()).isZero();
    }

    @Test
    void oneThatFailsForAWhileIsTriedAgainByItselfAndHealthNamesIt() {
        AtomicBoolean away = new AtomicBoolean(true);
        one.first(_ -> {
            if (away.get()) {
                throw new MongoTimeoutException("away");
            }
        });
        Ground.Instance instance = ground.instance(List.of(), List.of(one, other));
        both.publish(0, 3);
        awaitDone(other, 3);
        await().untilAsserted(() ->
                assertThat(instance.watch.health().getDetails()).containsKey(ground.topic + "." + one.name()));
        assertThat(one.done()).isEmpty();
        away.set(false);
        awaitDone(one, 3);
        await().until(() -> instance.watch.status().equals("UP"));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whatNobodyWaitsForGathersForAQuarterOfASecond() {
        List<Long> begun = new CopyOnWriteArrayList<>();
        Doing unawaited = new Doing("when-added-then-later", ground.topic).unawaited();
        unawaited.first(_ -> begun.add(System.nanoTime()));
        ground.instance(List.of(), List.of(unawaited));
        both.publish(0, 1);
        awaitDone(unawaited, 1);
        ground.publish("Tally:0", 1, new Added("t0", 1));
        await().until(() -> begun.size() == STREAMS + 1);
        assertThat(begun.getLast() - begun.get(STREAMS - 1))
                .isGreaterThanOrEqualTo(Duration.ofMillis(250).toNanos());
    }

    @Test
    void nothingMoreIsReadOnceTooMuchWaitsAndAllIsDoneWhenThereIsRoom() throws Exception {
        one.hangingAt("Tally:0@0");
        AtomicInteger stays = new AtomicInteger();
        ground.instance(
                List.of(),
                List.of(one, other),
                group -> Watched.of(ground.kafka.member(group), (method, _, _) -> {
                    if (method.equals("pause")) {
                        stays.incrementAndGet();
                    }
                    return false;
                }));
        int events = 600;
        both.publish(0, events);
        assertThat(one.entered.await(10, TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE)
                .until(() -> stays.get() >= 2 && other.events.size() >= AutomationLoops.RECORDS_IN_HAND - STREAMS);
        int atOnce = 600;
        assertThat(other.events)
                .hasSizeBetween(AutomationLoops.RECORDS_IN_HAND - STREAMS, AutomationLoops.RECORDS_IN_HAND + atOnce);
        assertThat(members()).isOne();

        one.release();
        awaitDone(one, events);
        awaitDone(other, events);
        assertThat(one.done()).doesNotHaveDuplicates();
    }

    @Test
    void afterACrashBeforeTheCommitAllThatWasNotSaidComesAgain() {
        AtomicBoolean crashed = new AtomicBoolean();
        Ground.Instance killed = ground.instance(
                List.of(),
                List.of(one, other),
                group -> Watched.of(ground.kafka.member(group), (method, arguments, _) -> {
                    if (method.equals("commitSync") && saysThatSomethingIsDone(arguments)) {
                        crashed.set(true);
                        throw new Crash();
                    }
                    return false;
                }));
        both.publish(0, 3);
        await().atMost(PATIENCE).untilTrue(crashed);
        killed.stop();
        assertThat(both.committed(killed)).isZero();
        one.events.clear();
        other.events.clear();
        ground.instance(List.of(), List.of(one, other));
        awaitDone(one, 3);
        awaitDone(other, 3);
    }

    @Test
    void whoStopsEndsWhatIsAtWorkAndSaysWhatWasDone() {
        Ground.Instance first = ground.instance(List.of(), List.of(one, other));
        both.publish(0, 4);
        awaitDone(one, 4);
        awaitDone(other, 4);
        first.stop();
        assertThat(both.committed(first)).isEqualTo(4L * STREAMS);

        first.start();
        both.publish(4, 5);
        awaitDone(one, 5);
        assertThat(one.done()).hasSize(5 * STREAMS).doesNotHaveDuplicates();
    }

    @Test
    void whereOneHangsAsPartitionsMoveItsEventComesToTheHeirAndNothingIsLost() throws Exception {
        one.hanging();
        ground.instance(List.of(), List.of(one, other));
        both.publish(0, 3);
        assertThat(one.entered.await(10, TimeUnit.SECONDS)).isTrue();
        awaitDone(other, 3);

        Doing heirOfOne = new Doing(one.name(), ground.topic);
        Doing heirOfOther = new Doing(other.name(), ground.topic);
        ground.instance(List.of(), List.of(heirOfOne, heirOfOther));
        await().atMost(PATIENCE).until(() -> !heirOfOne.events.isEmpty());
        one.release();
        both.publish(3, 5);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(either(one, heirOfOne)).hasSize(5 * STREAMS);
            assertThat(either(other, heirOfOther)).hasSize(5 * STREAMS);
        });
    }

    private int members() throws Exception {
        String group = ground.topic + ".automations";
        try (Admin admin = ground.kafka.admin()) {
            return admin.describeConsumerGroups(Set.of(group))
                    .all()
                    .get()
                    .get(group)
                    .members()
                    .size();
        }
    }

    private static boolean saysThatSomethingIsDone(Object[] arguments) {
        return ((Map<?, ?>) arguments[0])
                .values().stream()
                        .map(OffsetAndMetadata.class::cast)
                        .anyMatch(
                                place -> place.offset() > 0 || place.metadata().contains("@"));
    }

    private static Set<String> either(Doing first, Doing second) {
        return Stream.of(first, second).flatMap(each -> each.done().stream()).collect(Collectors.toSet());
    }

    private static Set<Integer> identities(Doing automation) {
        return automation.events.stream().map(System::identityHashCode).collect(Collectors.toSet());
    }

    private static ProjectionOps.Status status(Ground.Instance instance, Doing automation) {
        return instance.ops.list().stream()
                .filter(status -> status.name().equals(automation.name()))
                .findFirst()
                .orElseThrow();
    }

    /** No exception handler may soften it. */
    private static final class Crash extends Error {
        Crash() {
            super("killed by the test", null, false, false);
        }
    }
}
