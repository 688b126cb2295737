package org.servicehall.standalone.store.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** Which number the entries of a name carry. A number is given once and never again. */
public final class Catalog {
    private static final String NAME = "name/";
    private static final String DROPPED = "dropped/";
    private static final byte[] LAST = "last".getBytes(StandardCharsets.US_ASCII);

    private final Engine engine;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private int last;
    private boolean toSweep = true;

    Catalog(Engine engine) {
        this.engine = engine;
        try (RocksIterator entries = engine.rocks().database().newIterator()) {
            for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                read(new String(entries.key(), StandardCharsets.UTF_8), entries.value());
            }
            entries.status();
        } catch (RocksDBException e) {
            throw Damage.found(e);
        }
    }

    private void read(String key, byte[] value) {
        if (key.startsWith(NAME)) {
            numbers.put(key.substring(NAME.length()), ByteBuffer.wrap(value).getInt());
        } else if (key.equals("last")) {
            last = ByteBuffer.wrap(value).getInt();
        }
    }

    public Set<String> names() {
        return Set.copyOf(numbers.keySet());
    }

    /** The space of that name, with a new number when there is none. */
    public Space space(Table table, String name) {
        return new Space(engine, table, number(name));
    }

    /** A number is written by itself, before the first command that uses it: one that nobody used does no harm. */
    private synchronized int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        try (WriteBatch batch = new WriteBatch();
                WriteOptions options = new WriteOptions()) {
            batch.put(key(NAME + name), bytes(last + 1));
            batch.put(LAST, bytes(last + 1));
            engine.rocks().database().write(options, batch);
        } catch (RocksDBException e) {
            throw engine.failed(e);
        }
        numbers.put(name, ++last);
        return last;
    }

    /** Forgets the name; what carries its number goes when the command is done, see {@link #sweep}. */
    public void drop(String name) {
        Integer number = numbers.remove(name);
        if (number != null) {
            engine.session().delete(Table.META, key(NAME + name));
            engine.session().put(Table.META, key(DROPPED + number), bytes(number));
            toSweep = true;
        }
    }

    public void rename(String before, String after) {
        Integer number = numbers.remove(before);
        if (number != null) {
            numbers.put(after, number);
            engine.session().delete(Table.META, key(NAME + before));
            engine.session().put(Table.META, key(NAME + after), bytes(number));
        }
    }

    /** Removes what was dropped; repeated after a start, should this one not have come to its end. */
    void sweep() throws RocksDBException {
        if (!toSweep) {
            return;
        }
        toSweep = false;
        for (int number : dropped()) {
            try (WriteBatch batch = new WriteBatch();
                    WriteOptions options = new WriteOptions()) {
                for (Table table : Set.of(Table.DOCUMENTS, Table.INDEXES)) {
                    batch.deleteRange(engine.rocks().family(table), bytes(number), bytes(number + 1));
                }
                batch.delete(key(DROPPED + number));
                engine.rocks().database().write(options, batch);
            }
        }
    }

    private Set<Integer> dropped() throws RocksDBException {
        Set<Integer> numbers = ConcurrentHashMap.newKeySet();
        try (RocksIterator entries = engine.rocks().database().newIterator()) {
            entries.seek(key(DROPPED));
            while (entries.isValid() && new String(entries.key(), StandardCharsets.UTF_8).startsWith(DROPPED)) {
                numbers.add(ByteBuffer.wrap(entries.value()).getInt());
                entries.next();
            }
            entries.status();
        }
        return numbers.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
