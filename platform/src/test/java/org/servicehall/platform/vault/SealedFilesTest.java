package org.servicehall.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.hash.Sha256;

/** Files in sealed pieces: whole or not there, readable by the person's key alone (S4, ADR 42). */
@Tag("S4")
class SealedFilesTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final String NO = "330106-1";
    private static final String STREAM = "Note:" + NO;
    private static final String PERSON = "P-1";
    private static final byte[] FILE = content(2 * SealedFiles.PIECE + 17);
    private static final CommandContext WANG = CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03Z"));
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private MongoDatabase database;
    private Notes notes;
    private Vault vault;
    private EnclosingCommands commands;
    private SealedFiles files;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        notes = Notes.on(database);
        vault = new Vault(database, new VaultSettings(true, KEY, KEY), notes.store(), Clock.systemUTC());
        vault.prepare();
        KeptFields.keep(vault, Kept.PERSON.of(NO), PERSON, Map.of("name", "张三丰"));
        commands = new EnclosingCommands(notes.eventSourcing().commands(), notes.store(), vault);
        files = filesAt(Instant.now());
    }

    @AfterEach
    void close() {
        notes.close();
    }

    private SealedFiles filesAt(Instant now) {
        return new SealedFiles(
                database, "scans", notes.store(), vault, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(1));
    }

    @Test
    void itIsKeptInPiecesAndReadAsItWas() throws IOException {
        String id = take("first", FILE, WANG);
        var found = files.find(id).orElseThrow();
        assertThat(found.person()).isEqualTo(PERSON);
        assertThat(found.isWhole()).isTrue();
        assertThat(found.open(Sha256.hex(FILE)).readAllBytes()).isEqualTo(FILE);
        assertThat(pieces()).isEqualTo(3);
    }

    @Test
    void twentyMebibytesAreNeverMoreThanAPieceAtATime() throws IOException {
        byte[] piece = content(SealedFiles.PIECE);
        int count = 20 * 1024 * 1024 / SealedFiles.PIECE;
        byte[][] whole = new byte[count][];
        Arrays.fill(whole, piece);
        String id = take("large", file -> {
            for (int i = 0; i < count; i++) {
                file.add(piece);
            }
        });
        assertThat(database.getCollection("scansPieces")
                        .find()
                        .map(one -> one.get("sealed", Binary.class).length()))
                .hasSize(count)
                .allMatch(length -> length < SealedFiles.PIECE + 100);
        try (var in = files.find(id).orElseThrow().open(Sha256.hex(whole))) {
            byte[] read = new byte[SealedFiles.PIECE];
            for (int i = 0; i < count; i++) {
                assertThat(in.available()).isLessThanOrEqualTo(SealedFiles.PIECE);
                assertThat(in.readNBytes(read, 0, read.length)).isEqualTo(read.length);
                assertThat(Arrays.equals(read, piece)).isTrue();
            }
            assertThat(in.read()).isNegative();
        }
    }

    @Test
    void noPieceOpensInAnothersPlaceNorInAnotherFile() {
        String id = take("first", FILE, WANG);
        String upload = upload(id);
        Document first = piece(upload, 0);
        Document second = piece(upload, 1);
        replace(upload, 0, second);
        doesNotOpen(id, upload);
        replace(upload, 0, first);
        String other = take("other", FILE, WANG);
        replace(upload, 0, piece(upload(other), 0));
        doesNotOpen(id, upload);
    }

    /** Not told as an erasure: somebody has to look at it. */
    private void doesNotOpen(String id, String upload) {
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> files.find(id).orElseThrow().open(Sha256.hex(FILE)))
                .withMessageContaining(upload);
    }

    /** Half a file is never given out as if it were whole: nothing is, before all of it was looked at. */
    @Test
    void aFileThatLostAPieceOrHoldsAnothersContentIsRefusedBeforeItsFirstByte() {
        String id = take("first", FILE, WANG);
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> files.find(id).orElseThrow().open(Sha256.hex("else")));
        database.getCollection("scansPieces").deleteOne(new Document("_id", upload(id) + "/2"));
        doesNotOpen(id, upload(id));
    }

    @Test
    @Tag("S11")
    @Tag("R3")
    void erasedWithThePersonItIsNotReadAgainNorTakenAnew() {
        String id = take("first", FILE, WANG);
        vault.erase(PERSON);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.find(id).orElseThrow().open(Sha256.hex(FILE)))
                .matches(refusal -> refusal.code().equals("personal-data-erased"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.begin(NO, PERSON))
                .matches(refusal -> refusal.code().equals("personal-data-erased"));
        assertThat(files.find(id).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void brokenOffOnItsWayNothingIsLeft() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> take("broken", file -> {
                    file.add(FILE);
                    throw new UncheckedIOException(new IOException("gone"));
                }));
        assertThat(pieces()).isZero();
        assertThat(begun()).isZero();
    }

    @Test
    void refusedItIsGone() {
        notes.eventSourcing().commands().send(new Note.Close(NO), WANG);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> take("late", FILE, WANG));
        assertThat(pieces()).isZero();
        assertThat(database.getCollection("scans").countDocuments()).isZero();
    }

    @Test
    void killedMidwayItNeverCountsAndIsSweptAfterADay() {
        files.begin(NO, PERSON).add(FILE);
        assertThat(files.sweep()).isZero();
        assertThat(pieces()).isEqualTo(1);
        assertThat(filesAt(Instant.now().plus(Duration.ofHours(25))).sweep()).isEqualTo(1);
        assertThat(pieces()).isZero();
        assertThat(begun()).isZero();
    }

    @Test
    void whatIsLeftOfItIsSweptWhicheverPieceIsGoneAlready() {
        var file = files.begin(NO, PERSON);
        for (int i = 0; i < 40; i++) {
            file.add(content(i + 1));
        }
        for (int gone : new int[] {0, 17, 39}) {
            database.getCollection("scansPieces").deleteOne(new Document("_id", lastBegun() + "/" + gone));
        }
        assertThat(pieces()).isEqualTo(37);
        assertThat(filesAt(Instant.now().plus(Duration.ofHours(25))).sweep()).isEqualTo(1);
        assertThat(pieces()).isZero();
        assertThat(begun()).isZero();
    }

    private String lastBegun() {
        return database.getCollection("scansBegun").find().first().getString("_id");
    }

    @Test
    void whatCountsIsSweptByNobody() throws IOException {
        String id = take("first", FILE, WANG);
        var later = filesAt(Instant.now().plus(Duration.ofHours(25)));
        assertThat(later.sweep()).isZero();
        assertThat(begun()).isZero();
        later.heads().sweep();
        assertThat(later.find(id).orElseThrow().open(Sha256.hex(FILE)).readAllBytes())
                .isEqualTo(FILE);
    }

    @Test
    void theSameRequestAgainKeepsItOnce() throws IOException {
        CommandContext keyed = WANG.withKey("wang.fang/1");
        String id = take("first", FILE, keyed);
        assertThat(take("first", FILE, keyed)).isEqualTo(id);
        assertThat(pieces()).isEqualTo(3);
        assertThat(files.find(id).orElseThrow().open(Sha256.hex(FILE)).readAllBytes())
                .isEqualTo(FILE);
    }

    @Test
    void twoAtOnceAreBothWhole() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one = () -> take("one", FILE, WANG.withKey("wang.fang/1"));
            Callable<String> other = () -> take("other", content(SealedFiles.PIECE), WANG.withKey("wang.fang/2"));
            var ids = both.invokeAll(List.of(one, other));
            assertThat(files.find(ids.getFirst().get())
                            .orElseThrow()
                            .open(Sha256.hex(FILE))
                            .readAllBytes())
                    .isEqualTo(FILE);
            assertThat(files.find(ids.getLast().get())
                            .orElseThrow()
                            .open(Sha256.hex(content(SealedFiles.PIECE)))
                            .readAllBytes())
                    .hasSize(SealedFiles.PIECE);
        }
    }

    private interface Filling {
        void fill(SealedFiles.Incoming file);
    }

    private String take(String text, byte[] content, CommandContext sender) {
        return take(text, sender, file -> {
            try (var in = new ByteArrayInputStream(content)) {
                Stream.generate(() -> read(in))
                        .takeWhile(piece -> piece.length > 0)
                        .forEach(file::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String take(String text, Filling filling) {
        return take(text, WANG, filling);
    }

    private String take(String text, CommandContext sender, Filling filling) {
        var id = new ByteArrayOutputStream();
        try (var file = files.begin(NO, PERSON)) {
            filling.fill(file);
            commands.send(STREAM, sender, beside -> {
                String head = NO + "/scans/" + beside.mark();
                id.writeBytes(head.getBytes(UTF_8));
                file.lay(beside, head);
                return new Note.Write(NO, text);
            });
        }
        return id.toString(UTF_8);
    }

    private static byte[] read(ByteArrayInputStream in) {
        byte[] piece = new byte[SealedFiles.PIECE];
        int length = in.readNBytes(piece, 0, piece.length);
        return Arrays.copyOf(piece, length);
    }

    private long pieces() {
        return database.getCollection("scansPieces").countDocuments();
    }

    private long begun() {
        return database.getCollection("scansBegun").countDocuments();
    }

    private String upload(String id) {
        return database.getCollection("scans")
                .find(new Document("_id", id))
                .first()
                .getString("upload");
    }

    private Document piece(String upload, int place) {
        return database.getCollection("scansPieces")
                .find(new Document("_id", upload + "/" + place))
                .first();
    }

    private void replace(String upload, int place, Document by) {
        Document put = new Document("_id", upload + "/" + place).append("sealed", by.get("sealed"));
        database.getCollection("scansPieces").replaceOne(new Document("_id", put.get("_id")), put);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
