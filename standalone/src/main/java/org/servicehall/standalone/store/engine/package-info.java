/**
 * What keeps the store's bytes: one RocksDB with ordered keys, whole commands, a log that is on the disk before anybody is
 * answered, and checks of all that is read. It knows nothing of documents.
 */
@NullMarked
package org.servicehall.standalone.store.engine;

import org.jspecify.annotations.NullMarked;
