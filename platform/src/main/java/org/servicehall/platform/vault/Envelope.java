package org.servicehall.platform.vault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt at a command lays beside the event it hopes to record, before it is recorded (ADR 10). What is laid
 * again under the same id is there already, so a decision that is run again may lay its things again.
 */
public final class Envelope {
    private final Vault vault;
    private final Owner owner;
    private final String attempt = UUID.randomUUID().toString();
    private final Set<String> laid = new HashSet<>();
    private final List<Runnable> undoing = new ArrayList<>();
    private @Nullable String begun;

    Envelope(Vault vault, Owner owner) {
        this.vault = vault;
        this.owner = owner;
    }

    /**
     * The number was given to this command just now. Nothing can lie under it, nor can a person have a key for it, but by a twin of
     * this very request, which shows where something is laid: so nothing is looked for before (ADR 63).
     */
    public void begins(String number) {
        begun = number;
    }

    /**
     * Lays a person's data into the vault.
     *
     * @param id its number was drawn for this command alone, or ends with {@link #mark()}
     */
    public void put(VaultId id, String personRef, Map<String, String> fields) {
        boolean first = id.known().equals(begun);
        if (first) {
            DataKeys.expectNone(personRef, id.known());
        }
        lay(
                vault.enclosures(),
                id.stored(),
                first,
                () -> vault.sealed(id, personRef, fields, attempt),
                () -> vault.forgetKey(id, personRef, attempt));
    }

    /**
     * Lays a document elsewhere than in the vault.
     *
     * @param id holds a number drawn for this command alone, or ends with {@link #mark()}
     * @param document with this id; asked for only where nothing lies yet
     */
    public void enclose(Enclosures where, String id, Supplier<Document> document) {
        lay(where, id, false, document, () -> {});
    }

    private void lay(Enclosures where, String id, boolean first, Supplier<Document> document, Runnable whenGone) {
        if (laid.add(id)) {
            if (first) {
                where.layFirst(id, document, owner);
            } else {
                where.lay(id, document, owner);
            }
            undoing.add(() -> {
                if (where.takeBack(id, owner)) {
                    whenGone.run();
                }
            });
        }
    }

    /** What else is to be undone should the command be refused. */
    public void ifRefused(Runnable undo) {
        undoing.add(undo);
    }

    /** Which no other command has, for ids of what has no number of its own; found again by {@link EnclosingCommands#markOf}. */
    public String mark() {
        return owner.mark();
    }

    void takeBack() {
        undoing.forEach(Runnable::run);
        laid.clear();
    }

    /** Whether nothing was laid, or all was taken back. */
    boolean isEmpty() {
        return laid.isEmpty();
    }
}
