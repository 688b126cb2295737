package org.servicehall.platform.vault;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;

/**
 * What erasing a person takes: who else they are here, what lies under their keys, the destroying, and the proof by which
 * an order of another service is known for genuine (ADR 21).
 */
public final class Erasing {
    private static final String NAME = "name";
    private static final String STORED_AT = "storedAt";
    private static final String PHONE_HASH = "phoneHash";
    private static final String EMAIL_HASH = "emailHash";
    private static final String ID_NUMBER_HASH = "idNumberHash";

    private final MongoCollection<Document> documents;
    private final Enclosures enclosures;
    private final DataKeys dataKeys;
    private final SealedFields sealing;
    private final KeyedHash hashes;
    private final Clock clock;

    Erasing(
            MongoCollection<Document> documents,
            Enclosures enclosures,
            DataKeys dataKeys,
            KeyedHash hashes,
            Clock clock) {
        this.documents = documents;
        this.enclosures = enclosures;
        this.dataKeys = dataKeys;
        this.sealing = new SealedFields(dataKeys);
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
                .find(new Document(SealedFields.PERSON, person))
                .forEach(own -> contactIn(own).ifPresent(contacts::add));
        return contacts;
    }

    private Set<String> personsAt(Contact contact) {
        Set<String> persons = new TreeSet<>();
        for (Document found : documents.find(new Document(PHONE_HASH, contact.phone()))) {
            if (!found.containsKey(ID_NUMBER_HASH)
                    && contactIn(found).filter(contact::equals).isPresent()) {
                persons.add(found.getString(SealedFields.PERSON));
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
        return sealing.open(document).map(known -> known.get(NAME));
    }

    /** What an order says of a phone and a name that were given together. */
    public Contact contact(String hall, String phone, String name) {
        String phoneHash = hashes.ofPhone(hall, phone);
        return new Contact(phoneHash, hashes.ofName(phoneHash, name));
    }

    /** Of who is known by phone and name alone. */
    String referenceOf(Contact contact) {
        return "P-" + hashes.ofContact(contact.phone(), contact.name());
    }

    /** Everything of the person up to then, whatever it is still needed for, but not what is being recorded just now. */
    void erase(String person, Instant until) {
        erase(person, until, number -> false);
    }

    /**
     * Destroys the keys of what the person had begun by then, and what lies in the vault under them. What came under another
     * number since has another key, which stays. So does for now what is laid and has no event yet: it may be recorded the
     * next moment, and nobody could read it then. Done again it changes nothing, but for what a backup brought back.
     *
     * @param inUse whether what belongs to this number is needed still and stays for now
     * @return whether nothing had to stay
     */
    boolean erase(String person, Instant until, Predicate<String> inUse) {
        List<Document> kept = documents
                .find(new Document(SealedFields.PERSON, person))
                .projection(Projections.exclude(SealedFields.FIELDS))
                .into(new ArrayList<>());
        Set<String> begun = dataKeys.numbersOf(person, until);
        kept.stream()
                .filter(document -> !document.getDate(STORED_AT).toInstant().isAfter(until))
                .forEach(document -> begun.add(SealedFields.numberOf(document)));
        Predicate<String> needed = underWay(person, kept).or(inUse);
        Set<String> staying =
                begun.stream().filter(number -> isInUse(number, kept, needed)).collect(toSet());
        begun.removeAll(staying);
        begun.forEach(number -> erase(person, number, kept));
        return staying.isEmpty();
    }

    /** Numbers with something that waits for its event, or with a key that was made for something not laid yet. */
    private Predicate<String> underWay(String person, List<Document> kept) {
        Set<String> all =
                dataKeys.numbersBegunByAttempts(person, clock.instant().minus(Enclosures.KEPT_WITHOUT_EVENT));
        kept.forEach(document -> all.remove(SealedFields.numberOf(document)));
        kept.stream()
                .filter(document -> !enclosures.counts(document))
                .forEach(document -> all.add(SealedFields.numberOf(document)));
        return all::contains;
    }

    /** A key from before each number had its own is needed as long as anything of the person is. */
    private static boolean isInUse(String number, List<Document> kept, Predicate<String> inUse) {
        return number.equals(DataKeys.ALL_NUMBERS)
                ? kept.stream().map(SealedFields::numberOf).anyMatch(inUse)
                : inUse.test(number);
    }

    private void erase(String person, String number, List<Document> kept) {
        dataKeys.erase(person, number);
        List<String> ids = kept.stream()
                .filter(document -> SealedFields.numberOf(document).equals(number))
                .map(document -> document.getString("_id"))
                .toList();
        Document gone = new Document(SealedFields.FIELDS, "")
                .append(ID_NUMBER_HASH, "")
                .append(PHONE_HASH, "")
                .append(EMAIL_HASH, "")
                .append(NameIndex.HASHES, "");
        documents.updateMany(
                new Document("_id", new Document("$in", ids))
                        .append(SealedFields.FIELDS, new Document("$exists", true)),
                new Document("$unset", gone).append("$set", new Document("erasedAt", Date.from(clock.instant()))));
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
     * Erases whom the order names, but for what has to wait; the loop of every service comes back to that.
     *
     * @return whether it is genuine; otherwise nothing was done
     */
    public boolean execute(ErasureGranted order, ErasureRules rules) {
        boolean genuine = isGenuine(order);
        if (genuine) {
            obey(order, rules);
        }
        return genuine;
    }

    /** @return whether nothing has to wait */
    boolean obey(ErasureGranted order, ErasureRules rules) {
        boolean done = true;
        for (String person : namedBy(order, rules.personHere())) {
            done &= erase(person, order.grantedAt(), rules.inUse());
        }
        return done;
    }

    /** @param personHere from a reference that every service knows to the one of this vault */
    private Set<String> namedBy(ErasureGranted order, UnaryOperator<String> personHere) {
        Set<String> persons = new TreeSet<>(Set.of(personHere.apply(order.person())));
        order.contacts().forEach(contact -> {
            persons.add(personHere.apply(referenceOf(contact)));
            persons.addAll(personsAt(contact));
        });
        return persons;
    }
}
