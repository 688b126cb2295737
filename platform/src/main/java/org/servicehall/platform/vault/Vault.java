package org.servicehall.platform.vault;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;

/**
 * Where a service keeps the personal data it took: encrypted, each person by keys of their own, so that erasing the keys
 * erases the person. Documents are known by their kind and the number they belong to ({@link VaultId}, ADR 18), are
 * written once and count with the event they lie beside (ADR 10). Each reading is recorded (rule R3).
 */
public final class Vault {
    /** Field whose keyed hash finds the person again. */
    public static final String ID_NUMBER = "idNumber";
    /** Field whose keyed hash finds the person again. */
    public static final String PHONE = "phone";
    /** Field whose keyed hash finds the person again. */
    public static final String EMAIL = "email";

    private final MongoCollection<Document> documents;
    private final Enclosures enclosures;
    private final Readings readings;
    private final DataKeys dataKeys;
    private final SealedFields sealing;
    private final KeyedHash hashes;
    private final NameIndex names;
    private final Erasing erasing;
    private final ReasonGuard reasons;
    private final Clock clock;

    /** @param streams where it shows which commands recorded their events */
    public Vault(MongoDatabase database, VaultSettings settings, StreamStore streams, Clock clock) {
        this.documents = database.getCollection("vault");
        this.enclosures = new Enclosures(documents, streams, Clock.systemUTC());
        this.readings = new Readings(database);
        this.dataKeys = new DataKeys(database.getCollection("vaultKeys"), settings.requiredKey(), clock);
        this.hashes = new KeyedHash(settings.requiredIndexKey());
        this.names = new NameIndex(enclosures, hashes);
        this.sealing = new SealedFields(dataKeys);
        this.reasons = new ReasonGuard(enclosures, sealing);
        this.erasing = new Erasing(documents, enclosures, dataKeys, hashes, clock);
        this.clock = clock;
    }

    /** Makes the indexes by which documents are found. */
    void prepare() {
        for (String field : List.of("idNumberHash", "phoneHash", "emailHash", "person")) {
            documents.createIndex(new Document(field, 1));
        }
        documents.createIndex(NameIndex.keys());
        dataKeys.prepare();
        enclosures.prepared();
        readings.prepare();
    }

    /**
     * One piece of work, as printing a notice and keeping it: each key that it needs is asked for once, however much it seals and
     * opens by it (ADR 57). Short, for it does not see that a person is erased meanwhile.
     */
    public <T> T together(Supplier<T> work) {
        return KeysAskedFor.during(work);
    }

    /** What is laid into the vault beside events. */
    Enclosures enclosures() {
        return enclosures;
    }

    /** What an attempt lays; a key that it has to make for it goes with it if it is refused. */
    Document sealed(VaultId id, String personRef, Map<String, String> fields, String attempt) {
        return sealed(id, id.known(), personRef, fields, attempt);
    }

    /** The attempt was refused; a key that nothing else was sealed by goes too, but not from a twin that joined it. */
    void forgetKey(VaultId id, String personRef, String attempt) {
        Document sealedByIt = new Document(SealedFields.PERSON, personRef).append(SealedFields.NUMBER, id.known());
        if (documents.find(sealedByIt).projection(Projections.include("_id")).first() == null) {
            dataKeys.forget(personRef, id.known(), attempt);
        }
    }

    /** What erasing a person takes. */
    Erasing erasing() {
        return erasing;
    }

    /** Every look that {@link #read} allowed. */
    Readings readings() {
        return readings;
    }

    /** The reference of a person whose id number is known: the same one each time, in this hall only. */
    public String personRef(String hall, String idNumber) {
        return "P-" + hashes.ofPerson(hall, idNumber);
    }

    /**
     * The reference of a person: by id number where there is one, else of this document alone.
     *
     * @param document id the data will be put under
     */
    public String personRef(String hall, @Nullable String idNumber, String document) {
        return idNumber == null || idNumber.isBlank()
                ? "P-" + hashes.ofUnknownPerson(hall, document)
                : personRef(hall, idNumber);
    }

    /**
     * The reference of somebody who gives name and phone at least: by id number where there is one, else by these two, as an
     * order to erase names whoever left them elsewhere (ADR 21). The same one each time, in this hall only.
     */
    public String personRef(String hall, @Nullable String idNumber, String name, String phone) {
        return idNumber == null || idNumber.isBlank()
                ? erasing.referenceOf(erasing.contact(hall, phone, name))
                : personRef(hall, idNumber);
    }

