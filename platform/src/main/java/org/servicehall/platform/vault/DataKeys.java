package org.servicehall.platform.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A data key for what a person has under one number, stored wrapped by the key from outside the database. An order to erase
 * destroys those that were made up to it, so that what comes later under another number stays (ADR 21). None is kept beyond
 * the piece of work that asks for it ({@link Vault#together}): erased is erased.
 */
final class DataKeys {
    /** Under which the one key of a person stands from before each number had its own. */
    static final String ALL_NUMBERS = "";
    /** What nobody takes back is made by no attempt. */
    static final String FOR_GOOD = "";
    /** What is sealed beside what counts: the maker of the key they share takes it back no more (ADR 63). */
    static final String BESIDE_WHAT_COUNTS = "*";

    private static final int RAW_KEY_BYTES = 32;
    private static final String PERSON = "person";
    private static final String NUMBER = "number";
    /** Stands on a key while the attempt that made it is the only one to have used it. */
    private static final String MADE_BY = "madeBy";
    /** A key without it is older than any erasure. */
    private static final String MADE_AT = "madeAt";

    private static final Configuration TINK = configuration();

    private final MongoCollection<Document> collection;
    private final Aead wrapping;
    private final Clock clock;

    DataKeys(MongoCollection<Document> collection, String base64Key, Clock clock) {
        this.collection = collection;
        this.wrapping = wrappingKey(base64Key);
        this.clock = clock;
    }

    /** Makes the index by which an order finds a person's keys; harmless when it is there. */
    void prepare() {
        collection.createIndex(new Document(PERSON, 1));
    }

    /**
     * Encrypts by the person's key for that number, which is made when there is none.
     *
     * @param attempt may forget the key again if it is the one that made it, until somebody else uses it
     * @param id under which it opens, and no other
     */
    byte[] seal(String person, String number, String attempt, String id, byte[] content) {
        try {
            return getOrCreate(person, number, attempt).encrypt(content, bytes(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt what belongs to " + id, e);
        }
    }

    /** Empty when the key is destroyed, whether or not the person came again since. */
    Optional<byte[]> open(String person, String number, String id, byte[] sealed) {
        return openBy(idOf(person, number), id, sealed).or(() -> openBy(idOf(person, ALL_NUMBERS), id, sealed));
    }

    /**
     * The person's keys that open what belongs to that number, the one that seals first; none is made, and there are none
     * where they were destroyed or never were.
     */
    List<Aead> existing(String person, String number) {
        return Stream.of(idOf(person, number), idOf(person, ALL_NUMBERS))
                .flatMap(id -> found(id).stream())
                .toList();
    }

    private Optional<Aead> found(String id) {
        return Optional.ofNullable(stored(id)).map(stored -> unwrap(id, stored));
    }

    private @Nullable Document stored(String id) {
        return KeysAskedFor.get(
                id, wanted -> collection.find(new Document("_id", wanted)).first());
    }

    private Optional<byte[]> openBy(String keyId, String id, byte[] sealed) {
        Document stored = stored(keyId);
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(unwrap(keyId, stored).decrypt(sealed, bytes(id)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Aead getOrCreate(String person, String number, String attempt) {
        String id = idOf(person, number);
        while (true) {
            Document stored = stored(id);
            if (stored == null) {
                Optional<Aead> made = create(person, number, attempt);
                if (made.isPresent()) {
                    return made.get();
                }
            } else if (isShared(stored, attempt)) {
                return unwrap(id, stored);
            }
        }
    }

    /** Whether the key stays where it is: its maker can't take it away once another uses it. */
    private boolean isShared(Document stored, String attempt) {
        String maker = stored.getString(MADE_BY);
        if (maker == null || maker.equals(attempt) || attempt.equals(BESIDE_WHAT_COUNTS)) {
            return true;
        }
        String id = stored.getString("_id");
        Document made = new Document("_id", id).append(MADE_BY, maker);
        Document shared = new Document("$unset", new Document(MADE_BY, ""));
        if (collection.updateOne(made, shared).getMatchedCount() == 0) {
            KeysAskedFor.forget(id);
            return false;
        }
        Document known = new Document(stored);
        known.remove(MADE_BY);
        KeysAskedFor.keep(id, known);
        return true;
    }

    /** Takes the key away that this attempt made, unless somebody else has used it since. */
    void forget(String person, String number, String attempt) {
        String id = idOf(person, number);
        KeysAskedFor.forget(id);
        collection.deleteOne(new Document("_id", id).append(MADE_BY, attempt));
    }

    /** The number was drawn just now, so that the person can have no key for it yet. */
    static void expectNone(String person, String number) {
        KeysAskedFor.expectNone(idOf(person, number));
    }

    /** For which numbers the person has keys that were made up to then. */
    Set<String> numbersOf(String person, Instant until) {
        Document notLater = new Document(MADE_AT, new Document("$not", new Document("$gt", Date.from(until))));
        Set<String> numbers = new TreeSet<>();
        collection
                .find(new Document(notLater).append(PERSON, person))
                .forEach(key -> numbers.add(key.getString(NUMBER)));
        collection
                .find(new Document(notLater).append("_id", idOf(person, ALL_NUMBERS)))
                .forEach(key -> numbers.add(ALL_NUMBERS));
        return numbers;
    }

    /** For which numbers an attempt made the person's key since then, that nobody else has used. */
    Set<String> numbersBegunByAttempts(String person, Instant since) {
        Set<String> numbers = new TreeSet<>();
        collection
                .find(new Document(PERSON, person)
                        .append(MADE_BY, new Document("$exists", true))
                        .append(MADE_AT, new Document("$gte", Date.from(since))))
                .forEach(key -> numbers.add(key.getString(NUMBER)));
        return numbers;
    }

    void erase(String person, String number) {
        String id = idOf(person, number);
        KeysAskedFor.forget(id);
        collection.deleteOne(new Document("_id", id));
    }

    private static String idOf(String person, String number) {
        return number.equals(ALL_NUMBERS) ? person : person + "/" + number;
    }

    /** Empty when somebody else made this key at the same moment; theirs counts. */
    private Optional<Aead> create(String person, String number, String attempt) {
        String id = idOf(person, number);
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, wrapping, bytes(id), TINK);
            Document key = new Document("_id", id)
                    .append(PERSON, person)
                    .append(NUMBER, number)
                    .append("wrapped", new Binary(wrapped))
                    .append(MADE_AT, Date.from(clock.instant()));
            boolean stays = attempt.equals(FOR_GOOD) || attempt.equals(BESIDE_WHAT_COUNTS);
            collection.insertOne(stays ? key : key.append(MADE_BY, attempt));
            KeysAskedFor.keep(id, key);
            Aead made = handle.getPrimitive(TINK, Aead.class);
            return Optional.of(KeysAskedFor.unwrapped(id, () -> made));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    private Aead unwrap(String id, Document stored) {
        return KeysAskedFor.unwrapped(id, () -> unwrapped(id, stored));
    }

    private Aead unwrapped(String id, Document stored) {
        try {
            byte[] wrapped = stored.get("wrapped", Binary.class).getData();
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(id), TINK)
                    .getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot unwrap the data key of " + id + ": is hall.vault.key the one it was wrapped with?", e);
        }
    }

    private static Aead wrappingKey(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            KeysetHandle handle = bytes.length == RAW_KEY_BYTES
                    ? rawKey(bytes)
                    : TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TINK);
            return handle.getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "hall.vault.key is neither Base64 of 32 bytes nor of a Tink AEAD keyset", e);
        }
    }

    @AccessesPartialKey
    private static KeysetHandle rawKey(byte[] bytes) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(RAW_KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build();
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
