package org.servicehall.platform.vault;

import java.util.List;
import java.util.Map;

/** Has something in the vault for a test: kept as what is made of something, but of nothing, so that it is there once and for all. */
public final class KeptFields {
    private KeptFields() {}

    /** Gives what is kept: these fields, or those that came first. */
    public static Map<String, String> keep(Vault vault, VaultId id, String personRef, Map<String, String> fields) {
        return keep(vault, id, id.known(), personRef, fields);
    }

    /** @param number with which it is erased */
    static Map<String, String> keep(
            Vault vault, VaultId id, String number, String personRef, Map<String, String> fields) {
        return vault.keep(id, number, personRef, List.of(new Vault.Making(id, _ -> fields)))
                .getFirst();
    }
}
