package org.servicehall.accountability.file;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.bson.Document;
import org.bson.types.Binary;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.vault.Enclosures;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;

/**
 * The content of files handed in, apart from the events, encrypted with the reporter's key: erasing the reporter erases
 * them (rules B7, R3). One document for each time a file was handed in, found by the complaint and the content's hash.
 */
public final class Attachments {
    private static final Document ANY_ORDER = new Document("_id", 1);

    private final Enclosures files;
    private final Vault vault;

    /** @param files where they lie */
    public Attachments(Enclosures files, Vault vault) {
        this.files = files;
        this.vault = vault;
    }

    /** The place of files, with the index by which they are found. */
    public static Enclosures files(MongoDatabase database, StreamStore streams) {
        MongoCollection<Document> collection = database.getCollection("complaintFiles");
        collection.createIndex(new Document("file", 1));
        return new Enclosures(collection, streams, Clock.systemUTC()).prepared();
    }

    /** Lays it beside the event that tells of it. */
    public void put(Envelope beside, String complaintNo, String sha256, byte[] content) {
        String file = file(complaintNo, sha256);
        String id = file + "/" + beside.mark();
        String owner = owner(complaintNo);
        beside.enclose(
                files,
                id,
                () -> new Document("_id", id)
                        .append("file", file)
                        .append("owner", owner)
                        .append("sealed", new Binary(vault.seal(id, owner, content))));
    }

    /**
     * The content, having recorded who looks and why.
     *
     * @throws Refusal {@code unknown-number}; {@code personal-data-erased}
     */
    public byte[] read(String complaintNo, String sha256, Actor reader, String why) {
        String file = file(complaintNo, sha256);
        Document found = files.find(new Document("file", file), ANY_ORDER).stream()
                .findFirst()
                .or(() -> files.find(file))
                .orElseThrow(() -> Refusal.notFound("unknown-number", complaintNo));
        return vault.unseal(
                ComplaintKind.ATTACHMENT.of(found.getString("_id")),
                found.getString("owner"),
                found.get("sealed", Binary.class).getData(),
                reader,
                why);
    }

    private String owner(String complaintNo) {
        return vault.ownerOf(ComplaintKind.COMPLAINT.of(complaintNo))
                .orElseThrow(() -> Refusal.notFound("unknown-number", complaintNo));
    }

    /** Also the id of those handed in before each time had a document of its own. */
    private static String file(String complaintNo, String sha256) {
        return complaintNo + "/attachments/" + sha256;
    }
}
