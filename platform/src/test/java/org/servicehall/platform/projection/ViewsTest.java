package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.view.View;

/** Which collection a view reads, and what it takes to know (ADR 75). */
class ViewsTest {
    private final MongoDatabase database = mock(MongoDatabase.class);
    private final Generations generations = mock(Generations.class);

    @Test
    void aCollectionIsMadeOnceAndAnewWhereAnotherIsRead() {
        when(database.getCodecRegistry()).thenReturn(MongoClientSettings.getDefaultCodecRegistry());
        when(database.getCollection(anyString(), eq(BsonDocument.class))).then(call -> collection(call.getArgument(0)));
        View<?> view = new Views(database, generations).of(new Tallies("topic"));
        isRead("tallies-1");
        View.Place before = view.place();
        assertThat(view.place()).isEqualTo(before);
        isRead("tallies-2");
        assertThat(view.place()).isNotEqualTo(before).isEqualTo(view.place());
        verify(database, times(2)).getCollection(anyString(), eq(BsonDocument.class));
    }

    private void isRead(String collection) {
        when(generations.seen(any())).thenReturn(new Generation("tallies", collection, null, false, 0, 0, false));
    }

    private static MongoCollection<?> collection(String name) {
        MongoCollection<?> collection = mock(MongoCollection.class);
        when(collection.getNamespace()).thenReturn(new MongoNamespace("hall", name));
        return collection;
    }
}