    /**
     * What events may say of a phone: whoever holds the key and a phone can tell whether it was given with this number, and
     * nobody can tell that two numbers have the same.
     *
     * @param number the phone was given with, as an application's
     */
    public String phoneMark(String number, String phone) {
        return hashes.ofPhoneAt(number, phone);
    }

    /**
     * What events may say of a file with personal data: the same for the same content, and nobody who guesses at the content
     * can tell without the key.
     *
     * @param number the file was handed in with, as a season's
     */
    public String contentMark(String number, String sha256) {
        return hashes.ofContent(number, sha256);
    }

    /**
     * A person's data as it lies in the vault.
     *
     * @param fields by name; {@link #ID_NUMBER}, {@link #PHONE} and {@link #EMAIL} can be found by
     * @param number it belongs to, and whose key it shares
     */
    private Document sealed(VaultId id, String number, String personRef, Map<String, String> fields, String attempt) {
        String hall = id.hall();
        Document document = (id.kind().isPage()
                        ? sealing.page(id.stored(), number, personRef, fields, attempt)
                        : sealing.document(id.stored(), number, personRef, fields, attempt))
                .append("storedAt", Date.from(clock.instant()));
        String idNumber = fields.get(ID_NUMBER);
        if (idNumber != null) {
            document.append("idNumberHash", hashes.ofIdNumber(hall, idNumber));
        }
        String phone = fields.get(PHONE);
        if (phone != null) {
            document.append("phoneHash", hashes.ofPhone(hall, phone));
        }
        String email = fields.get(EMAIL);
        if (email != null) {
            document.append("emailHash", hashes.ofEmail(hall, email));
        }
        names.mark(document, id, fields);
        return document;
    }

    /**
     * Something that is made of what is kept, as a page with a name.
     *
     * @param fields by those of what it is made of; empty where these don't count or are erased
     */
    public record Making(VaultId id, Function<Optional<Map<String, String>>, Map<String, String>> fields) {}

    /**
     * Stores documents once and for all that are made of something kept, as issued notices: of two at once one is stored, and whatever
     * comes later under its id is not. All are looked for at once, with what they are made of, and stored at once; and none is made
     * where it is kept already (ADR 63, 70). For what is stored until its event stands, as automations do; a command lays it into its
     * {@link Envelope}.
     *
     * @param of what they are made of
     * @param number with which they are erased, as that of the application a notice is about
     * @return what is kept of each, in their order: what was made, or what came first
     */
    public List<Map<String, String>> keep(VaultId of, String number, String personRef, List<Making> makings) {
        KeptBefore before = KeptBefore.of(makings.stream().map(Making::id).toList(), of, enclosures, sealing);
        Map<VaultId, Map<String, String>> made = new HashMap<>();
        List<Document> first = new ArrayList<>();
        for (Making making : makings) {
            VaultId id = making.id();
            if (before.kept(id).isEmpty()) {
                Map<String, String> fields = making.fields().apply(before.source());
                made.put(id, fields);
                // The key of somebody erased is not made anew for what is not stored anyway.
                if (!before.lies(id)) {
                    first.add(sealed(id, number, personRef, fields, before.useOfKey(number, personRef)));
                }
            }
        }
        Set<String> stored = enclosures.insert(first);
        return makings.stream()
                .map(Making::id)
                .map(id -> before.kept(id)
                        .or(() -> stored.contains(id.stored()) ? Optional.empty() : forOwnUse(id))
                        .orElseGet(() -> made.getOrDefault(id, Map.of())))
                .toList();
    }

    /** What counts under this id, or lies there from before ids carried their kind. */
    private Optional<Document> found(VaultId id) {
        return enclosures.lying(id.ids()).stream().filter(enclosures::counts).findFirst();
    }

    /** What is kept under an id, for the service's own work on it, as writing a name on a notice; nobody looks at it. */
    public Optional<Map<String, String>> forOwnUse(VaultId id) {
        return found(id).flatMap(sealing::open);
    }

    /** The same, also while the event is not recorded that it is laid beside. */
    Optional<Map<String, String>> lying(VaultId id) {
        return enclosures.lying(id.ids()).stream().findFirst().flatMap(sealing::open);
    }

