package org.servicehall.accountability.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.accountability.ledger.Books;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.Standings;
import tools.jackson.databind.json.JsonMapper;

/** What a long book costs. */
@Tag("B9")
class LedgerSpeedTest {
    private static final int LONG = 100_000;
    /** Against parsing the same lines and hashing their bytes, in the same run: seconds depend on the machine's day. */
    private static final double ALLOWED = 6;
    /** Other work may hold the cores for a while. */
    private static final int ATTEMPTS = 3;

    @Test
    void aBookOfAHundredThousandEntriesIsVerifiedOfflineInAFewTimesWhatReadingItTakes(@TempDir Path folder)
            throws Exception {
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
        double least = Double.MAX_VALUE;
        for (int attempt = 1; attempt <= ATTEMPTS && least >= ALLOWED; attempt++) {
            var reading = timeToRead(folder.resolve("book"));
            long begin = System.nanoTime();
            int status = VerifyLedger.run(arguments, stream, stream);
            var verifying = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf(
                    "%d entries verified offline in %d ms, read in %d ms%n",
                    LONG, verifying.toMillis(), reading.toMillis());
            assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
            least = Math.min(least, (double) verifying.toNanos() / reading.toNanos());
        }
        assertThat(least).isLessThan(ALLOWED);
    }

    private static Duration timeToRead(Path book) throws Exception {
        long begin = System.nanoTime();
        var digest = MessageDigest.getInstance("SHA-256");
        try (var lines = Files.newBufferedReader(book)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
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
