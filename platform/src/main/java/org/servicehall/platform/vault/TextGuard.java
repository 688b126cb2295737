package org.servicehall.platform.vault;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps out of what is recorded whom the vault knows to its matter: by name, number, address, however written (rules R3,
 * B7). It is asked when a command's event is decided and not yet stored, so that whoever may not act learns nothing from its
 * answer, and nobody has to think of asking (ADR 18).
 */
public final class TextGuard {
    private static final Logger LOG = LoggerFactory.getLogger(TextGuard.class);

    private final Vault vault;
    private final KnownPeople people;

    TextGuard(Vault vault, KnownPeople people) {
        this.vault = vault;
        this.people = people;
    }

    /**
     * What the request says that this thread answers goes into the event.
     *
     * @throws Refusal {@code person-named-in-text}, 422
     */
    void checkEvent(Object event) {
        if (!TypedText.current().isEmpty()) {
            check(people.in(event));
        }
    }

    /**
     * What the request says goes elsewhere than into an event.
     *
     * @param known under which ids they lie who are not to be named
     * @throws Refusal {@code person-named-in-text}, 422
     */
    public void check(List<VaultId> known) {
        List<TypedText> texts = TypedText.current();
        for (VaultId id : known) {
            vault.lying(id).ifPresent(fields -> texts.forEach(text -> checkOne(id, fields, text, writer(), id)));
        }
    }

    /** @param about what the text is about, which the log may tell; not where else the vault knows who is named */
    static void checkOne(VaultId id, Map<String, String> fields, TypedText typed, String writer, VaultId about) {
        boolean named = fields.entrySet().stream()
                .filter(known -> id.kind().telling().contains(known.getKey()))
                .anyMatch(known -> Trace.standsIn(typed.text(), known.getValue()));
        if (named) {
            // Who tries names until one is refused is seen here; nothing is recorded of it otherwise.
            LOG.info("{} named who is concerned by {} in {}: refused", writer, about.known(), typed.field());
            throw Refusal.unprocessable("person-named-in-text", "R3", typed.field())
                    .at(typed.field());
        }
    }

    private static String writer() {
        return Attempt.current().map(attempt -> attempt.context().by()).orElse("somebody");
    }
}
