package org.servicehall.intake.api.application;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.springframework.stereotype.Component;

/**
 * Fiscal receipts 财政票据 that a hall has given out, each for one charge (rule P4). A number is laid here before its charge is
 * recorded and stays with its application, which may send the charge again (ADR 10).
 */
@Component
class FiscalReceipts {
    private static final String HOLDER = "applicationNo";

    private final MongoCollection<Document> given;

    FiscalReceipts(MongoDatabase database) {
        this.given = database.getCollection("fiscalReceipts").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** What gives the hall's own number of the receipt, once the fiscal one is known to be this application's. */
    Supplier<String> before(Supplier<String> receiptNo, String hall, String fiscalNo, String applicationNo) {
        return () -> {
            lay(hall + "/" + fiscalNo, fiscalNo, applicationNo);
            return receiptNo.get();
        };
    }

    private void lay(String id, String fiscalNo, String applicationNo) {
        try {
            given.insertOne(new Document("_id", id).append(HOLDER, applicationNo));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            if (!applicationNo.equals(holder(id))) {
                throw Refusal.conflict("fiscal-receipt-used", "P4", fiscalNo);
            }
        }
    }

    private @Nullable String holder(String id) {
        Document found = given.find(new Document("_id", id)).first();
        return found == null ? null : found.getString(HOLDER);
    }
}
