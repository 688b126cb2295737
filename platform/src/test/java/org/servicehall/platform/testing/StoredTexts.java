package org.servicehall.platform.testing;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Everything that stands in a service's database: every document of every collection, binary data as the text it may be. */
public final class StoredTexts {
    private StoredTexts() {}

    public static List<String> all(MongoDatabase database) {
        List<String> texts = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .forEach(document -> texts.add(collection + " " + write(document, new StringBuilder())));
        }
        return texts;
    }

    /** Waits until all that happened stands on the topics. */
    public static void untilPublished(MongoDatabase database) {
        await().until(() -> database.getCollection("streams").countDocuments(Filters.exists("unpublishedSince")) == 0);
    }

    private static StringBuilder write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case Map<?, ?> document -> document.forEach((name, inner) -> write(inner, write(name, text)));
            case Iterable<?> items -> items.forEach(item -> write(item, text));
            case Binary binary -> text.append(new String(binary.getData(), StandardCharsets.UTF_8));
            case null, default -> text.append(value);
        }
        return text.append(' ');
    }
}
