package org.servicehall.standalone.store.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be read as it was written. */
public final class Damage {
    private static final Logger log = LoggerFactory.getLogger("store");
    private static final String REMEDY =
            ". Stop the backbone, let ./hall doctor look at the whole store, and put back the last backup";
    /** Each is said once: whoever waits for a damaged document asks again and again. */
    private static final Set<String> said = ConcurrentHashMap.newKeySet();

    private Damage() {}

    static StoreFailure found(RocksDBException cause) {
        return found(String.valueOf(cause.getMessage()), cause);
    }

    public static StoreFailure found(String what, Throwable cause) {
        String message = "The store is damaged: " + what + REMEDY;
        if (said.add(message)) {
            log.error(message);
        }
        return new DamagedStore(message, cause);
    }
}
