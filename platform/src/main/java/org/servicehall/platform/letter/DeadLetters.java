package org.servicehall.platform.letter;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.letter.Letters.Kept;
import org.servicehall.platform.letter.Letters.Whole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The letters of one consumer. Only the owner of a stream's partition writes and replays them, on the thread that also
 * handles its new events; so a replay never meets an event that comes in the meantime.
 */
public final class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final long LOOK_AGAIN_NANOS = 500_000_000;

    private final String service;
    private final String consumer;
    private final String name;
    private final Letters letters;
    private final DeadLetterTopic copies;
    private final Predicate<String> knownTypes;
    private final InstantSource clock = InstantSource.system();
    private final Set<String> aside = new HashSet<>();
    /** Of which something was not applied, in this generation or given up in one before: sweeps make of them what is due. */
    private final Set<String> swept = new HashSet<>();

    private final Set<String> waiting = new HashSet<>();
    private final Map<String, Letter.Kind> unsettled = new HashMap<>();
    private final Set<String> droppedRecords = new HashSet<>();
    private final Set<String> droppedEvents = new HashSet<>();
    private long looked = System.nanoTime();

    /**
     * @param service takes what is nobody's event, once for all its consumers
     * @param consumer group that could not process the records
     * @param name of the projection or automation, the same in each generation
     * @param knownTypes whether this program knows a type of event
     */
    public DeadLetters(
            String service,
            String consumer,
            String name,
            Letters letters,
            DeadLetterTopic copies,
            Predicate<String> knownTypes) {
        this.service = service;
        this.consumer = consumer;
        this.name = name;
        this.letters = letters;
        this.copies = copies;
        this.knownTypes = knownTypes;
    }

    /** Whether there is something that {@link #replay} would look after. */
    public boolean hasAny() {
        return !aside.isEmpty();
    }

    public boolean isWaiting(String stream) {
        return waiting.contains(stream);
    }

    /** Whether a person gave this record up, in this generation or one before. */
    public boolean isDropped(ConsumerRecord<String, byte[]> record) {
        return !droppedRecords.isEmpty() && droppedRecords.contains(LetterDocument.origin(record));
    }

    /** Whether a person gave up what stood in this place of the stream. */
    public boolean wasDropped(String stream, long sequence) {
        return droppedEvents.contains(stream + "@" + sequence);
    }

    /** Returns when the letters are stored; only then may the offset be committed. */
    public void write(List<Letter> written) {
        for (Letter letter : written) {
            if (letter.isTooLate()) {
                letters.tooLate(consumer, letter);
                continue;
            }
            boolean stray = letter.kind() == Letter.Kind.STRAY;
            String owner = stray ? service : consumer;
            if (letters.add(owner, stray ? "" : name, letter, clock.instant())) {
                copies.copy(owner, letter);
                report(owner, letter);
            }
            if (!stray) {
                remember(
                        letter.kind(),
                        letter.incoming().stream(),
                        letter.incoming().sequence());
            }
        }
    }

    /** Whether a letter waits for the event with this place. */
    public boolean isUnsettled(Incoming incoming) {
        return unsettled.containsKey(event(incoming));
    }

    /** Events were taken: streams of which something was set aside have grown, by whichever instance (ADR 64). */
    public void taken(List<Incoming> events) {
        if (events.stream().map(Incoming::stream).anyMatch(swept::contains)) {
            letters.grown();
        }
    }

    /** Removes letters whose event went through: the right one came, or came again. */
    public void settle(List<Incoming> handled, List<Letter> failed) {
        if (unsettled.isEmpty()) {
            return;
        }
        Set<Incoming> aside = failed.stream().map(Letter::incoming).collect(Collectors.toSet());
        for (Incoming incoming : handled) {
            if (settles(incoming) && !aside.contains(incoming)) {
                letters.settle(consumer, incoming.stream(), incoming.sequence());
                unsettled.remove(event(incoming));
                log.info("{} has applied {}, which was missing or unreadable", consumer, event(incoming));
            }
        }
    }

    /** What can't be read may pretend to any type; the event in its place may be of one that this service doesn't know. */
    private boolean settles(Incoming incoming) {
        Letter.Kind kind = unsettled.get(event(incoming));
        return switch (incoming) {
            case Incoming.Known _ -> kind != null;
            case Incoming.Unknown _ -> kind == Letter.Kind.UNREADABLE;
            case Incoming.Unreadable _, Incoming.Stray _ -> false;
        };
    }

    private static String event(Incoming incoming) {
        return incoming.stream() + "@" + incoming.sequence();
    }

    void reload() {
        List.of(aside, swept, waiting, droppedRecords, droppedEvents).forEach(Set::clear);
        unsettled.clear();
        letters.of(consumer).forEach(kept -> remember(kept.kind(), kept.stream(), kept.sequence()));
        for (Kept kept : letters.droppedOf(name)) {
            droppedRecords.add(kept.origin());
            droppedEvents.add(kept.event());
            swept.add(kept.stream());
        }
        looked = System.nanoTime();
    }

    /** Others may have written since, and a newer program may know now what the last one did not. */
    public void reassigned() {
        reload();
        letters.wantReplay(letters.taken(consumer).stream()
                .filter(kept -> kept.kind() == Letter.Kind.NEWER && knownTypes.test(kept.type()))
                .map(Kept::id)
                .toList());
    }

    /**
     * Replays the streams for which somebody asked.
     *
     * @param again processes the letters as if their stream weren't set aside; gives those that fail again
     */
    public void replay(
            Set<TopicPartition> assigned, Function<List<ConsumerRecord<String, byte[]>>, List<Letter>> again) {
        if (aside.isEmpty() || System.nanoTime() - looked < LOOK_AGAIN_NANOS) {
            return;
        }
        looked = System.nanoTime();
        Set<String> wanted = letters.wanted(consumer);
        if (wanted.isEmpty()) {
            return;
        }
        reload();
        wanted.forEach(stream -> replay(stream, assigned, again));
        reload();
    }

    private void replay(
            String stream,
            Set<TopicPartition> assigned,
            Function<List<ConsumerRecord<String, byte[]>>, List<Letter>> again) {
        List<Whole> all = letters.of(consumer, stream);
        if (all.stream().noneMatch(whole -> assigned.contains(whole.letter().from()))) {
            return;
        }
        List<Whole> kept = all.stream()
                .filter(whole -> whole.letter().kind() != Letter.Kind.DROPPED)
                .toList();
        Map<String, Letter> failed = again
                .apply(kept.stream().map(Whole::record).toList())
                .stream()
                .collect(Collectors.toMap(
                        letter -> LetterDocument.origin(letter.incoming().record()), Function.identity()));
        for (Whole whole : kept) {
            Letter letter = failed.get(whole.letter().origin());
            if (letter == null) {
                letters.remove(whole.letter());
            } else {
                letters.stays(whole.letter(), letter, clock.instant());
            }
        }
        letters.tried(all.stream()
                .map(Whole::letter)
                .filter(letter -> letter.kind() == Letter.Kind.DROPPED)
                .toList());
        log.info("{} replayed {} letters of {}, {} stay", consumer, kept.size(), stream, failed.size());
    }

    private void remember(Letter.Kind kind, String stream, long sequence) {
        aside.add(stream);
        swept.add(stream);
        if (kind.blocks()) {
            waiting.add(stream);
        }
        if (kind.settledByItsEvent()) {
            unsettled.merge(stream + "@" + sequence, kind, (one, other) -> one == other ? one : Letter.Kind.EARLY);
        }
    }

    /** What comes from outside is not quoted; a fault of ours is told with its place in the program. */
    private static void report(String consumer, Letter letter) {
        String stream = letter.incoming().stream();
        switch (letter.kind()) {
            case POISON -> log.error("{} set {} aside", consumer, stream, letter.cause());
            case STRAY, UNREADABLE, EARLY, REFUSED ->
                log.warn("{} set a record aside, {}: {}", consumer, letter.kind(), letter.why());
            case WAITING, NEWER, DROPPED -> log.debug("{}: {} {}", consumer, letter.kind(), stream);
        }
    }
}
