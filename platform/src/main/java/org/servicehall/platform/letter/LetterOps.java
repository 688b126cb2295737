package org.servicehall.platform.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.letter.Letter.Kind;
import org.servicehall.platform.letter.Letters.Dropped;
import org.servicehall.platform.letter.Letters.Kept;
import org.servicehall.platform.letter.Letters.Whole;
import org.servicehall.platform.view.Cursor;
import org.servicehall.platform.view.UnreadableCursor;

/** What operators do with what was set aside: look at it, have it tried again, give it up with a reason. */
public final class LetterOps {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LARGEST_PAGE = 200;
    private static final String BY_ID = "letters _id";

    /**
     * Something that was set aside.
     *
     * @param consumer who could not take it; the service itself for a STRAY
     * @param stream of the event; the key of a STRAY
     * @param sequence null for a STRAY
     * @param blocks whether the later events of the stream wait
     * @param waiting how many do
     * @param tries how often it was tried again in vain
     */
    public record Item(
            String id,
            String consumer,
            String kind,
            String topic,
            int partition,
            long offset,
            String stream,
            @Nullable Long sequence,
            String type,
            String cause,
            Instant since,
            boolean blocks,
            long waiting,
            int tries,
            @Nullable Instant tried,
            boolean replaying,
            int size,
            @Nullable GivenUp dropped) {}

    /** By whom, when and why a letter was dropped. */
    public record GivenUp(String by, Instant at, String reason) {}

    /**
     * A letter with what can be shown of its record. What looks like somebody's number is shown as {@code ***}.
     *
     * @param headers by name, as text
     * @param text beginning of the value; empty when it is no text
     * @param hex beginning of a value that is no text
     */
    public record Opened(Item letter, Map<String, String> headers, String text, String hex) {}

    /** One page, by id; {@code next} continues it. */
    public record Items(List<Item> items, @Nullable String next) {}

    /** Narrows a list of letters; null where it does not. */
    public record Filter(
            @Nullable String topic,
            @Nullable String stream,
            @Nullable String consumer,
            @Nullable Kind kind) {}

    /**
     * What a replay did.
     *
     * @param streams number of streams with letters, counted for each consumer
     * @param letters number of their letters
     * @param applied letters that went through
     * @param remaining letters that failed or wait again; each says why
     * @param pending letters that nobody tried yet: whoever owns them is away or busy
     */
    public record Replayed(String topic, long streams, long letters, long applied, long remaining, long pending) {
        boolean isOver() {
            return pending == 0;
        }
    }

    private final Letters letters;
    private final Supplier<Set<String>> topics;
    private final Clock clock;

    /** @param topics those that something of this service listens to */
    public LetterOps(Letters letters, Supplier<Set<String>> topics, Clock clock) {
        this.letters = letters;
        this.topics = topics;
        this.clock = clock;
    }

    /** @throws UnreadableCursor when {@code after} is from no page of letters */
    public Items list(Filter filter, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<Kept> found = letters.page(query(filter), after == null ? null : id(after), size + 1);
        List<Item> items = found.stream().limit(size).map(this::item).toList();
        return new Items(items, found.size() > size ? cursor(items.getLast().id()) : null);
    }

    /** How many there are of each kind, those given up too. */
    public StatusCounts<Kind> counts() {
        return StatusCounts.of(Kind.values(), letters.numbers()::of);
    }

    public Opened open(String id) {
        Whole whole = whole(id);
        return LetterText.open(item(whole.letter()), whole.record());
    }

    /** Gives a letter up: its record is never tried again, and its stream goes on without it. */
    public Item drop(String id, String by, String reason) {
        Kept letter = whole(id).letter();
        if (letter.kind() == Kind.WAITING) {
            throw Refusal.conflict("letter-waits", "P2", letter.stream());
        }
        if (letter.kind() != Kind.DROPPED) {
            letters.drop(letter, by, reason, clock.instant());
        }
        return item(whole(id).letter());
    }

