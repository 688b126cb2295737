package org.servicehall.platform.view;

import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Writes a view's record as a document, with what the platform keeps beside it. */
public final class StoredCodec<V extends Record> {
    public static final String ID = "_id";
    public static final String APPLIED = "applied";
    public static final String REVISION = "revision";
    public static final String GONE = "gone";
    private static final Set<String> TAKEN = Set.of(ID, APPLIED, REVISION, GONE);

    /** For reading many, without what only writing needs. */
    private static final Bson FIELDS_OF_THE_VIEW = Projections.exclude(APPLIED, REVISION);

    private static final RawBsonDocument NO_VIEW = Joined.encoded(new BsonDocument(GONE, BsonBoolean.TRUE));

    private final Class<V> type;
    private final CodecRegistry registry;
    private final Codec<V> codec;
    /** Where the fields stand; empty where all of the view's are read. */
    private final Set<String> paths;

    public StoredCodec(Class<V> type, CodecRegistry registry) {
        this(type, registry, Set.of());
    }

    private StoredCodec(Class<V> type, CodecRegistry registry, Set<String> paths) {
        ViewRecords.check(type, TAKEN);
        this.type = type;
        this.registry = registry;
        this.codec = registry.get(type);
        this.paths = paths;
    }

    /**
     * Reads some of the same fields and no others.
     *
     * @throws IllegalArgumentException where the view has no such field, or one of another type
     */
    <L extends Record> StoredCodec<L> only(Class<L> line) {
        return new StoredCodec<>(line, registry, LineFields.of(line, type));
    }

    /** The same of a single one: what only writing needs is then less than to say so, and the codec passes over it. */
    @Nullable
    Bson fieldsOfOne() {
        return paths.isEmpty() ? null : fields();
    }

    /** What is read of each document, beside what only writing needs. */
    Bson fields() {
        return fields(Set.of());
    }

    /** @param beside what else is read, as the fields of an order are */
    Bson fields(Collection<String> beside) {
        if (paths.isEmpty()) {
            return FIELDS_OF_THE_VIEW;
        }
        Set<String> all = new LinkedHashSet<>(paths);
        all.addAll(beside);
        all.add(GONE);
        return Projections.include(LineFields.withoutThoseWithin(all));
    }

    /** The document with its revision one higher than the one read. */
    public RawBsonDocument encode(Stored<V> stored) {
        return Joined.of(
                Joined.encoded(new BsonDocument(ID, new BsonString(stored.id()))), view(stored), beside(stored));
    }

    private RawBsonDocument view(Stored<V> stored) {
        V view = stored.view();
        return view == null ? NO_VIEW : new RawBsonDocument(view, codec);
    }

    private static RawBsonDocument beside(Stored<?> stored) {
        BsonDocument applied = new BsonDocument();
        stored.applied().forEach((stream, sequence) -> applied.put(escape(stream), new BsonInt64(sequence)));
        return Joined.encoded(
                new BsonDocument(APPLIED, applied).append(REVISION, new BsonInt64(stored.revision() + 1)));
    }

    public Stored<V> decode(BsonDocument document) {
        Map<String, Long> applied = document.getDocument(APPLIED).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> unescape(entry.getKey()),
                        entry -> entry.getValue().asNumber().longValue(),
                        (first, second) -> second,
                        LinkedHashMap::new));
        return new Stored<>(
                document.getString(ID).getValue(),
                view(document),
                applied,
                document.getNumber(REVISION).longValue());
    }

    /** Of a document that is present. */
    V read(RawBsonDocument document) {
        return document.decode(codec);
    }

    /** Only how far the document is with this stream. */
    static Bson progress(String stream) {
        return Projections.include(APPLIED + "." + escape(stream));
    }

    /** Sequence of the last event applied of this stream; -1 when there is none. */
    static long lastOf(BsonDocument document, String stream) {
        BsonValue last = document.getDocument(APPLIED, new BsonDocument()).get(escape(stream));
        return last == null ? -1 : last.asNumber().longValue();
    }

    private @Nullable V view(BsonDocument document) {
        if (document.containsKey(GONE)) {
            return null;
        }
        return document instanceof RawBsonDocument raw
                ? read(raw)
                : codec.decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }

    /** Dots and a leading dollar mean something to MongoDB in field names; stream ids may hold dots. */
    static String escape(String stream) {
        return stream.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String unescape(String field) {
        return field.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
