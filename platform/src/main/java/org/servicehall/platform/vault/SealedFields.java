package org.servicehall.platform.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a vault's document as they are stored: sealed with the key of the person they belong to. */
final class SealedFields {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final DataKeys dataKeys;
    private final JsonMapper json = new JsonMapper();

    SealedFields(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    Binary seal(String id, Map<String, String> fields, Aead key) {
        try {
            return new Binary(key.encrypt(json.writeValueAsBytes(fields), DataKeys.bytes(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt what belongs to " + id, e);
        }
    }

    /** Empty when the person was erased. */
    Optional<Map<String, String>> open(Document found) {
        Binary fields = found.get("fields", Binary.class);
        return fields == null
                ? Optional.empty()
                : dataKeys.find(found.getString("person"))
                        .flatMap(key -> opened(found.getString("_id"), key, fields.getData()));
    }

    private Optional<Map<String, String>> opened(String id, Aead key, byte[] ciphertext) {
        try {
            return Optional.of(json.readValue(key.decrypt(ciphertext, DataKeys.bytes(id)), FIELDS));
        } catch (GeneralSecurityException e) {
            // The person was erased and came back: what was written before stays lost, as it should.
            return Optional.empty();
        }
    }
}
