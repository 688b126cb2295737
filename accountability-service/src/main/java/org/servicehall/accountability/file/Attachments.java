package org.servicehall.accountability.file;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.bson.types.Binary;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.vault.Vault;

/**
 * The content of files handed in, apart from the events, encrypted with the reporter's key: erasing the reporter erases
 * them (rules B7, R3). One document a file, known by the complaint and the content's hash.
 */
public final class Attachments {
    private final MongoCollection<Document> files;
    private final Vault vault;

    public Attachments(MongoDatabase database, Vault vault) {
        this.files = database.getCollection("complaintFiles");
        this.vault = vault;
    }

    /** Keeps it; the same content again is kept once. */
    public void keep(String complaintNo, String sha256, byte[] content) {
        String id = id(complaintNo, sha256);
        String owner = owner(complaintNo);
        var document = new Document("_id", id)
                .append("owner", owner)
                .append("sealed", new Binary(vault.seal(id, owner, content)));
        files.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }

    /** Forgets what no event tells of because it was refused. */
    public void drop(String complaintNo, String sha256) {
        files.deleteOne(new Document("_id", id(complaintNo, sha256)));
    }

    /**
     * The content, having recorded who looks and why.
     *
     * @throws Refusal {@code unknown-number}; {@code personal-data-erased}
     */
    public byte[] read(String complaintNo, String sha256, Actor reader, String why) {
        String id = id(complaintNo, sha256);
        Document found = files.find(new Document("_id", id)).first();
        if (found == null) {
            throw Refusal.notFound("unknown-number", complaintNo);
        }
        return vault.unseal(
                id, found.getString("owner"), found.get("sealed", Binary.class).getData(), reader, why);
    }

    private String owner(String complaintNo) {
        return vault.ownerOf(complaintNo).orElseThrow(() -> Refusal.notFound("unknown-number", complaintNo));
    }

    private static String id(String complaintNo, String sha256) {
        return complaintNo + "/attachments/" + sha256;
    }
}
