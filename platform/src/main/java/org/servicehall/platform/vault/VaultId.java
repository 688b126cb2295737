package org.servicehall.platform.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under what something lies in the vault: its kind, and the number it belongs to.
 *
 * @param number as people know it, beginning with its hall and a dash ({@code 330106-20261123-0007}); what follows a slash
 *     tells things apart that belong to the same number
 */
public record VaultId(VaultKind kind, String number) {
    private static final char END_OF_KIND = ':';

    /** As it stands in the store: {@code APPLICANT:330106-20261123-0007}. */
    String stored() {
        return kind.name() + END_OF_KIND + number;
    }

    /** As it stands in the store where it was laid before ids carried their kind. */
    Optional<String> older() {
        return kind.older().matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** Under what it may lie, the first before the others. */
    List<String> ids() {
        return Stream.concat(Stream.of(stored()), older().stream()).toList();
    }

    /** The id of this kind that a stored one is; empty when it is of another. */
    static Optional<VaultId> of(VaultKind kind, String stored) {
        int end = stored.indexOf(END_OF_KIND);
        VaultId id = kind.of(stored.substring(end + 1));
        return end < 0
                ? id.older().map(_ -> id)
                : Optional.of(id).filter(_ -> stored.startsWith(kind.name() + END_OF_KIND));
    }

    /** @throws IllegalArgumentException when its number has none */
    String hall() {
        int dash = number.indexOf('-');
        if (dash <= 0) {
            throw new IllegalArgumentException("a vault document's number begins with its hall: " + number);
        }
        return number.substring(0, dash);
    }

    /** The number that a stored id belongs to, whatever its kind. */
    static String knownIn(String stored) {
        return known(stored.substring(stored.indexOf(END_OF_KIND) + 1));
    }

    /** The number alone: what follows the slash may be a person's reference. */
    String known() {
        return known(number);
    }

    static String known(String number) {
        int slash = number.indexOf('/');
        return slash < 0 ? number : number.substring(0, slash);
    }
}
