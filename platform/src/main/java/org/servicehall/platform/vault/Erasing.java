package org.servicehall.platform.vault;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What erasing a person takes: who else they are here, what lies under their keys, the destroying, and the proof by which
 * an order of another service is known for genuine (ADR 21).
 */
public final class Erasing {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String NAME = "name";
    private static final String PHONE_HASH = "phoneHash";
    private static final String ID_NUMBER_HASH = "idNumberHash";

    private final MongoCollection<Document> documents;
    private final DataKeys dataKeys;
    private final KeyedHash hashes;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Erasing(MongoCollection<Document> documents, DataKeys dataKeys, KeyedHash hashes, Clock clock) {
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** References of the person: this one, and those of what was left with the same phone and name but no id number. */
    public Set<String> referencesOf(String person) {
        Set<String> all = new TreeSet<>(Set.of(person));
        contactsOf(person).forEach(contact -> all.addAll(personsAt(contact)));
        return all;
    }

    /** Phones that the person left with a name. Of a phone alone, which a family shares, nothing follows. */
    public Set<Contact> contactsOf(String person) {
        Set<Contact> contacts = new LinkedHashSet<>();
        documents
                .find(new Document("person", person))
                .forEach(own -> contactIn(own).ifPresent(contacts::add));
        return contacts;
    }

    private Set<String> personsAt(Contact contact) {
        Set<String> persons = new TreeSet<>();
        for (Document found : documents.find(new Document(PHONE_HASH, contact.phone()))) {
            if (!found.containsKey(ID_NUMBER_HASH)
                    && contactIn(found).filter(contact::equals).isPresent()) {
                persons.add(found.getString("person"));
            }
        }
        return persons;
    }

    private Optional<Contact> contactIn(Document document) {
        String phone = document.getString(PHONE_HASH);
        return phone == null
                ? Optional.empty()
                : nameIn(document).map(name -> new Contact(phone, hashes.ofName(phone, name)));
    }

    private Optional<String> nameIn(Document document) {
        Binary fields = document.get("fields", Binary.class);
        return fields == null
                ? Optional.empty()
                : dataKeys.find(document.getString("person"))
                        .flatMap(key -> opened(key, document.getString("_id"), fields))
                        .map(known -> known.get(NAME));
    }

    /** Empty for what was written under a key that is destroyed. */
    private Optional<Map<String, String>> opened(Aead key, String id, Binary fields) {
        try {
            return Optional.of(json.readValue(key.decrypt(fields.getData(), DataKeys.bytes(id)), FIELDS));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Under which ids something of the person was stored up to then and is not erased yet. */
    List<String> keptOf(String person, Instant until) {
        Document kept = upTo(person, until).append("fields", new Document("$exists", true));
        List<String> ids = new ArrayList<>();
        documents.find(kept).forEach(found -> ids.add(found.getString("_id")));
        return ids;
    }

    /**
     * Destroys the person's key if it was made up to then, and what lies in the vault under it. Who came again later has a
     * new key, which stays. Done again it changes nothing, but for what a backup brought back.
     */
    void erase(String person, Instant until) {
        dataKeys.erase(person, until);
        Document gone = new Document("fields", "").append(ID_NUMBER_HASH, "").append(PHONE_HASH, "");
        documents.updateMany(
                upTo(person, until).append("fields", new Document("$exists", true)),
                new Document("$unset", gone).append("$set", new Document("erasedAt", Date.from(clock.instant()))));
    }

    private static Document upTo(String person, Instant until) {
        return new Document("person", person).append("storedAt", new Document("$lte", Date.from(until)));
    }

    /** Stands on an order, so that nobody without the index key can give one. */
    public String proof(String erasureNo, String person, List<Contact> contacts, Instant at) {
        String where = contacts.stream()
                .map(contact -> contact.phone() + ":" + contact.name())
                .collect(Collectors.joining(","));
        return hashes.ofErasure(erasureNo + "|" + person + "|" + where + "|" + at.toEpochMilli());
    }

    boolean isGenuine(ErasureGranted order) {
        byte[] expected = proof(order.erasureNo(), order.person(), order.contacts(), order.grantedAt())
                .getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, order.proof().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Erases whom the order names.
     *
     * @return whether it is genuine; otherwise nothing was done
     */
    public boolean execute(ErasureGranted order) {
        boolean genuine = isGenuine(order);
        if (genuine) {
            namedBy(order, order.person()).forEach(person -> erase(person, order.grantedAt()));
        }
        return genuine;
    }

    /** @param personHere as this service knows the person of the order */
    Set<String> namedBy(ErasureGranted order, String personHere) {
        Set<String> persons = new TreeSet<>(Set.of(personHere));
        order.contacts().forEach(contact -> persons.addAll(personsAt(contact)));
        return persons;
    }
}
