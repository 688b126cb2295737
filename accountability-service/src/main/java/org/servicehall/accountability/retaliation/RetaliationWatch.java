package org.servicehall.accountability.retaliation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.retaliation.Flag.Kind;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;

/**
 * Notices when the accused turns against the reporter, in whatever order the news of complaint and act arrives (rule B7).
 * Its collections hold what the events hold; who a reporter is, it asks the vault at the moment of comparing.
 */
public final class RetaliationWatch {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> complaints;
    private final MongoCollection<Document> applicants;
    private final MongoCollection<Document> refusals;
    private final Reporters reporters;
    private final Flags flags;

    public RetaliationWatch(MongoDatabase database, Reporters reporters, Flags flags) {
        this.complaints = database.getCollection("watchedComplaints");
        this.applicants = database.getCollection("caseApplicants");
        this.refusals = database.getCollection("caseRefusals");
        this.reporters = reporters;
        this.flags = flags;
        // complaints of somebody who refused a case or complains; complaints about somebody
        complaints.createIndex(Indexes.ascending("hall", "accused"));
        complaints.createIndex(Indexes.ascending("hall", "person"));
        // what somebody refused to one person
        refusals.createIndex(Indexes.ascending("hall", "by", "applicant"));
    }

    void opened(CaseOpened event) {
        var document = new Document("_id", event.caseNo())
                .append("applicant", reporters.applicant(event.applicant().ref()));
        applicants.replaceOne(new Document("_id", event.caseNo()), document, UPSERT);
    }

    void refused(String evidence, CaseDecided event) {
        Document applicant =
                applicants.find(new Document("_id", event.caseNo())).first();
        if (applicant == null) {
            return;
        }
        var refusal = new Document("_id", evidence)
                .append("hall", event.hall())
                .append("by", event.decidedBy())
                .append("applicant", applicant.getString("applicant"))
                .append("caseNo", event.caseNo())
                .append("at", Date.from(event.decidedAt()));
        refusals.replaceOne(new Document("_id", evidence), refusal, UPSERT);
        against(event.hall(), event.decidedBy()).forEach(complaint -> compare(complaint, refusal));
    }

    /** Anonymous complaints have no reporter to turn against. */
    void filed(String evidence, ComplaintFiled event) {
        if (event.anonymous()) {
            return;
        }
        var accused = new ArrayList<String>();
        if (event.person() != null) {
            accused.add(event.person());
        }
        var complaint = new Document("_id", event.complaintNo())
                .append("hall", event.hall())
                .append("person", event.person())
                .append("accused", accused)
                .append("evidence", evidence)
                .append("at", Date.from(event.filedAt()));
        complaints.updateOne(
                new Document("_id", event.complaintNo()),
                new Document("$setOnInsert", complaint),
                new UpdateOptions().upsert(true));
        lookBack(event.complaintNo());
        reporters
                .staffId(event.complaintNo())
                .ifPresent(reporter -> against(event.hall(), reporter)
                        .forEach(earlier -> compareComplaints(earlier, complaint, reporter)));
    }

    /** Who turns out to be at fault is watched too. */
    void investigated(ComplaintInvestigated event) {
        if (event.person() != null) {
            complaints.updateOne(
                    new Document("_id", event.complaintNo()),
                    new Document("$addToSet", new Document("accused", event.person())));
            lookBack(event.complaintNo());
        }
    }

    private void lookBack(String complaintNo) {
        Document complaint = complaints.find(new Document("_id", complaintNo)).first();
        if (complaint == null) {
            return;
        }
        String hall = complaint.getString("hall");
        @Nullable String reporter = reporters.staffId(complaintNo).orElse(null);
        for (String accused : complaint.getList("accused", String.class)) {
            refusals.find(new Document("hall", hall).append("by", accused))
                    .forEach(refusal -> compare(complaint, refusal));
            if (reporter != null) {
                complaints
                        .find(new Document("hall", hall).append("person", reporter))
                        .forEach(later -> compareComplaints(complaint, later, accused));
            }
        }
    }

    private List<Document> against(String hall, String accused) {
        return complaints
                .find(new Document("hall", hall).append("accused", accused))
                .into(new ArrayList<>());
    }

    private void compare(Document complaint, Document refusal) {
        if (at(refusal).isAfter(at(complaint))
                && reporters.isResident(complaint.getString("_id"), refusal.getString("applicant"))) {
            raise(complaint, Kind.REFUSED_BY_ACCUSED, refusal.getString("caseNo"), refusal.getString("_id"), refusal);
        }
    }

    /** @param accused who is said to have brought the later one */
    private void compareComplaints(Document earlier, Document later, String accused) {
        if (later.getString("person") != null
                && at(later).isAfter(at(earlier))
                && is(later, accused)
                && is(earlier, later.getString("person"))) {
            raise(earlier, Kind.COMPLAINED_OF_BY_ACCUSED, later.getString("_id"), later.getString("evidence"), later);
        }
    }

    private boolean is(Document complaint, String reporter) {
        return reporters
                .staffId(complaint.getString("_id"))
                .filter(reporter::equals)
                .isPresent();
    }

    private void raise(Document complaint, Kind kind, String subject, String evidence, Document act) {
        flags.raise(complaint.getString("_id"), new Flag(kind, subject, evidence, at(act)));
    }

    private static Instant at(Document act) {
        return act.getDate("at").toInstant();
    }
}
