package org.servicehall.platform.view;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Wakes readers that wait for documents of one view. Of those who wait for others it wakes few: under load each would read
 * its document again for every write.
 */
public final class Progress {
    private static final int GROUPS = 256;
    private static final int SOME = 4;
    private static final int MOST = 6;

    private final WaitingReaders waiting;
    private final List<Group> groups = Stream.generate(Group::new).limit(GROUPS).toList();
    private final AtomicLong reassigned = new AtomicLong();
    private final List<WrittenHere> told = new CopyOnWriteArrayList<>();
    private final List<Consumer<Record>> readers = new CopyOnWriteArrayList<>();
    private final Shown shown = new Shown();
    private final Moves moves = new Moves();
    /** One more for each that was waited for and was written here, two less for each that wasn't known to be. */
    private final AtomicInteger here = new AtomicInteger();

    public Progress() {
        this(new WaitingReaders());
    }

    /** @param waiting are told of each who waits for this view */
    public Progress(WaitingReaders waiting) {
        this.waiting = waiting;
    }

    long writes(String id) {
        return group(id).writes();
    }

    /** How often the view's partitions have moved. */
    long reassignments() {
        return reassigned.get();
    }

    /** While it is the same, the collection has not moved; empty while that isn't known (ADR 72). */
    OptionalLong place(String collection) {
        return moves.place(collection);
    }

    /** Documents of the collection are about to be written. */
    public void writing(String collection) {
        moves.begins(collection);
    }

    /** By who writes to the collection: nothing is under way. */
    public void resting(String collection) {
        moves.rests(collection);
    }

    /** @param alone whether nobody but this instance writes to the collection */
    public void fedHereAlone(String collection, boolean alone) {
        moves.fedHereAlone(collection, alone);
    }

    boolean shows(String collection, String id, String stream, long version) {
        return shown.shows(collection, id, stream, version);
    }

    Optional<Set<String>> streams(String collection, String id) {
        return shown.streams(collection, id);
    }

    void forget(String collection, String id) {
        shown.forget(collection, id);
    }

    /**
     * Whether what is waited for next is most likely written here: so it was some times in a row, and a single one that was asked for
     * between its writing and its telling doesn't change that.
     */
    boolean isWrittenHere() {
        return here.get() >= SOME;
    }

    void awaited(boolean writtenHere) {
        here.updateAndGet(times -> writtenHere ? Math.min(times + 1, MOST) : Math.max(times - 2, 0));
    }

    void tell(Consumer<Record> reader) {
        readers.add(reader);
    }

    void tell(WrittenHere whoAsks) {
        told.add(whoAsks);
    }

    /** The view's partitions have moved: what others wrote and saw to is to be seen to here. */
    public void reassigned() {
        reassigned.incrementAndGet();
        told.forEach(WrittenHere::anyMayBe);
    }

    /** Tells of documents of a collection as they are stored now, by this instance's writes or those before. */
    public void written(String collection, Collection<? extends Stored<?>> documents) {
        moves.ends(collection);
        if (documents.isEmpty()) {
            return;
        }
        List<String> ids = documents.stream().map(Stored::id).toList();
        shown.written(collection, documents);
        told.forEach(each -> each.add(ids));
        readers.forEach(each ->
                documents.stream().map(Stored::view).filter(Objects::nonNull).forEach(each));
        ids.stream().map(this::group).distinct().forEach(Group::written);
    }

    /** Returns when the document was written after {@code seen}, or perhaps another, or the time is over. */
    void awaitBeyond(String id, long seen, Duration atMost) throws InterruptedException {
        waiting.come();
        try {
            group(id).awaitBeyond(seen, atMost);
        } finally {
            waiting.go();
        }
    }

    private Group group(String id) {
        return groups.get(Math.floorMod(id.hashCode(), GROUPS));
    }

    public static Duration until(long deadlineNanos) {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }

    public static long deadline(Duration in) {
        return System.nanoTime() + TimeUnit.NANOSECONDS.convert(in);
    }

    /** Documents whose readers are woken together. */
    private static final class Group {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition moved = lock.newCondition();
        private long writes;

        long writes() {
            lock.lock();
            try {
                return writes;
            } finally {
                lock.unlock();
            }
        }

        void written() {
            lock.lock();
            try {
                writes++;
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void awaitBeyond(long seen, Duration atMost) throws InterruptedException {
            lock.lock();
            try {
                long left = atMost.toNanos();
                while (writes <= seen && left > 0) {
                    left = moved.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