    /**
     * Has the letters about this topic's records tried again, by whichever instances own their streams, and waits for it.
     *
     * @param topic with or without {@code .dlt}
     * @param stream that alone; null for all
     */
    public Replayed replay(String topic, @Nullable String stream) {
        String origin = known(topic);
        List<Kept> wanted = letters.all(query(new Filter(origin, stream, null, null))).stream()
                .filter(letter -> letter.kind() != Kind.STRAY)
                .toList();
        return replay(origin, wanted);
    }

    private Replayed replay(String topic, List<Kept> wanted) {
        List<String> ids = wanted.stream().map(Kept::id).toList();
        letters.wantReplay(ids);
        long streams = wanted.stream()
                .map(letter -> letter.consumer() + "/" + letter.stream())
                .distinct()
                .count();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Replayed now = replayed(topic, streams, ids);
        while (!now.isOver() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            now = replayed(topic, streams, ids);
        }
        return now;
    }

    /** The same for the stream of one letter, of the consumer that set it aside: in order, so with its neighbours. */
    public Replayed replayOne(String id) {
        Kept letter = whole(id).letter();
        if (letter.kind() == Kind.STRAY || letter.kind() == Kind.DROPPED) {
            throw Refusal.conflict("letter-not-tried", "P2", id);
        }
        return replay(letter.topic(), letters.all(query(new Filter(null, letter.stream(), letter.consumer(), null))));
    }

    private Replayed replayed(String topic, long streams, Collection<String> ids) {
        List<Kept> left = letters.all(new Document("_id", new Document("$in", List.copyOf(ids))));
        long pending = left.stream().filter(Kept::replay).count();
        return new Replayed(topic, streams, ids.size(), ids.size() - left.size(), left.size() - pending, pending);
    }

    private String known(String topic) {
        Set<String> listened = topics.get();
        return Optional.of(topic)
                .filter(listened::contains)
                .or(() -> listened.stream()
                        .filter(known -> Topics.deadLetters(known).equals(topic))
                        .findFirst())
                .orElseThrow(() -> Refusal.notFound("unknown-topic", topic));
    }

    private Whole whole(String id) {
        return letters.find(id).orElseThrow(() -> Refusal.notFound("unknown-letter", id));
    }

    private static String cursor(String id) {
        return Cursor.write(BY_ID, List.of(new BsonString(id)));
    }

    private static BsonValue id(String cursor) {
        return Cursor.read(BY_ID, 1, cursor).getFirst();
    }

    /** Without those that were given up, unless they are asked for. */
    private static Document query(Filter filter) {
        Map<String, Object> equal = new TreeMap<>();
        Optional.ofNullable(filter.topic()).ifPresent(topic -> equal.put("topic", topic));
        Optional.ofNullable(filter.stream()).ifPresent(stream -> equal.put("stream", stream));
        Optional.ofNullable(filter.consumer()).ifPresent(consumer -> equal.put("consumer", consumer));
        Kind kind = filter.kind();
        equal.put(
                "kind", kind == null ? new Document("$in", Letters.names(each -> each != Kind.DROPPED)) : kind.name());
        return new Document(equal);
    }

    private Item item(Kept letter) {
        Dropped dropped = letter.dropped();
        return new Item(
                letter.id(),
                letter.consumer(),
                letter.kind().name(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.told(letter.stream()),
                letter.sequence() == Incoming.NOWHERE ? null : letter.sequence(),
                letter.told(letter.type()),
                letter.told(letter.cause()),
                letter.since(),
                letter.kind().blocks(),
                letter.kind() == Kind.POISON ? waitingBehind(letter) : 0,
                letter.tries(),
                letter.tried(),
                letter.replay(),
                letter.size(),
                dropped == null ? null : new GivenUp(dropped.by(), dropped.at(), dropped.reason()));
    }

    private long waitingBehind(Kept letter) {
        return letters.count(new Document("consumer", letter.consumer())
                .append("stream", letter.stream())
                .append("kind", Kind.WAITING.name()));
    }
}
