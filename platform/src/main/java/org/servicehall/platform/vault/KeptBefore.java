package org.servicehall.platform.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What is kept under some ids already, and what would else be made of, all asked for at once (ADR 63, 70).
 *
 * @param found under any of these ids
 * @param counting of what they would be made
 */
record KeptBefore(List<Document> found, Optional<Document> counting, SealedFields sealing) {
    static KeptBefore of(List<VaultId> ids, VaultId source, Enclosures enclosures, SealedFields sealing) {
        List<Document> found = enclosures.lying(Stream.concat(ids.stream(), Stream.of(source))
                .flatMap(id -> id.ids().stream())
                .toList());
        return new KeptBefore(found, under(source, found).filter(enclosures::counts), sealing);
    }

    private static Optional<Document> under(VaultId id, List<Document> found) {
        return found.stream()
                .filter(document -> id.ids().contains(document.getString("_id")))
                .findFirst();
    }

    boolean lies(VaultId id) {
        return under(id, found).isPresent();
    }

    /** Empty where nothing is kept, or it was erased. */
    Optional<Map<String, String>> kept(VaultId id) {
        return under(id, found).flatMap(sealing::open);
    }

    /** Empty where it doesn't count, or was erased. */
    Optional<Map<String, String>> source() {
        return counting.flatMap(sealing::open);
    }

    /**
     * By what right the key of this person and number is used. Sealed by the same key, what counts is taken back no more, nor is its
     * key, so that nothing needs to be noted on it.
     */
    String useOfKey(String number, String person) {
        return counting.filter(source -> number.equals(source.getString(SealedFields.NUMBER)))
                .filter(source -> person.equals(source.getString(SealedFields.PERSON)))
                .map(_ -> DataKeys.BESIDE_WHAT_COUNTS)
                .orElse(DataKeys.FOR_GOOD);
    }
}
