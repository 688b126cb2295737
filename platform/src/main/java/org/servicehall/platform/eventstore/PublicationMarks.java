package org.servicehall.platform.eventstore;

import com.mongodb.client.model.UpdateOneModel;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** How a stream's document is asked how far it is published, and told so: each mark on its condition. An absent edition is the first. */
final class PublicationMarks {
    private PublicationMarks() {}

    /** Marks all of a stream, if this is all. */
    static UpdateOneModel<Document> whole(String id, long version, int edition) {
        Document all = new Document("$set", mark(version, edition))
                .append("$unset", new Document(StreamDocument.UNPUBLISHED_SINCE, ""));
        return new UpdateOneModel<>(atVersion(id, version).append(StreamDocument.TOPIC_EDITION, upTo(edition)), all);
    }

    /** Marks a part of a stream that this edition has of already; another relay may be further on. */
    static UpdateOneModel<Document> further(String id, long version, int edition) {
        Document sameEdition =
                new Document(StreamDocument.ID, id).append(StreamDocument.TOPIC_EDITION, edition == 0 ? null : edition);
        return new UpdateOneModel<>(
                sameEdition, new Document("$max", new Document(StreamDocument.PUBLISHED_VERSION, version)));
    }

    /** Marks a part of a stream that an earlier edition alone has of. */
    static UpdateOneModel<Document> anew(String id, long version, int edition) {
        Document before = new Document(StreamDocument.ID, id).append(StreamDocument.TOPIC_EDITION, upTo(edition - 1));
        return new UpdateOneModel<>(before, new Document("$set", mark(version, edition)));
    }

    /** Streams of this kind that were published, but not on this edition. */
    static Document missingOn(int edition, String kind) {
        Document ofKind = new Document("$gte", kind + ":").append("$lt", kind + ";");
        return new Document(StreamDocument.ID, ofKind)
                .append(StreamDocument.TOPIC_EDITION, upTo(edition - 1))
                .append(StreamDocument.PUBLISHED_VERSION, new Document("$gt", 0));
    }

    /** Those of these streams that are not on this edition. */
    static Document behind(Collection<String> ids, int edition) {
        return new Document(StreamDocument.ID, new Document("$in", List.copyOf(ids)))
                .append(StreamDocument.TOPIC_EDITION, upTo(edition - 1));
    }

    static Document atVersion(String id, long version) {
        return new Document(StreamDocument.ID, id).append(StreamDocument.VERSION, version);
    }

    private static Document mark(long version, int edition) {
        Document mark = new Document(StreamDocument.PUBLISHED_VERSION, version);
        return edition > 0 ? mark.append(StreamDocument.TOPIC_EDITION, edition) : mark;
    }

    private static Document upTo(int edition) {
        return new Document("$not", new Document("$gt", edition));
    }
}
