package org.servicehall.standalone.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Cursor;

/** What several scans find, all in one order, in that order; what more than one of them finds is found once. */
final class MergedScans implements Iterator<Key> {
    private final PriorityQueue<Head> heads;
    private byte @Nullable [] last;

    /** Where one scan is. */
    private static final class Head {
        private final Iterator<Cursor.Entry> entries;
        private final int constant;
        private Cursor.Entry entry;

        Head(Iterator<Cursor.Entry> entries, int constant) {
            this.entries = entries;
            this.constant = constant;
            this.entry = entries.next();
        }

        /** Ends with the id, so that it is another for each document. */
        byte[] place() {
            return Arrays.copyOfRange(entry.key(), constant, entry.key().length);
        }
    }

    MergedScans(List<IndexScan> scans) {
        Comparator<Head> forwards = (one, other) -> Arrays.compareUnsigned(one.place(), other.place());
        boolean reverse = scans.getFirst().isReverse();
        this.heads = new PriorityQueue<>(reverse ? forwards.reversed() : forwards);
        scans.forEach(scan -> {
            Iterator<Cursor.Entry> entries = scan.entries();
            if (entries.hasNext()) {
                heads.add(new Head(entries, scan.constantBytes()));
            }
        });
    }

    @Override
    public boolean hasNext() {
        while (!heads.isEmpty() && Arrays.equals(last, heads.element().place())) {
            step(heads.remove());
        }
        return !heads.isEmpty();
    }

    @Override
    public Key next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Head head = heads.remove();
        last = head.place();
        Key found = new Key(head.entry.value());
        step(head);
        return found;
    }

    private void step(Head head) {
        if (head.entries.hasNext()) {
            head.entry = head.entries.next();
            heads.add(head);
        }
    }
}
