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
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** One data key a person, stored wrapped by the key from outside the database. Nothing is cached: erased is erased. */
final class DataKeys {
    private static final int RAW_KEY_BYTES = 32;
    private static final String FOR_GOOD = "";
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

    Aead getOrCreate(String person) {
        return getOrCreate(person, FOR_GOOD);
    }

    /**
     * @param attempt may forget the key again if it is the one that made it, until somebody else uses it
     */
    Aead getOrCreate(String person, String attempt) {
        while (true) {
            Document stored = collection.find(new Document("_id", person)).first();
            if (stored == null) {
                Optional<Aead> made = create(person, attempt);
                if (made.isPresent()) {
                    return made.get();
                }
            } else if (isShared(stored, attempt)) {
                return unwrap(person, stored);
            }
        }
    }

    /** Whether the key stays where it is: its maker can't take it away once another uses it. */
    private boolean isShared(Document stored, String attempt) {
        String maker = stored.getString(MADE_BY);
        if (maker == null || maker.equals(attempt)) {
            return true;
        }
        Document made = new Document("_id", stored.getString("_id")).append(MADE_BY, maker);
        return collection
                        .updateOne(made, new Document("$unset", new Document(MADE_BY, "")))
                        .getMatchedCount()
                == 1;
    }

    /** Takes the key away that this attempt made, unless somebody else has used it since. */
    void forget(String person, String attempt) {
        collection.deleteOne(new Document("_id", person).append(MADE_BY, attempt));
    }

    Optional<Aead> find(String person) {
        return Optional.ofNullable(collection.find(new Document("_id", person)).first())
                .map(stored -> unwrap(person, stored));
    }

    void erase(String person) {
        collection.deleteOne(new Document("_id", person));
    }

    /** Destroys the person's key unless it was made later than that. */
    void erase(String person, Instant until) {
        Document later = new Document("$gt", Date.from(until));
        Document made = new Document("_id", person).append(MADE_AT, new Document("$not", later));
        collection.deleteOne(made);
    }

    /** Empty when somebody else made this person's key at the same moment; theirs counts. */
    private Optional<Aead> create(String person, String attempt) {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, wrapping, bytes(person), TINK);
            Document key = new Document("_id", person)
                    .append("wrapped", new Binary(wrapped))
                    .append(MADE_AT, Date.from(clock.instant()));
            collection.insertOne(attempt.equals(FOR_GOOD) ? key : key.append(MADE_BY, attempt));
            return Optional.of(handle.getPrimitive(TINK, Aead.class));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    private Aead unwrap(String person, Document stored) {
        try {
            byte[] wrapped = stored.get("wrapped", Binary.class).getData();
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(person), TINK)
                    .getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot unwrap the data key of " + person + ": is hall.vault.key the one it was wrapped with?", e);
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

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
