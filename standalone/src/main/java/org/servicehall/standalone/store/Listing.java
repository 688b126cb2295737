package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.standalone.store.engine.Cursor;
import org.servicehall.standalone.store.engine.Space;

/** An index that lists the documents of a collection under keys of its own. */
sealed interface Listing permits OrderedIndex, UniqueIndex {
    String getName();

    /** Under each key the bytes of a document's key. */
    Space entries();

    /** Whether all documents stand in it that should. */
    boolean isOfUse();

    /** Under which keys the document stands in it. */
    List<byte[]> keys(Document document, Key position);

    /** All entries, in order; before them lie the marks. */
    default Stream<Cursor.Entry> all() {
        return entries().within(new byte[] {OrderCode.LOWEST}, new byte[] {(byte) OrderCode.HIGHEST}, false).stream();
    }
}
