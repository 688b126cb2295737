package org.servicehall.standalone.store.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** Entries of a range of keys, read one by one, forwards or backwards; closed with the session it came from. */
public final class Cursor implements Iterator<Cursor.Entry>, AutoCloseable {
    private final RocksIterator entries;
    private final boolean reverse;
    private final int prefix;
    private final List<AbstractNativeReference> settings;

    public static final class Entry {
        private final byte[] key;
        private final byte[] value;

        private Entry(byte[] key, byte[] value) {
            this.key = key;
            this.value = value;
        }

        /** Without the number of its space. */
        public byte[] key() {
            return key;
        }

        public byte[] value() {
            return value;
        }
    }

    Cursor(RocksIterator entries, boolean reverse, int prefix, List<AbstractNativeReference> settings) {
        this.entries = entries;
        this.reverse = reverse;
        this.prefix = prefix;
        this.settings = settings;
        if (reverse) {
            entries.seekToLast();
        } else {
            entries.seekToFirst();
        }
    }

    @Override
    public boolean hasNext() {
        if (entries.isValid()) {
            return true;
        }
        try {
            entries.status();
            return false;
        } catch (RocksDBException e) {
            throw Damage.found(e);
        }
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] key = entries.key();
        Entry entry = new Entry(Arrays.copyOfRange(key, prefix, key.length), entries.value());
        step();
        return entry;
    }

    /** How many are left, at most so many. */
    int count(int most) {
        int count = 0;
        while (count < most && hasNext()) {
            step();
            count++;
        }
        return count;
    }

    private void step() {
        if (reverse) {
            entries.prev();
        } else {
            entries.next();
        }
    }

    public Stream<Entry> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public void close() {
        entries.close();
        settings.forEach(AbstractNativeReference::close);
    }

    /** Options that keep a cursor within bounds; they live as long as it. */
    static ReadOptions within(ReadOptions options, byte[] from, byte[] to, List<AbstractNativeReference> settings) {
        Slice lower = new Slice(from);
        Slice upper = new Slice(to);
        settings.addAll(List.of(options, lower, upper));
        return options.setIterateLowerBound(lower).setIterateUpperBound(upper);
    }
}
