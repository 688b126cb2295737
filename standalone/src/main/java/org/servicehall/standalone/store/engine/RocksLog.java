package org.servicehall.standalone.store.engine;

import org.rocksdb.InfoLogLevel;
import org.rocksdb.Logger;
import org.slf4j.LoggerFactory;

/** Puts what RocksDB warns of into the log of the process, rather than into a file of its own. */
final class RocksLog extends Logger {
    private static final org.slf4j.Logger log = LoggerFactory.getLogger("store");

    RocksLog() {
        super(InfoLogLevel.WARN_LEVEL);
    }

    @Override
    protected void log(InfoLogLevel level, String message) {
        if (level.getValue() >= InfoLogLevel.ERROR_LEVEL.getValue()) {
            log.warn("{}", message.strip());
        } else {
            log.info("{}", message.strip());
        }
    }
}
