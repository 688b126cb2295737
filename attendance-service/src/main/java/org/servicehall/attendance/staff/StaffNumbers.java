package org.servicehall.attendance.staff;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.function.Supplier;
import org.bson.Document;
import org.servicehall.contracts.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which staff number is whose. A number stays with who had it, also after leaving: papers name it. No stream of one person
 * knows the others', so a number is claimed here, by its exact key, before the event that gives it.
 */
@Component
public class StaffNumbers {
    private final MongoCollection<Document> numbers;

    public StaffNumbers(MongoDatabase database) {
        this.numbers = database.getCollection("staffNumbers")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * Does what needs the number. A claim goes with what was refused for certain, unless the number was given, or somebody else
     * stands on the same claim; of what failed otherwise nobody knows whether it was done, so the claim stays.
     *
     * @throws Refusal {@code staff-number-taken}, 409
     */
    public <T> T claimed(String hall, String staffNo, String user, Supplier<T> action) {
        String id = hall + "-" + staffNo;
        claim(id, staffNo, user);
        try {
            T done = action.get();
            numbers.updateOne(whose(id, user), new Document("$set", new Document("given", true)));
            return done;
        } catch (Refusal refused) {
            numbers.updateOne(whose(id, user), asking(-1));
            numbers.deleteOne(whose(id, user).append("given", null).append("asking", 0));
            throw refused;
        }
    }

    private void claim(String id, String staffNo, String user) {
        try {
            numbers.updateOne(whose(id, user), asking(1), new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            throw Refusal.conflict("staff-number-taken", "S1", staffNo);
        }
    }

    private static Document whose(String id, String user) {
        return new Document("_id", id).append("user", user);
    }

    /** How many have asked for the number and been told nothing yet, or can't be told. */
    private static Document asking(int more) {
        return new Document("$inc", new Document("asking", more));
    }
}
