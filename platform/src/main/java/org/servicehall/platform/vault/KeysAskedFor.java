package org.servicehall.platform.vault;

import com.google.crypto.tink.Aead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one piece of work has asked for: each is looked for and unwrapped once, however often the work seals and opens by it,
 * and none is there after its end (ADR 57, 77). What is sealed by a key that is erased meanwhile nobody opens.
 */
final class KeysAskedFor {
    private static final ScopedValue<KeysAskedFor> CURRENT = ScopedValue.newInstance();

    private final Map<String, Document> found = new HashMap<>();
    private final Map<String, Aead> unwrapped = new HashMap<>();
    /** Can't be there yet, so that they are not asked for until somebody else turns out to have made them. */
    private final Set<String> expectedAbsent = new HashSet<>();

    private KeysAskedFor() {}

    /** The work, or a part of another that has begun. */
    static <T> T during(Supplier<T> work) {
        return CURRENT.isBound()
                ? work.get()
                : ScopedValue.where(CURRENT, new KeysAskedFor()).call(work::get);
    }

    /** One that isn't there is asked for again: it may be made. */
    static @Nullable Document get(String id, Function<String, @Nullable Document> store) {
        if (CURRENT.isBound() && CURRENT.get().expectedAbsent.remove(id)) {
            return null;
        }
        Map<String, Document> known = CURRENT.isBound() ? CURRENT.get().found : new HashMap<>();
        return known.containsKey(id)
                ? known.get(id)
                : Optional.ofNullable(store.apply(id))
                        .map(key -> keep(known, id, key))
                        .orElse(null);
    }

    /** Nobody can have made it yet but a twin of this work, which shows when it is made: it is not asked for once. */
    static void expectNone(String id) {
        if (CURRENT.isBound() && !CURRENT.get().found.containsKey(id)) {
            CURRENT.get().expectedAbsent.add(id);
        }
    }

    /** A key of those found. */
    static Aead unwrapped(String id, Supplier<Aead> unwrapping) {
        return CURRENT.isBound()
                ? CURRENT.get().unwrapped.computeIfAbsent(id, _ -> unwrapping.get())
                : unwrapping.get();
    }

    /** It was made, or has another who uses it. */
    static void keep(String id, Document key) {
        if (CURRENT.isBound()) {
            keep(CURRENT.get().found, id, key);
        }
    }

    static void forget(String id) {
        if (CURRENT.isBound()) {
            CURRENT.get().found.remove(id);
            CURRENT.get().unwrapped.remove(id);
        }
    }

    private static Document keep(Map<String, Document> known, String id, Document key) {
        known.put(id, key);
        return key;
    }
}
