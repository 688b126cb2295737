package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicehall.platform.view.StoredSheets.sheet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.view.StoredSheets.Sheet;

/** Whoever waits for a view to show something of a stream. */
class AwaitedViewTest {
    @AutoClose
    private final StoredSheets stored = new StoredSheets();

    @Test
    void whoeverWaitsReadsTheWholeOnceItIsThere() {
        stored.store(sheet(1, null), "S:1");
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        Finds listener = new Finds(finds, () -> {
            if (finds.size() == 3) {
                stored.sheets.replaceOne(
                        Filters.eq("_id", "1"),
                        stored.codec.encode(new Stored<>("1", sheet(1, Instant.EPOCH), Map.of("S:1", 1L), 1)));
            }
        });
        try (MongoClient watched = stored.client(settings -> settings.addCommandListener(listener))) {
            var awaited = stored.readBy(watched, new Progress());
            assertThat(awaited.findAtLeast("1", "S:1", 2)).map(Sheet::dueAt).contains(Instant.EPOCH);
        }
        assertThat(finds).extracting(find -> find.containsKey("projection")).startsWith(false, true, true);
        assertThat(finds).filteredOn(find -> !find.containsKey("projection")).hasSize(2);
    }

    /** ADR 64: what this instance writes tells how far it is. */
    @Test
    void whatIsWrittenHereIsAwaitedWithoutAskingTheStore() {
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        Progress progress = new Progress();
        try (MongoClient watched = stored.client(settings -> settings.addCommandListener(new Finds(finds, () -> {})))) {
            var awaited = stored.readBy(watched, progress);
            Stored<Sheet> first = Stored.<Sheet>absent("1").with(sheet(1, null), "S:1", 0);
            Stored<Sheet> second = first.with(sheet(1, null), "S:1", 1);
            assertThat(progress.shows("sheets-1", "1", "S:1", 1)).isFalse();
            progress.written("sheets-2", List.of(second));
            progress.written("sheets-1", List.of(first));
            assertThat(progress.shows("sheets-1", "1", "S:1", 2)).isFalse();

            progress.written("sheets-1", List.of(second));

            awaited.awaitAtLeast("1", "S:1", 2);
            assertThat(finds).isEmpty();
        }
    }

    @Test
    void whereOneAfterTheOtherIsWrittenHereTheNextIsAwaitedBeforeItIsAskedFor() throws InterruptedException {
        Progress progress = new Progress();
        var awaited = new View<>("sheets", () -> stored.sheets, stored.codec, progress);
        for (int version = 1; version <= 6; version++) {
            assertThat(progress.isWrittenHere()).as("after %s", version - 1).isEqualTo(version > 4);
            int wanted = version;
            Thread reader = Thread.ofVirtual().start(() -> awaited.awaitAtLeast("1", "S:1", wanted));
            while (!reader.join(Duration.ofMillis(10))) {
                progress.written("sheets-1", List.of(Stored.<Sheet>absent("1").with(sheet(1, null), "S:1", wanted)));
            }
        }

        stored.store(sheet(2, null), "S:2");
        awaited.awaitAtLeast("2", "S:2", 1);
        assertThat(progress.isWrittenHere()).as("another wrote one").isTrue();
        awaited.awaitAtLeast("2", "S:2", 1);
        assertThat(progress.isWrittenHere()).as("another writes").isFalse();
    }

    @Test
    void whatAnotherInstanceHasWrittenIsAskedForWithoutReadingIt() {
        stored.store(sheet(1, null), "S:1");
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        try (MongoClient watched = stored.client(settings -> settings.addCommandListener(new Finds(finds, () -> {})))) {
            var awaited = stored.readBy(watched, new Progress());
            awaited.awaitAtLeast("1", "S:1", 1);
            assertThat(finds).singleElement().matches(find -> find.containsKey("projection"));
            assertThatThrownBy(() -> awaited.awaitAtLeast("1", "S:1", 2)).isInstanceOf(ViewBehind.class);
        }
    }

    /** ADR 81: what is not wanted of a single document is less than to say so; of a line it is said. */
    @Test
    void oneDocumentIsAskedForAsItIs() {
        stored.store(sheet(1, Instant.EPOCH), "S:1");
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        try (MongoClient watched = stored.client(settings -> settings.addCommandListener(new Finds(finds, () -> {})))) {
            assertThat(stored.readBy(watched, new Progress()).find("1")).contains(sheet(1, Instant.EPOCH));
        }
        assertThat(finds).singleElement().matches(find -> !find.containsKey("projection"));
    }

    /** As where the store was made anew from a copy while this instance went on. */
    @Test
    void whatWasShownHereAndIsNotInTheStoreIsAwaitedAnew() {
        stored.store(sheet(1, null), "S:1");
        Progress progress = new Progress();
        var awaited = new View<>("sheets", () -> stored.sheets, stored.codec, progress);
        awaited.awaitAtLeast("1", "S:1", 1);
        progress.written("sheets-1", List.of(Stored.<Sheet>absent("1").with(sheet(1, null), "S:1", 7)));

        assertThatThrownBy(() -> awaited.findAtLeast("1", "S:1", 8)).isInstanceOf(ViewBehind.class);
    }

    /** Of which the store is told, and what happens before it answers. */
    private record Finds(List<BsonDocument> finds, Runnable meanwhile) implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                finds.add(event.getCommand().clone());
                meanwhile.run();
            }
        }
    }
}
