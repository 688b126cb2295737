package org.servicehall.attendance.staff;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
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
     * Does what needs the number; what fails leaves no claim behind.
     *
     * @throws Refusal {@code staff-number-taken}, 409
     */
    public <T> T claimed(String hall, String staffNo, String user, Supplier<T> action) {
        String id = hall + "-" + staffNo;
        boolean claimed = claim(id, staffNo, user);
        try {
            return action.get();
        } catch (RuntimeException e) {
            if (claimed) {
                numbers.deleteOne(new Document("_id", id));
            }
            throw e;
        }
    }

    /** Whether it was free until now; false where it has been this user's. */
    private boolean claim(String id, String staffNo, String user) {
        try {
            numbers.insertOne(new Document("_id", id).append("user", user));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Document taken = numbers.find(new Document("_id", id)).first();
            if (taken == null || !Objects.equals(taken.getString("user"), user)) {
                throw Refusal.conflict("staff-number-taken", "T1", staffNo);
            }
            return false;
        }
    }
}
