package org.servicehall.platform.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;

/**
 * Keeps out of the reasons for looks, which stay on record, whom the vault knows to the matter: everybody under the same
 * number, and all that is kept of the person whose it is, whatever kind of thing is looked at (rules B7, R3, ADR 18).
 */
final class ReasonGuard {
    private final Enclosures documents;
    private final SealedFields contents;

    ReasonGuard(Enclosures documents, SealedFields contents) {
        this.documents = documents;
        this.contents = contents;
    }

    void check(VaultId look, String person, Actor reader, String why) {
        PersonalDataGuard.check(ReadingReason.HEADER, why);
        var reason = new TypedText(ReadingReason.HEADER, why, true);
        for (Document known : documents.find(concerned(look, person), new Document())) {
            idOf(known, look)
                    .ifPresent(id -> contents.open(known)
                            .ifPresent(fields -> TextGuard.checkOne(id, fields, reason, reader.id(), look)));
        }
    }

    private static Optional<VaultId> idOf(Document document, VaultId look) {
        return look.kind()
                .all()
                .flatMap(kind -> VaultId.of(kind, document.getString("_id")).stream())
                .findFirst();
    }

    private static Document concerned(VaultId look, String person) {
        List<Document> any = new ArrayList<>(List.of(new Document("person", person)));
        String number = look.known();
        any.addAll(under(number));
        look.kind().all().map(kind -> kind.of(number).stored()).forEach(id -> any.addAll(under(id)));
        return new Document("$or", any);
    }

    /** The id itself, and those that go on behind a slash. */
    private static List<Document> under(String id) {
        Document within = new Document("$gt", id + "/").append("$lt", id + (char) ('/' + 1));
        return List.of(new Document("_id", id), new Document("_id", within));
    }
}
