package org.servicehall.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the documents that a projection made. Gives them as they are now; they follow the events within moments. */
public final class View<V extends Record> {
    /** More items than this no page has. */
    public static final int LARGEST_PAGE = 200;

    static final int EXPORT_BATCH = 500;

    private final String name;
    private final Supplier<MongoCollection<BsonDocument>> live;
    private final StoredCodec<V> codec;
    private final Progress progress;
    private final Function<String, OptionalLong> places;
    private final Reading reading;
    private final Awaiting awaiting;
    private final Counting counting;
    private final KeptAnswers<Page<V>> pages;

    public View(String name, Supplier<MongoCollection<BsonDocument>> live, StoredCodec<V> codec, Progress progress) {
        this(name, live, codec, progress, _ -> OptionalLong.empty());
    }

    private View(
            String name,
            Supplier<MongoCollection<BsonDocument>> live,
            StoredCodec<V> codec,
            Progress progress,
            Function<String, OptionalLong> places) {
        this.name = name;
        this.live = live;
        this.codec = codec;
        this.progress = progress;
        this.places = places;
        this.reading = new Reading(live);
        this.awaiting = new Awaiting(name, this::collection, this::lastOf, progress);
        this.counting = new Counting(reading, new KeptAnswers<>(live, places, System::nanoTime));
        this.pages = new KeptAnswers<>(live, places, System::nanoTime);
    }

    /**
     * The same for readers at the door, lists and desks: what the store answered may be given again while the view stands still, five
     * seconds old at most if another instance has taken this one's place (ADR 72). Never for who decides by what it reads.
     */
    public View<V> kept() {
        return new View<>(name, live, codec, progress, progress::place);
    }

    /**
     * The same documents, of each of which no more is read than a line of a list has. It has the fields of the view's record that it
     * names, by the same names and of the same types; where it has a record of its own in the place of one of those, of that as well
     * those alone.
     *
     * @throws IllegalArgumentException where the view has no such field, or one of another type
     */
    public <L extends Record> View<L> only(Class<L> line) {
        return new View<>(name, live, codec.only(line), progress, places);
    }

    public Optional<V> find(String id) {
        return reading.one(id, codec.fieldsOfOne())
                .filter(document -> !document.containsKey(StoredCodec.GONE))
                .map(codec::read);
    }

    /**
     * The document and the version of the stream that it shows, for an ETag, in one reading.
     *
     * @param atLeast as {@link #findAtLeast}; empty when any version will do
     * @throws ViewBehind as {@link #findAtLeast}
     */
    public Optional<Versioned<V>> findWithVersion(String id, String stream, OptionalLong atLeast) {
        return versioned(atLeast.isPresent() ? awaited(id, stream, atLeast.getAsLong()) : whole(id), _ -> stream);
    }

    /** @param stream whose version that is, as the document tells */
    public Optional<Versioned<V>> findWithVersion(String id, Function<V, String> stream) {
        return versioned(whole(id), stream);
    }

    /**
     * The document once it has applied this version of the stream, for readers of their own writes. Makes sense for
     * projections that give the document every event of the stream, or every one it is asked for, and never for one that
     * remembers {@link Remembers#NOTHING}.
     *
     * @throws ViewBehind when it has not within two seconds
     */
    public Optional<V> findAtLeast(String id, String stream, long version) {
        return Optional.ofNullable(awaited(id, stream, version).view());
    }

