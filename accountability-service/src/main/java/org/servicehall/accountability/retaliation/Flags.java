package org.servicehall.accountability.retaliation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.vault.Vault;

/**
 * The flags, sealed with the reporter's key: a case number beside a complaint's number would tell who the reporter is to
 * whoever reads the database (rule B7, ADR 0006).
 */
public final class Flags {
    private static final String GAP = "\n";

    private final MongoCollection<Document> flags;
    private final Vault vault;

    public Flags(MongoDatabase database, Vault vault) {
        this.flags = database.getCollection("retaliationFlags");
        this.vault = vault;
        // the flags of one complaint
        flags.createIndex(Indexes.ascending("complaintNo"));
    }

    /** Raised once for one event, however often it is seen. */
    void raise(String complaintNo, Flag flag) {
        vault.ownerOf(Reporters.idOf(complaintNo)).ifPresent(owner -> {
            String id = complaintNo + "/flags/" + Sha256.hex(flag.evidence());
            byte[] content = String.join(
                            GAP,
                            flag.kind().name(),
                            flag.subject(),
                            flag.evidence(),
                            flag.at().toString())
                    .getBytes(StandardCharsets.UTF_8);
            var document = new Document("_id", id)
                    .append("complaintNo", complaintNo)
                    .append("owner", owner)
                    .append("sealed", new Binary(vault.seal(id, owner, content)));
            flags.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
        });
    }

    /** Earliest first. */
    public List<Flag> of(String complaintNo) {
        List<Flag> raised = new ArrayList<>();
        flags.find(new Document("complaintNo", complaintNo))
                .forEach(found -> opened(found).ifPresent(raised::add));
        raised.sort(Comparator.comparing(Flag::at).thenComparing(Flag::evidence));
        return raised;
    }

    private Optional<Flag> opened(Document found) {
        return vault.unseal(
                        found.getString("_id"),
                        found.getString("owner"),
                        found.get("sealed", Binary.class).getData())
                .map(content -> new String(content, StandardCharsets.UTF_8).split(GAP, -1))
                .map(parts -> new Flag(Flag.Kind.valueOf(parts[0]), parts[1], parts[2], Instant.parse(parts[3])));
    }
}
