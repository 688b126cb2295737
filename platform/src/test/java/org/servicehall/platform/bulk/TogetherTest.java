package org.servicehall.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.bulk.ClientBulkWriteOptions;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.EmbeddedStack;

/** What several write goes to the store at once, and each learns what of it is stored (ADR 62). */
class TogetherTest implements CommandListener {
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri("hall_test")))
            .addCommandListener(this)
            .build());
    private final MongoDatabase database = client.getDatabase("hall_" + UUID.randomUUID());
    private final BulkWrites store = new BulkWrites(client);
    private final Together together = new Together(store);
    private final Map<Turn, Throwable> failed = new LinkedHashMap<>();
    private final Together.Judge judge = new Together.Judge() {
        @Override
        public void failed(Turn turn, Throwable failure) {
            if (failure instanceof MongoTimeoutException away) {
                throw away;
            }
            failed.put(turn, failure);
        }

        @Override
        public void failedTogether(Throwable failure) {
            failed(new Writing("all", null), failure);
            failed.clear();
        }
    };

    @Override
    public void commandStarted(CommandStartedEvent event) {
        commands.add(event.getCommandName());
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Test
    void whatSeveralHaveDecidedIsOneCommand() {
        Writing cases = new Writing("cases", () -> insert("cases", "a"));
        Writing files = new Writing("files", () -> insert("files", "a"));
        Writing nothing = new Writing("nothing", null);
        run(cases, nothing, files);
        assertThat(commands).containsExactly("bulkWrite");
        assertThat(List.of(cases, files, nothing)).allMatch(each -> each.finished == 1 && each.prepared == 1);
        assertThat(database.getCollection("files").countDocuments()).isEqualTo(1);
    }

    @Test
    void whereNothingIsDecidedNothingIsAsked() {
        run(new Writing("nothing", null));
        assertThat(commands).isEmpty();
    }

    @Test
    void oneWhoWasOvertakenBeginsAgainAndTheOthersDoNot() {
        database.getCollection("cases").insertOne(new Document("_id", "a").append("revision", 2));
        commands.clear();
        Writing other = new Writing("other", () -> insert("files", "a"));
        Writing late = new Writing("late", null) {
            @Override
            public List<ClientNamespacedWriteModel> prepare() {
                return prepared++ == 0 ? List.of(replace("a", 1)) : List.of(replace("a", 2));
            }
        };
        Writing inserting = new Writing("inserting", null) {
            @Override
            public List<ClientNamespacedWriteModel> prepare() {
                return prepared++ == 0 ? List.of(insert("cases", "a")) : List.of();
            }
        };
        run(late, other, inserting);
        assertThat(commands).containsExactly("bulkWrite", "bulkWrite");
        assertThat(List.of(late, inserting)).allMatch(each -> each.prepared == 2 && each.finished == 1);
        assertThat(other.prepared).isEqualTo(1);
        assertThat(failed).isEmpty();
        assertThat(database.getCollection("cases").find().first()).containsEntry("revision", 3);
    }

    @Test
    void whatIsRefusedToOneIsStoredForTheOthers() {
        database.getCollection("cases").insertOne(new Document("_id", "a"));
        Writing refused = new Writing(
                "refused",
                () -> ClientNamespacedWriteModel.updateOne(in("cases"), Filters.eq("a"), Updates.set("_id", "b")));
        Writing well = new Writing("well", () -> insert("files", "a"));
        run(refused, well);
        assertThat(failed).containsOnlyKeys(refused);
        assertThat(failed.get(refused)).isInstanceOf(MongoException.class).hasMessageContaining("immutable");
        assertThat(refused.finished).isZero();
        assertThat(well.finished).isEqualTo(1);
        assertThatThrownBy(() -> together.run(refused)).isInstanceOf(MongoException.class);
    }

    @Test
    void oneThatCanNotDecideKeepsNothingFromTheOthers() {
        NoClassDefFoundError gone = new NoClassDefFoundError("gone");
        Writing failing = new Writing("failing", () -> {
            throw gone;
        });
        Writing well = new Writing("well", () -> insert("files", "a"));
        run(failing, well);
        assertThat(failed).containsOnlyKeys(failing).containsValue(gone);
        assertThat(well.finished).isEqualTo(1);
    }

    @Test
    void whereTheWriteFailsAsAWholeWhoeverIsToBlameShows() {
        MongoCommandException tooLarge = new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: 10334, errmsg: 'too large'}"), new ServerAddress());
        MongoClient failing = mock();
        doAnswer(asked -> {
                    List<? extends ClientNamespacedWriteModel> writes = asked.getArgument(0);
                    if (writes.toString().contains("large")) {
                        throw tooLarge;
                    }
                    return client.bulkWrite(writes, asked.<ClientBulkWriteOptions>getArgument(1));
                })
                .when(failing)
                .bulkWrite(anyList(), any(ClientBulkWriteOptions.class));
        Writing large = new Writing("large", () -> insert("files", "large"));
        Writing well = new Writing("well", () -> insert("files", "a"));
        new Together(new BulkWrites(failing)).run(List.of(well, large), judge);
        assertThat(failed).containsOnlyKeys(large).containsValue(tooLarge);
        assertThat(large.lost).isEqualTo(1);
        assertThat(well.finished).isEqualTo(1);
        assertThat(well.lost).isZero();
    }

    @Test
    void whoeverIsToldOfAFailureMayEndItForAll() {
        MongoTimeoutException away = new MongoTimeoutException("away");
        Writing failing = new Writing("failing", () -> {
            throw away;
        });
        Writing next = new Writing("next", () -> insert("files", "a"));
        assertThatThrownBy(() -> together.run(List.of(failing, next), judge)).isSameAs(away);
        assertThat(next.prepared).isZero();
        assertThat(commands).isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsNotTriedByEach() {
        MongoTimeoutException away = new MongoTimeoutException("away");
        MongoClient silent = mock();
        doAnswer(_ -> {
                    throw away;
                })
                .when(silent)
                .bulkWrite(anyList(), any(ClientBulkWriteOptions.class));
        Writing one = new Writing("one", () -> insert("files", "a"));
        Writing other = new Writing("other", () -> insert("files", "b"));
        assertThatThrownBy(() -> new Together(new BulkWrites(silent)).run(List.of(one, other), judge))
                .isSameAs(away);
        verify(silent, times(1)).bulkWrite(anyList(), any(ClientBulkWriteOptions.class));
    }

    @Test
    void noMoreIsHeldThanHasRoom() {
        List<Turn> large = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            String id = "n" + n;
            large.add(new Writing(id, () -> insert("files", id)) {
                @Override
                public long bytes() {
                    return 3 << 20;
                }
            });
        }
        together.run(large, judge);
        assertThat(commands).containsExactly("bulkWrite", "bulkWrite");
        assertThat(database.getCollection("files").countDocuments()).isEqualTo(4);
    }

    private void run(Turn... turns) {
        together.run(List.of(turns), judge);
    }

    private ClientNamespacedWriteModel insert(String collection, String id) {
        return ClientNamespacedWriteModel.insertOne(in(collection), new Document("_id", id));
    }

    private ClientNamespacedWriteModel replace(String id, int revision) {
        return ClientNamespacedWriteModel.replaceOne(
                in("cases"),
                Filters.and(Filters.eq(id), Filters.eq("revision", revision)),
                new Document("_id", id).append("revision", revision + 1));
    }

    private MongoNamespace in(String collection) {
        return new MongoNamespace(database.getName(), collection);
    }

    /** Decides the same each time, or nothing. */
    private static class Writing implements Turn {
        private final String name;
        private final @Nullable Supplier<ClientNamespacedWriteModel> decides;
        int prepared;
        int lost;
        int finished;

        Writing(String name, @Nullable Supplier<ClientNamespacedWriteModel> decides) {
            this.name = name;
            this.decides = decides;
        }

        @Override
        public List<ClientNamespacedWriteModel> prepare() {
            prepared++;
            return decides == null ? List.of() : List.of(decides.get());
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public boolean learn(List<Outcome> outcomes) {
            for (Outcome outcome : outcomes) {
                if (outcome.refusal() != null) {
                    throw outcome.refusal();
                }
            }
            return outcomes.stream().allMatch(Outcome::written);
        }

        @Override
        public void lost() {
            lost++;
        }

        @Override
        public void finish() {
            finished++;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
