package org.servicehall.platform.vault;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.vault.Pieces.Begun;

/**
 * Files of any size that belong to people, kept in pieces that are sealed one by one with a key of the person: no file is
 * ever whole in memory, and erasing the person erases their files (rules S4, R3, ADR 42). A file counts once the event
 * stands that it was laid beside (ADR 10); what broke off before that is taken away, by a sweep at the latest.
 */
public final class SealedFiles {
    /** How many bytes of a file are sealed together. */
    public static final int PIECE = 256 * 1024;

    private static final String PERSON = "person";
    private static final String UPLOAD = "upload";
    private static final String COUNT = "pieces";

    private final Pieces pieces;
    private final Enclosures heads;
    private final Vault vault;
    private final Clock clock;
    private final Duration unfinishedFor;

    /**
     * @param name of the collections that they lie in
     * @param clock the machine's
     * @param unfinishedFor how long the pieces of a file lie that never came to count; longer than any upload takes
     */
    public SealedFiles(
            MongoDatabase database,
            String name,
            StreamStore streams,
            Vault vault,
            Clock clock,
            Duration unfinishedFor) {
        this.pieces =
                new Pieces(database.getCollection(name + "Pieces"), database.getCollection(name + "Begun"), clock);
        this.heads = new Enclosures(database.getCollection(name), streams, clock).prepared();
        this.vault = vault;
        this.clock = clock;
        this.unfinishedFor = unfinishedFor;
    }

    /**
     * Begins to take a file in.
     *
     * @param number it belongs to, and whose key of the person seals it
     * @throws Refusal {@code personal-data-erased} when the person has no key under that number any more
     */
    public Incoming begin(String number, String person) {
        String upload = number + "/" + UUID.randomUUID();
        PieceKey key = vault.pieceKey(person, upload).orElseThrow(() -> PieceKey.erased(upload));
        pieces.begin(upload);
        return new Incoming(upload, person, key);
    }

    /** A file that is being taken in. However that ends, it is to be closed: what no event came to need is taken away. */
    public final class Incoming implements AutoCloseable {
        private final String upload;
        private final String person;
        private final PieceKey key;
        private int count;
        private @Nullable String head;

        private Incoming(String upload, String person, PieceKey key) {
            this.upload = upload;
            this.person = person;
            this.key = key;
        }

        /** Keeps the next piece, of {@link #PIECE} bytes at most; the array may be used again. */
        public void add(byte[] piece) {
            pieces.put(upload, count, key.seal(count, piece));
            count++;
        }

        /**
         * Lays it, now whole, beside the event to be recorded. A request that comes again joins what it laid before.
         *
         * @param id as that of {@link Envelope#enclose}
         */
        public void lay(Envelope beside, String id) {
            head = id;
            pieces.laid(upload, id);
            beside.enclose(
                    heads,
                    id,
                    () -> new Document("_id", id)
                            .append(PERSON, person)
                            .append(COUNT, count)
                            .append(UPLOAD, upload));
        }

        @Override
        public void close() {
            if (head == null || !names(heads.lying(head), upload)) {
                pieces.discard(upload);
            }
        }
    }

    private static boolean names(Optional<Document> head, String upload) {
        return head.filter(found -> upload.equals(found.getString(UPLOAD))).isPresent();
    }

    /** A file that counts; empty when there is none of this id. */
    public Optional<Outgoing> find(String id) {
        return heads.find(id)
                .map(head -> new Outgoing(head.getString(UPLOAD), head.getString(PERSON), head.getInteger(COUNT)));
    }

    /** A file that was taken in. */
    public final class Outgoing {
        private final String id;
        private final String person;
        private final int count;

        private Outgoing(String id, String person, int count) {
            this.id = id;
            this.person = person;
            this.count = count;
        }

        /** Reference of the person it belongs to. */
        public String person() {
            return person;
        }

        /** Whether every piece lies there, be it readable or not. */
        public boolean isWhole() {
            return pieces.lie(id, count);
        }

        /**
         * Its content, of which no more than a piece is held at a time. All of it is read through here once and held to its
         * digest, so that what is not whole is refused before an answer begins and no half of it is taken for all.
         *
         * @param sha256 digest of what was taken in, in hex
         * @throws Refusal {@code personal-data-erased}
         * @throws DamagedFile when a piece is missing or not what it was; also as it is read, should it change meanwhile
         */
        public InputStream open(String sha256) throws IOException {
            PieceKey key = vault.pieceKey(person, id).orElseThrow(() -> PieceKey.erased(id));
            check(key, sha256);
            return new OpenedPieces(pieces, key, id, count);
        }

        private void check(PieceKey key, String sha256) throws IOException {
            MessageDigest digest = Sha256.digest();
            try (var content = new OpenedPieces(pieces, key, id, count)) {
                byte[] piece = new byte[PIECE];
                for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
                    digest.update(piece, 0, length);
                }
            }
            if (!Sha256.hex(digest).equals(sha256)) {
                throw new DamagedFile(id + " is not what was taken in");
            }
        }
    }

    /** Names the loop that runs {@link #sweep}. */
    String sweepName() {
        return heads.collection() + "-piece-sweep";
    }

    /** What is swept is laid by events. */
    Enclosures heads() {
        return heads;
    }

    /**
     * Takes away the pieces of what was begun so long ago and never came to count, and counts them in {@code hall.files.swept}.
     *
     * @return of how many files
     */
    public int sweep() {
        AtomicInteger gone = new AtomicInteger();
        Round round = new Round();
        var old = clock.instant().minus(unfinishedFor);
        for (Begun begun : pieces.begunBefore(old)) {
            round.attempt(begun.file(), () -> gone.addAndGet(settle(begun)));
        }
        Metrics.counter("hall.files.swept", "files", heads.collection()).increment(gone.get());
        round.end();
        return gone.get();
    }

    /** What lies and doesn't count yet is for the sweep of what is laid to judge first. */
    private int settle(Begun begun) {
        Optional<Document> head = Optional.ofNullable(begun.head()).flatMap(heads::lying);
        if (!names(head, begun.file())) {
            pieces.discard(begun.file());
            return 1;
        }
        if (head.filter(heads::counts).isPresent()) {
            pieces.settle(begun.file());
        }
        return 0;
    }
}
