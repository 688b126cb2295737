package org.servicehall.platform.vault;

import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.servicehall.platform.vault.packing.Packed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a person, as it lies encrypted in a document of the vault. */
final class SealedFields {
    static final String PERSON = "person";
    static final String NUMBER = "number";
    static final String FIELDS = "fields";

    private final DataKeys dataKeys;
    private final JsonMapper json = new JsonMapper();
    private final ObjectReader byName = json.readerFor(new TypeReference<Map<String, String>>() {});

    SealedFields(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /** @param number that it belongs to and is erased with */
    Document document(String id, String number, String person, Map<String, String> fields, String attempt) {
        return document(id, number, person, json.writeValueAsBytes(fields), attempt);
    }

    /** The same with less room, for a page that the hall sets (ADR 63). */
    Document page(String id, String number, String person, Map<String, String> fields, String attempt) {
        return document(id, number, person, Packed.pack(json.writeValueAsBytes(fields)), attempt);
    }

    private Document document(String id, String number, String person, byte[] content, String attempt) {
        byte[] sealed = dataKeys.seal(person, number, attempt, id, content);
        return new Document("_id", id)
                .append(PERSON, person)
                .append(NUMBER, number)
                .append(FIELDS, new Binary(sealed));
    }

    /** Empty when the person was erased. */
    Optional<Map<String, String>> open(Document document) {
        Binary fields = document.get(FIELDS, Binary.class);
        return fields == null
                ? Optional.empty()
                : dataKeys.open(
                                document.getString(PERSON),
                                numberOf(document),
                                document.getString("_id"),
                                fields.getData())
                        .map(content -> byName.readValue(Packed.unpack(content)));
    }

    /** Older documents don't tell it beside their id. */
    static String numberOf(Document document) {
        String number = document.getString(NUMBER);
        return number == null ? VaultId.knownIn(document.getString("_id")) : number;
    }
}