    /** Version of the stream that the document shows; empty when it shows none of it. */
    public OptionalLong version(String id, String stream) {
        long last = lastOf(id, stream);
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last + 1);
    }

    /**
     * Returns once the document has applied this version of the stream, as {@link #findAtLeast} does, without reading it: where this
     * instance has written it, the store is not asked at all (ADR 64). For whoever is told of the same events as the view.
     *
     * @throws ViewBehind when it has not within two seconds
     */
    public void awaitAtLeast(String id, String stream, long version) {
        awaiting.shown(id, stream, version);
    }

    /**
     * Of which streams the document showed something when this instance wrote it last, without reading it (ADR 70). Others may have
     * written it since: whatever else it shows now, it showed after these. Empty where that isn't known; it is for a while after
     * {@link #awaitAtLeast}, where the document was written here.
     */
    public Optional<Set<String>> streamsWrittenHere(String id) {
        return progress.streams(collection(), id);
    }

    private Stored<V> awaited(String id, String stream, long version) {
        return awaiting.stored(id, stream, version, this::whole);
    }

    private Optional<Versioned<V>> versioned(Stored<V> stored, Function<V, String> stream) {
        return Optional.ofNullable(stored.view())
                .map(view -> new Versioned<>(view, stored.lastOf(stream.apply(view)) + 1));
    }

    /**
     * Where the view is read, and who sees to what.
     *
     * @param reassignments how often its partitions have moved, so that what others wrote may be this instance's to see to
     * @param collection that is read
     */
    public record Place(long reassignments, String collection) {}

    /** While it stays the same, whoever else has written to the view is there still to see to it. */
    public Place place() {
        return new Place(progress.reassignments(), collection());
    }

    private String collection() {
        return live.get().getNamespace().getCollectionName();
    }

    /** Hands over from now on each document that this instance writes, in whatever generation, after it is stored; quickly. */
    public void tell(Consumer<Record> reader) {
        progress.tell(reader);
    }

    /** Tells from now on which documents this instance writes; whoever asks does so again and again, as a sweep. */
    public WrittenHere writtenHere() {
        WrittenHere writtenHere = new WrittenHere(this::collection);
        progress.tell(writtenHere);
        return writtenHere;
    }

    /** Hands over those of these documents that pass the filter, each with its id, in no order. */
    public void forEachAmong(Collection<String> ids, Bson filter, BiConsumer<String, V> action) {
        reading.present(Filters.and(Filters.in(StoredCodec.ID, ids), filter))
                .projection(codec.fields())
                .into(new ArrayList<>())
                .forEach(document -> hand(document, action));
    }

    private void hand(RawBsonDocument document, BiConsumer<String, V> action) {
        action.accept(document.getString(StoredCodec.ID).getValue(), codec.read(document));
    }

    /**
     * One page of the documents that pass the filter.
     *
     * @param sort one or more fields, as {@code Sorts.ascending("dueAt")}; ties are broken by id
     * @param after cursor from the previous page; null for the first
     * @param limit at most so many items, at most {@link #LARGEST_PAGE}
     * @throws UnreadableCursor when the cursor is not from a page of this list in this order
     */
    public Page<V> page(Bson filter, Bson sort, @Nullable String after, int limit) {
        Keyset keyset = new Keyset(name, sort, live.get().getCodecRegistry());
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<BsonValue> place = after == null ? null : keyset.read(after);
        return pages.to(filter, " by " + keyset.sort().toJson() + " after " + after + " so many " + size, () -> {
            List<RawBsonDocument> found = read(filter, keyset, place, size + 1);
            return new KeptAnswers.Answer<>(page(keyset, found, size), Reading.bytes(found));
        });
    }

    /**
     * One page of those that pass the filter, and a test as well that no query can say. What the filter lets through is read
     * until the page is full, so it should leave little, as a month does.
     *
     * @throws UnreadableCursor when the cursor is not from a page of this list in this order
     */
    public Page<V> page(Bson filter, Predicate<V> test, Bson sort, @Nullable String after, int limit) {
        Keyset keyset = new Keyset(name, sort, live.get().getCodecRegistry());
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<RawBsonDocument> found = new ArrayList<>();
        List<BsonValue> place = after == null ? null : keyset.read(after);
        do {
            List<RawBsonDocument> batch = read(filter, keyset, place, EXPORT_BATCH);
            batch.stream().filter(document -> test.test(codec.read(document))).forEach(found::add);
            place = batch.size() < EXPORT_BATCH ? null : keyset.place(batch.getLast());
        } while (place != null && found.size() <= size);
        return page(keyset, found, size);
    }

    private Page<V> page(Keyset keyset, List<RawBsonDocument> found, int size) {
        boolean more = found.size() > size;
        List<RawBsonDocument> shown = more ? found.subList(0, size) : found;
        return new Page<>(shown.stream().map(codec::read).toList(), more ? keyset.cursor(shown.getLast()) : null);
    }

    /**
     * Hands over all documents that pass the filter, one by one, for exports of any length: no more than {@link #EXPORT_BATCH}
     * of them are in memory at a time, here and in the store. Those whose place in the order changes meanwhile may be handed
     * over twice or not at all, so the order should be of what does not change; and an index should have it, since each batch
     * asks anew.
     */
    public void forEach(Bson filter, Bson sort, Consumer<V> action) {
        forEachWithId(filter, sort, (_, document) -> action.accept(document));
    }

    /**
     * Hands over all documents that pass the filter, in no order and found in one search. The embedded store has all of them in
     * memory meanwhile, so they should be few, as a day's are.
     */
    public void forEachInAnyOrder(Bson filter, Consumer<V> action) {
        reading.present(filter)
                .projection(codec.fields())
                .batchSize(EXPORT_BATCH)
                .forEach(document -> action.accept(codec.read(document)));
    }

    /** As {@link #forEach}, each with its id. */
    public void forEachWithId(Bson filter, Bson sort, BiConsumer<String, V> action) {
        Keyset keyset = new Keyset(name, sort, live.get().getCodecRegistry());
        List<BsonValue> after = null;
        do {
            List<RawBsonDocument> batch = read(filter, keyset, after, EXPORT_BATCH);
            batch.forEach(document -> hand(document, action));
            after = batch.size() < EXPORT_BATCH ? null : keyset.place(batch.getLast());
        } while (after != null);
    }

    /**
     * How many documents pass the filter, which an index should have: what else there is makes no difference then. Where they are
     * more than are counted, the first by each time is asked for. Where they may be very many, an index should have that order too;
     * elsewhere they are sorted (ADR 67).
     *
     * @param since field with the time since when one waits
     * @param due field with the time when one is due; null where nothing is
     */
    public Backlog backlog(Bson filter, String since, @Nullable String due) {
        return counting.backlog(filter, since, due);
    }

    /**
     * The same, and whether what is due next has this value in a field beside.
     */
    public Backlog backlog(Bson filter, String since, String due, String field, BsonValue value) {
        return counting.backlog(filter, since, due, field, value);
    }

    /** How many documents pass the filter, counted no further than one page goes. */
    public Backlog count(Bson filter) {
        return counting.count(filter);
    }

    private List<RawBsonDocument> read(Bson filter, Keyset keyset, @Nullable List<BsonValue> after, int limit) {
        return reading.inOrder(
                filter, keyset, after, limit, codec.fields(keyset.sort().keySet()));
    }

    private Stored<V> whole(String id) {
        return reading.one(id, null).map(codec::decode).orElseGet(() -> Stored.absent(id));
    }

    private long lastOf(String id, String stream) {
        return reading.one(id, StoredCodec.progress(stream))
                .map(document -> StoredCodec.lastOf(document, stream))
                .orElse(-1L);
    }
}
