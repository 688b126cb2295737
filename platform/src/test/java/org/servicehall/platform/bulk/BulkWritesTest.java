package org.servicehall.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.bulk.ClientBulkWriteOptions;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.AskedStore;

/** ADR 62: what all views make of a batch is one write, which needs a store that can. */
class BulkWritesTest {
    @Test
    void aStoreThatCanIsLeftAsItWas() {
        try (AskedStore asked = new AskedStore()) {
            new BulkWrites(asked.client()).requireThatStoreCan(asked.database().getName());
            assertThat(asked.database().listCollectionNames()).isEmpty();
        }
    }

    @Test
    void aStoreThatHasNoSuchCommandIsToldBeforeAnythingElse() {
        MongoClient older = mock();
        when(older.bulkWrite(anyList(), any(ClientBulkWriteOptions.class)))
                .thenThrow(new MongoCommandException(
                        BsonDocument.parse("{ok: 0, code: 59, errmsg: \"no such command: 'bulkWrite'\"}"),
                        new ServerAddress()));
        assertThatThrownBy(() -> new BulkWrites(older).requireThatStoreCan("hall_cases"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MongoDB 8.0 or newer is needed");
    }
}
