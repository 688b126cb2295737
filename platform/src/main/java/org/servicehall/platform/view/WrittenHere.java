package org.servicehall.platform.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which documents of a view this instance has written since that was last asked. What another wrote it asks for itself; should it
 * end before it does, its partitions come to others, and each of those then takes it that any document may have been written
 * (ADR 57). Safe for use by many threads.
 */
public final class WrittenHere {
    private static final int MOST = 5_000;

    private final Supplier<String> read;
    private final Set<String> ids = new HashSet<>();
    private boolean any = true;
    private String readFrom = "";

    /** @param read name of the collection that is read now */
    WrittenHere(Supplier<String> read) {
        this.read = read;
    }

    synchronized void add(Collection<String> written) {
        if (!any) {
            ids.addAll(written);
        }
        if (ids.size() > MOST) {
            anyMayBe();
        }
    }

    /** Whoever asks next is told that any document may have been written, as where what it was told came to nothing. */
    public synchronized void anyMayBe() {
        any = true;
        ids.clear();
    }

    /**
     * The ids of those written since this was last asked; empty where any may have been: at first, after partitions have moved,
     * where the view is read from another collection, and where there are too many.
     */
    public synchronized Optional<Set<String>> take() {
        String now = read.get();
        boolean all = any || !now.equals(readFrom);
        Set<String> taken = Set.copyOf(ids);
        ids.clear();
        any = false;
        readFrom = now;
        return all ? Optional.empty() : Optional.of(taken);
    }
}
