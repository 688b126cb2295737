package org.servicehall.platform.projection;

import com.mongodb.client.model.Projections;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Writes a view's record as a document, with what the platform keeps beside it. */
final class StoredCodec<V extends Record> {
    static final String ID = "_id";
    static final String APPLIED = "applied";
    static final String REVISION = "revision";
    static final String GONE = "gone";
    private static final Set<String> TAKEN = Set.of(ID, APPLIED, REVISION, GONE);

    private final Class<V> type;
    private final Codec<V> codec;

    StoredCodec(Class<V> type, CodecRegistry registry) {
        ViewRecords.check(type, TAKEN);
        this.type = type;
        this.codec = registry.get(type);
    }

    Class<V> type() {
        return type;
    }

    /** What of a document is the view's, for reading many without the rest. */
    Bson fields() {
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Projections.fields(Projections.excludeId(), Projections.include(names));
    }

    /** The document with its revision one higher than the one read. */
    BsonDocument encode(Stored<V> stored) {
        BsonDocument document = new BsonDocument(ID, new BsonString(stored.id()));
        if (stored.view() != null) {
            BsonDocument fields = new BsonDocument();
            codec.encode(
                    new BsonDocumentWriter(fields),
                    stored.view(),
                    EncoderContext.builder().build());
            document.putAll(fields);
        } else {
            document.put(GONE, BsonBoolean.TRUE);
        }
        BsonDocument applied = new BsonDocument();
        stored.applied().forEach((stream, sequence) -> applied.put(escape(stream), new BsonInt64(sequence)));
        return document.append(APPLIED, applied).append(REVISION, new BsonInt64(stored.revision() + 1));
    }

    Stored<V> decode(BsonDocument document) {
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

    @Nullable
    V view(BsonDocument document) {
        return document.containsKey(GONE)
                ? null
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
