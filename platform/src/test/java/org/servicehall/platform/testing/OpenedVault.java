package org.servicehall.platform.testing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultKind;

/** What can be opened of all that lies in a service's vault, with the keys that there are; and what a backup brings back. */
public final class OpenedVault {
    private final Vault vault;
    private final MongoDatabase database;
    private final VaultKind[] kinds;

    public OpenedVault(Vault vault, MongoDatabase database, VaultKind... kinds) {
        this.vault = vault;
        this.database = database;
        this.kinds = kinds;
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Document document : database.getCollection("vault").find()) {
            String id = document.getString("_id");
            for (VaultKind kind : kinds) {
                if (id.startsWith(kind.name() + ":")) {
                    vault.forOwnUse(kind.of(id.substring(id.indexOf(':') + 1)))
                            .ifPresent(fields -> texts.addAll(fields.values()));
                }
            }
        }
        return texts;
    }

    /** Copies of these collections as they are now. */
    public Map<String, List<Document>> backup(String... collections) {
        Map<String, List<Document>> all = new HashMap<>();
        for (String name : collections) {
            all.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return all;
    }

    /** Brings documents back as they were; what came since stays. */
    public void restore(Map<String, List<Document>> backup) {
        backup.forEach((name, documents) -> documents.forEach(document -> database.getCollection(name)
                .replaceOne(new Document("_id", document.get("_id")), document, new ReplaceOptions().upsert(true))));
    }
}
