package org.servicehall.platform.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Finds who lies in the vault by how a name begins, through keyed hashes alone; of kinds that let it (rule R3, ADR 25). */
final class NameIndex {
    static final String HASHES = "nameHashes";

    private static final String NAME = "name";
    private static final Document LATEST_FIRST = new Document("storedAt", -1).append("_id", -1);

    private final Enclosures enclosures;
    private final KeyedHash hashes;

    NameIndex(Enclosures enclosures, KeyedHash hashes) {
        this.enclosures = enclosures;
        this.hashes = hashes;
    }

    static Document keys() {
        return new Document(HASHES, 1).append("storedAt", -1).append("_id", -1);
    }

    /** Adds to a document by what its bearer is found. */
    void mark(Document document, VaultId id, Map<String, String> fields) {
        String name = fields.get(NAME);
        if (name != null && id.kind().isFoundByName()) {
            document.append(HASHES, hashes.ofBeginnings(id.kind(), id.hall(), name));
        }
    }

    Optional<List<VaultId>> find(VaultKind kind, String hall, String beginning, int most) {
        return hashes.ofBeginning(kind, hall, beginning)
                .map(hash -> enclosures.find(new Document(HASHES, hash), LATEST_FIRST, most).stream()
                        .flatMap(found -> VaultId.of(kind, found.getString("_id")).stream())
                        .toList());
    }
}
