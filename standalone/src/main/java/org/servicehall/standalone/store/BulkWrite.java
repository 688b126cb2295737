package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * MongoDB's command {@code bulkWrite}: inserts, updates and deletes in several collections. Each is done, or refused, as the
 * command for one collection would; one that is refused keeps nothing from the others, where no order is asked for.
 */
final class BulkWrite {
    static final String NAME = "bulkWrite";
    private static final String ADMIN = "admin";

    private static final int BAD_VALUE = 2;
    private static final int UNKNOWN_ERROR = 8;
    private static final int UNAUTHORIZED = 13;
    private static final int INVALID_LENGTH = 16;
    private static final int INVALID_NAMESPACE = 73;

    /** What does one of them in its database. */
    interface Single {
        Document run(String database, String command, Document query);
    }

    private final Single single;
    private final List<Document> ops;
    private final List<String> namespaces;
    private final boolean ordered;
    private final boolean errorsOnly;
    private final List<Document> told = new ArrayList<>();
    private int errors;
    private int inserted;
    private int matched;
    private int modified;
    private int upserted;
    private int deleted;

    /** @throws MongoServerError when it is refused whole, and nothing of it is done */
    BulkWrite(String database, Document command, Single single) {
        if (!database.equals(ADMIN)) {
            throw new MongoServerError(
                    UNAUTHORIZED, "Unauthorized", NAME + " may only be run against the admin database.");
        }
        this.single = single;
        this.ops = documents(command, "ops");
        if (ops.isEmpty() || ops.size() > MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE) {
            throw new MongoServerError(
                    INVALID_LENGTH,
                    "InvalidLength",
                    "Write batch sizes must be between 1 and " + MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE
                            + ". Got " + ops.size() + " operations.");
        }
        this.namespaces =
                documents(command, "nsInfo").stream().map(BulkWrite::namespace).toList();
        this.ordered = Utils.isTrue(command.getOrDefault("ordered", true));
        this.errorsOnly = Utils.isTrue(command.get("errorsOnly"));
        ops.forEach(this::namespaceOf);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document command, String field) {
        return command.get(field) instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)
                ? (List<Document>) list
                : List.of();
    }

    private static String namespace(Document info) {
        String namespace = String.valueOf(info.get("ns"));
        if (namespace.indexOf('.') < 1 || namespace.endsWith(".")) {
            throw new MongoServerError(
                    INVALID_NAMESPACE, "InvalidNamespace", "Invalid namespace specified '" + namespace + "'");
        }
        return namespace;
    }

    private String namespaceOf(Document op) {
        if (op.get(kind(op)) instanceof Number index && index.intValue() >= 0 && index.intValue() < namespaces.size()) {
            return namespaces.get(index.intValue());
        }
        throw badValue("BulkWrite ops entry has an invalid nsInfo index.");
    }

    private static String kind(Document op) {
        return op.keySet().stream().findFirst().orElse("");
    }

    Document run() {
        for (int index = 0; index < ops.size(); index++) {
            if (!run(index, ops.get(index)) && ordered) {
                break;
            }
        }
        Document cursor = new Document("id", 0L).append("firstBatch", told).append("ns", ADMIN + ".$cmd." + NAME);
        Document answer = new Document("cursor", cursor)
                .append("nErrors", errors)
                .append("nInserted", inserted)
                .append("nMatched", matched)
                .append("nModified", modified)
                .append("nUpserted", upserted)
                .append("nDeleted", deleted);
        Utils.markOkay(answer);
        return answer;
    }

    private boolean run(int index, Document op) {
        try {
            Document answer = new Document("ok", 1.0).append("idx", index);
            answer.putAll(done(op));
            if (!errorsOnly) {
                told.add(answer);
            }
            return true;
        } catch (MongoServerException refusal) {
            errors++;
            told.add(new Document("ok", 0.0)
                    .append("idx", index)
                    .append("code", refusal instanceof MongoServerError error ? error.getCode() : UNKNOWN_ERROR)
                    .append("errmsg", refusal.getMessageWithoutErrorCode())
                    .append("n", 0));
            return false;
        }
    }

    private Document done(Document op) {
        return switch (kind(op)) {
            case "insert" -> insert(op);
            case "update" -> update(op);
            case "delete" -> delete(op);
            default -> throw badValue("BulkWrite knows no operation " + kind(op));
        };
    }

    private Document insert(Document op) {
        if (!(op.get("document") instanceof Document document)) {
            throw badValue("BulkWrite inserts a document");
        }
        one(op, "documents", document);
        inserted++;
        return new Document("n", 1);
    }

    private Document update(Document op) {
        if (!(op.get("updateMods") instanceof Document mods) || op.containsKey("sort")) {
            throw badValue("This store updates by no pipeline and in no order");
        }
        Document update = new Document("q", op.get("filter"))
                .append("u", mods)
                .append("multi", Utils.isTrue(op.get("multi")))
                .append("upsert", Utils.isTrue(op.get("upsert")));
        update.putIfNotNull("arrayFilters", op.get("arrayFilters"));
        Document done = one(op, "updates", update);
        List<Document> upserts = documents(done, "upserted");
        upserted += upserts.size();
        matched += count(done, "n") - upserts.size();
        modified += count(done, "nModified");
        Document answer = new Document("n", done.get("n")).append("nModified", done.get("nModified"));
        upserts.forEach(each -> answer.append("upserted", new Document("_id", each.get("_id"))));
        return answer;
    }

    private Document delete(Document op) {
        int limit = Utils.isTrue(op.get("multi")) ? 0 : 1;
        Document done = one(op, "deletes", new Document("q", op.get("filter")).append("limit", limit));
        deleted += count(done, "n");
        return new Document("n", done.get("n"));
    }

    private Document one(Document op, String list, Document what) {
        String namespace = namespaceOf(op);
        Document query = new Document(kind(op), Utils.getCollectionNameFromFullName(namespace))
                .append("ordered", true)
                .append(list, List.of(what));
        Document done = single.run(Utils.getDatabaseNameFromFullName(namespace), kind(op), query);
        for (Document error : documents(done, "writeErrors")) {
            throw new MongoServerError(
                    (int) error.getOrDefault("code", UNKNOWN_ERROR), null, String.valueOf(error.get("errmsg")));
        }
        return done;
    }

    private static int count(Document done, String what) {
        return (int) done.getOrDefault(what, 0);
    }

    private static MongoServerError badValue(String why) {
        return new MongoServerError(BAD_VALUE, "BadValue", why);
    }
}
