package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;

/** The fields that an index has documents by, read as the server reads them; a field without a dot needs no taking apart. */
final class KeyFields {
    private KeyFields() {}

    static Object valueOf(IndexKey key, Document document) {
        String path = key.getKey();
        return path.indexOf('.') < 0
                ? document.getOrMissing(path)
                : Utils.getSubdocumentValueCollectionAware(document, path);
    }

    /** Whether both documents stand under the same keys for certain; where it is not certain they may still. */
    static boolean areSame(List<IndexKey> keys, Document one, Document other) {
        for (IndexKey key : keys) {
            String path = key.getKey();
            int dot = path.indexOf('.');
            String field = dot < 0 ? path : path.substring(0, dot);
            if (!Objects.equals(one.get(field), other.get(field))
                    || one.containsKey(field) != other.containsKey(field)) {
                return false;
            }
        }
        return true;
    }
}
