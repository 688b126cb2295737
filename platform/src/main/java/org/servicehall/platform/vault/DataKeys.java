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
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** One data key a person, stored wrapped by the key from outside the database. Nothing is cached: erased is erased. */
final class DataKeys {
    private static final int RAW_KEY_BYTES = 32;
    private static final Configuration TINK = configuration();

    private final MongoCollection<Document> collection;
    private final Aead wrapping;

    DataKeys(MongoCollection<Document> collection, String base64Key) {
        this.collection = collection;
        this.wrapping = wrappingKey(base64Key);
    }

    Aead getOrCreate(String person) {
        return find(person).orElseGet(() -> create(person));
    }

    Optional<Aead> find(String person) {
        return Optional.ofNullable(collection.find(new Document("_id", person)).first())
                .map(stored -> unwrap(person, stored));
    }

    void erase(String person) {
        collection.deleteOne(new Document("_id", person));
    }

    private Aead create(String person) {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, wrapping, bytes(person), TINK);
            collection.insertOne(new Document("_id", person).append("wrapped", new Binary(wrapped)));
            return handle.getPrimitive(TINK, Aead.class);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Somebody else made this person's key at the same moment; theirs counts.
            return find(person).orElseThrow(() -> new IllegalStateException("data key erased while being made"));
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
