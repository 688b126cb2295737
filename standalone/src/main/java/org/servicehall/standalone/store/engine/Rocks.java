package org.servicehall.standalone.store.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.rocksdb.AbstractEventListener;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;

/** An open RocksDB with its tables, set up for a small machine: about 64 MiB in all, few threads and files. */
final class Rocks implements AutoCloseable {
    private static final long CACHE_BYTES = 24L << 20;
    /** Never reached: the engine turns to a new log, and so to new buffers, long before, see {@link Engine}. */
    private static final long BUFFER_BYTES = 64L << 20;

    /** Of a buffer, for the filter that tells which keys are not in it; the engine fills an eighth. */
    private static final double BUFFER_FILTER = 0.005;

    private static final int OPEN_FILES = 256;
    private static final int BACKGROUND_JOBS = 2;
    private static final int BLOCK_BYTES = 8 << 10;
    private static final int FILTER_BITS = 10;
    private static final long FILE_BYTES = 16L << 20;

    private final RocksDB database;
    private final Map<Table, ColumnFamilyHandle> families = new EnumMap<>(Table.class);
    private final List<AbstractNativeReference> settings;
    private final LongAdder lookups = new LongAdder();

    private Rocks(RocksDB database, List<ColumnFamilyHandle> families, List<AbstractNativeReference> settings) {
        this.database = database;
        Iterator<ColumnFamilyHandle> opened = families.iterator();
        for (Table table : Table.values()) {
            this.families.put(table, opened.next());
        }
        this.settings = settings;
    }

    /** @param listener told of what fails in the background */
    static Rocks open(Path directory, boolean create, AbstractEventListener listener) throws RocksDBException {
        List<AbstractNativeReference> settings = new ArrayList<>();
        DBOptions options = options(settings)
                .setCreateIfMissing(create)
                .setCreateMissingColumnFamilies(create)
                .setListeners(List.of(listener));
        settings.add(listener);
        return open(settings, families -> RocksDB.open(options, directory.toString(), tables(settings), families));
    }

    static Rocks openToRead(Path directory) throws RocksDBException {
        List<AbstractNativeReference> settings = new ArrayList<>();
        DBOptions options = options(settings);
        return open(
                settings, families -> RocksDB.openReadOnly(options, directory.toString(), tables(settings), families));
    }

    private interface Opening {
        RocksDB open(List<ColumnFamilyHandle> families) throws RocksDBException;
    }

    private static Rocks open(List<AbstractNativeReference> settings, Opening opening) throws RocksDBException {
        List<ColumnFamilyHandle> families = new ArrayList<>();
        try {
            return new Rocks(opening.open(families), families, settings);
        } catch (RocksDBException e) {
            settings.reversed().forEach(AbstractNativeReference::close);
            throw e;
        }
    }

    /**
     * Recovery reads the log up to the first record that is not whole. That none of those acknowledged lies behind it is
     * made sure of before, by {@link Witness} and {@link LogFile}: a mode of RocksDB's alone either refuses the torn end
     * that a power failure may leave, or can't tell it from damage.
     */
    private static DBOptions options(List<AbstractNativeReference> settings) {
        RocksLog log = new RocksLog();
        DBOptions options = new DBOptions()
                .setParanoidChecks(true)
                .setManualWalFlush(true) // by the journal, once for all who wait
                .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
                .setMaxOpenFiles(OPEN_FILES)
                .setMaxBackgroundJobs(BACKGROUND_JOBS)
                .setMaxBgErrorResumeCount(0)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0)
                .setLogger(log);
        settings.add(log);
        settings.add(options);
        return options;
    }

    private static List<ColumnFamilyDescriptor> tables(List<AbstractNativeReference> settings) {
        LRUCache cache = new LRUCache(CACHE_BYTES);
        BloomFilter filter = new BloomFilter(FILTER_BITS);
        ColumnFamilyOptions options = new ColumnFamilyOptions()
                .setWriteBufferSize(BUFFER_BYTES)
                .setMemtablePrefixBloomSizeRatio(BUFFER_FILTER)
                .setMemtableWholeKeyFiltering(true)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTargetFileSizeBase(FILE_BYTES)
                .setMaxBytesForLevelBase(4 * FILE_BYTES)
                .setLevelCompactionDynamicLevelBytes(true)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setBlockSize(BLOCK_BYTES)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true)
                        .setFormatVersion(5)
                        .setFilterPolicy(filter));
        settings.add(cache);
        settings.add(filter);
        settings.add(options);
        return Arrays.stream(Table.values())
                .map(table -> new ColumnFamilyDescriptor(table.family(), options))
                .toList();
    }

    RocksDB database() {
        return database;
    }

    void countLookup() {
        lookups.increment();
    }

    long lookups() {
        return lookups.sum();
    }

    ColumnFamilyHandle family(Table table) {
        return Objects.requireNonNull(families.get(table));
    }

    List<ColumnFamilyHandle> families() {
        return List.copyOf(families.values());
    }

    @Override
    public void close() {
        families.values().forEach(ColumnFamilyHandle::close);
        database.close();
        settings.reversed().forEach(AbstractNativeReference::close);
    }
}
