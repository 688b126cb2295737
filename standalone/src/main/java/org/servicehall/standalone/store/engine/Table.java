package org.servicehall.standalone.store.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rocksdb.RocksDB;

/** Entries of one kind, a column family each. */
public enum Table {
    META,
    DOCUMENTS,
    INDEXES;

    /** The first must have RocksDB's own name. */
    byte[] family() {
        return this == META
                ? RocksDB.DEFAULT_COLUMN_FAMILY
                : name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }
}
