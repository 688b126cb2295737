package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long book costs. */
@Tag("B9")
class LedgerSpeedTest {
    private static final int LONG = 100_000;
    private static final Duration ALLOWED = Duration.ofSeconds(5);
    /** Other work may hold the cores for a while. */
    private static final int ATTEMPTS = 3;

    @Test
    void aBookOfAHundredThousandEntriesIsVerifiedOfflineWithinFiveSeconds(@TempDir Path folder) throws IOException {
        var keys = Books.keys();
        var book = Books.sound(LONG);
        Files.writeString(
                folder.resolve("key"),
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        try (var out = Files.newBufferedWriter(folder.resolve("book"))) {
            LedgerExport.write(Books.HALL, Books.head(book), List.of(Books.checkpoint(keys, book)), book::forEach, out);
        }
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var arguments = new String[] {
            folder.resolve("book").toString(), folder.resolve("key").toString()
        };
        var quickest = Duration.ofDays(1);
        for (int attempt = 1; attempt <= ATTEMPTS && quickest.compareTo(ALLOWED) >= 0; attempt++) {
            long begin = System.nanoTime();
            int status = VerifyLedger.run(arguments, stream, stream);
            quickest = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf("%d entries verified offline in %d ms%n", LONG, quickest.toMillis());
            assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        }
        assertThat(quickest).isLessThan(ALLOWED);
    }

    @Test
    void anAppendReadsAsMuchInALongBookAsInAShortOne() {
        var server = new MongoServer(new MemoryBackend());
        var commands = new CopyOnWriteArrayList<String>();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.add(event.getCommandName());
                    }
                })
                .build();
        try (var client = MongoClients.create(settings)) {
            var database = client.getDatabase("hall_accountability");
            var book = new LedgerBook(database, new Standings(database), Clock.systemUTC());
            List<List<String>> costs = new ArrayList<>();
            for (int n = 1; n <= 1_000; n++) {
                commands.clear();
                book.enter(Books.finding(n));
                costs.add(List.copyOf(commands));
            }
            assertThat(costs.subList(1, costs.size()).stream().distinct()).hasSize(1);
            assertThat(costs.getLast()).hasSize(5).doesNotContain("getMore", "aggregate", "count");
        } finally {
            server.shutdownNow();
        }
    }
}