    /**
     * Shows a person's data to somebody, having recorded it.
     *
     * @throws Refusal {@code unknown-number} when there is nothing of this kind, or another hall's;
     *     {@code personal-data-erased}; for its reason as {@link #look}
     */
    public Map<String, String> read(VaultId id, Actor reader, String why) {
        Document found = reader.mayTouch(id.number()) ? found(id).orElse(null) : null;
        if (found == null) {
            throw HallGuard.unknown(id.known());
        }
        Map<String, String> fields =
                sealing.open(found).orElseThrow(() -> Refusal.notFound("personal-data-erased", id.known()));
        look(id, found.getString("person"), reader, why);
        return fields;
    }

    /**
     * Encrypts what is kept outside the vault because of its size, as a file, with a key of the person it belongs to:
     * erasing the person erases it there too.
     *
     * @param id what it will be kept under, beginning with the number it belongs to; it opens under no other
     */
    public byte[] seal(String id, String personRef, byte[] content) {
        return dataKeys.seal(personRef, VaultId.known(id), DataKeys.FOR_GOOD, id, content);
    }

    /** What seals and opens the pieces of a file; empty when the person has no key under the number that its id begins with. */
    Optional<PieceKey> pieceKey(String personRef, String id) {
        return PieceKey.of(dataKeys, personRef, id);
    }

    /** What was sealed, for the service's own work on it; empty when the person was erased. */
    public Optional<byte[]> unseal(String id, String personRef, byte[] sealed) {
        return dataKeys.open(personRef, VaultId.known(id), id, sealed);
    }

    /**
     * What was sealed, shown to somebody and recorded like any reading.
     *
     * @param id its number is what it was sealed under
     * @throws Refusal {@code personal-data-erased}; for its reason as {@link #look}
     */
    public byte[] unseal(VaultId id, String personRef, byte[] sealed, Actor reader, String why) {
        byte[] content = unseal(id.number(), personRef, sealed)
                .orElseThrow(() -> Refusal.notFound("personal-data-erased", id.known()));
        look(id, personRef, reader, why);
        return content;
    }

    /**
     * Records a look at what concerns a person, be it kept here or not. Every reason passes here, since it stays on record.
     *
     * @param why what the reader needs it for; names nobody whom the vault knows to the matter
     * @throws Refusal {@code personal-data-in-text}; {@code person-named-in-text}
     */
    public void look(VaultId id, String personRef, Actor reader, String why) {
        reasons.check(id, personRef, reader, why);
        readings.record(id, personRef, reader, why, clock.instant());
    }

    /** Reference of the person whose data is, or was, under this id. */
    public Optional<String> ownerOf(VaultId id) {
        return found(id).map(found -> found.getString("person"));
    }

    /** Whether something lies under this id, be it erased since: what it was is then told by {@link #read}. */
    public boolean exists(VaultId id) {
        return found(id).isPresent();
    }

    /** The hall's documents of a kind that hold this id number, oldest first. */
    public List<VaultId> findByIdNumber(VaultKind kind, String hall, String idNumber) {
        return find(kind, "idNumberHash", hashes.ofIdNumber(hall, idNumber));
    }

    /** The hall's documents of a kind that hold this phone number, oldest first. */
    public List<VaultId> findByPhone(VaultKind kind, String hall, String phone) {
        return find(kind, "phoneHash", hashes.ofPhone(hall, phone));
    }

    /** The hall's documents of a kind that hold this e-mail address, oldest first; of those from before it was marked, none. */
    public List<VaultId> findByEmail(VaultKind kind, String hall, String email) {
        return find(kind, "emailHash", hashes.ofEmail(hall, email));
    }

    /**
     * The hall's documents of a kind with a name that begins so, latest first; empty where it is too little of a name.
     *
     * @param kind one that {@link VaultKind#isFoundByName}
     * @param most no more than these
     */
    public Optional<List<VaultId>> findByName(VaultKind kind, String hall, String beginning, int most) {
        return names.find(kind, hall, beginning, most);
    }

    /** Documents of a kind that belong to a person, oldest first. */
    public List<VaultId> findByPerson(VaultKind kind, String personRef) {
        return find(kind, "person", personRef);
    }

    /** Makes a person's data unreadable for good, wherever its ciphertext lies, and forgets how to find it. */
    public void erase(String personRef) {
        erasing.erase(personRef, clock.instant());
    }

    private List<VaultId> find(VaultKind kind, String field, String hash) {
        return enclosures.find(new Document(field, hash), new Document("storedAt", 1).append("_id", 1)).stream()
                .flatMap(found -> VaultId.of(kind, found.getString("_id")).stream())
                .toList();
    }
}
