package org.servicehall.platform.vault;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What sort of thing lies under an id of the vault. Each service lists its own in one enum: who asks for a thing says of
 * which kind it is, and under a number of another kind there is nothing (rule R3, ADR 18).
 */
public interface VaultKind {
    /** Begins the ids of this kind, and is told with each look; never changed, or nothing is found again. */
    String name();

    /** Numbers under which things of this kind were laid while ids did not carry their kind; no two kinds share one. */
    Pattern older();

    /** Fields that tell who it is, which no text about the matter may (rules R3, B7). */
    default Set<String> telling() {
        return Set.of("name", Vault.ID_NUMBER, Vault.PHONE, "address");
    }

    /** Whether somebody is found by the name that lies there or its beginning; never where nobody may learn whose it is. */
    default boolean isFoundByName() {
        return false;
    }

    /** Whether it is a page that the hall sets by its templates, which is stored with less room (ADR 63). */
    default boolean isPage() {
        return false;
    }

    /** The kinds of the service, which lists them in one enum. */
    default Stream<VaultKind> all() {
        return Stream.of(getClass().getEnumConstants());
    }

    /** Id of what belongs to a number. */
    default VaultId of(String number) {
        return new VaultId(this, number);
    }
}
