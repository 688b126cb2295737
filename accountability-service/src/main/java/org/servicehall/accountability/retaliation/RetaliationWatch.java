package org.servicehall.accountability.retaliation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.retaliation.Flag.Kind;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;

/**
 * Notices when the accused turns against the reporter, in whatever order the news of complaint and act arrives (rule B7).
 * Its collections hold what the events hold; who a reporter is, it asks the vault at the moment of comparing.
 */
public final class RetaliationWatch {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private static final UpdateOptions OR_NEW = new UpdateOptions().upsert(true);

    /** That who applied is told by the case, and not yet compared with what was decided before. */
    private static final String UNCOMPARED = "uncompared";

    private final MongoCollection<Document> complaints;
    private final MongoCollection<Document> applicants;
    private final MongoCollection<Document> acts;
    private final Reporters reporters;
    private final Flags flags;

    public RetaliationWatch(MongoDatabase database, Reporters reporters, Flags flags) {
        this.complaints = database.getCollection("watchedComplaints");
        this.applicants = database.getCollection("caseApplicants");
        this.acts = database.getCollection("caseRefusals");
        this.reporters = reporters;
        this.flags = flags;
        // complaints of somebody who refused a case or complains; complaints about somebody
        complaints.createIndex(Indexes.ascending("hall", "accused"));
        complaints.createIndex(Indexes.ascending("hall", "person"));
        // what somebody decided, and what was decided on one application
        acts.createIndex(Indexes.ascending("hall", "by"));
        acts.createIndex(Indexes.ascending("caseNo"));
    }

    /**
     * A decision against who applied.
     *
     * @param evidence id of the event
     * @param no of the application, which its case keeps
     */
    record Act(
            Kind kind, String evidence, String hall, @Person String by, String no, Instant at) {
        private Document document() {
            return new Document("_id", evidence)
                    .append("kind", kind.name())
                    .append("hall", hall)
                    .append("by", by)
                    .append("caseNo", no)
                    .append("at", Date.from(at));
        }
    }

    /**
     * As the reception says it, and each correction (S7). None takes the place of another: whom a complaint is about may hold
     * the application, and would correct away what tells the reporter (B7).
     */
    void applied(String no, Applicant applicant, @Nullable String contact) {
        known(no, applicant, contact == null ? Updates.combine() : Updates.addToSet("contacts", contact));
        compareActs(no);
    }

    /**
     * Of how to reach them a case tells nothing. Where it tells nothing new, the reception was heard of and has seen to the acts
     * until then, or sees to them when it comes again; so has this, unless it was cut off before it had, which is kept until it has.
     */
    void opened(String no, Applicant applicant) {
        Bson seenTo = Filters.and(
                Filters.eq("_id", no),
                Filters.eq("applicant", reporters.applicant(applicant.ref())),
                Filters.exists(UNCOMPARED, false));
        if (applicants.find(seenTo).projection(Projections.include("_id")).first() == null) {
            known(no, applicant, Updates.set(UNCOMPARED, true));
            compareActs(no);
            applicants.updateOne(new Document("_id", no), Updates.unset(UNCOMPARED));
        }
    }

    /** Who applied may become known after what was decided on it: the two come from different topics. */
    private void compareActs(String no) {
        acts.find(new Document("caseNo", no)).forEach(this::compareWithComplaints);
    }

    private void known(String no, Applicant applicant, Bson more) {
        Bson who = Updates.set("applicant", reporters.applicant(applicant.ref()));
        applicants.updateOne(new Document("_id", no), Updates.combine(who, more), OR_NEW);
    }

    void acted(Act act) {
        Document document = act.document();
        acts.replaceOne(new Document("_id", act.evidence()), document, UPSERT);
        compareWithComplaints(document);
    }

    private void compareWithComplaints(Document act) {
        against(act.getString("hall"), act.getString("by")).forEach(complaint -> compare(complaint, act));
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
        complaints.updateOne(new Document("_id", event.complaintNo()), new Document("$setOnInsert", complaint), OR_NEW);
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
            acts.find(new Document("hall", hall).append("by", accused)).forEach(act -> compare(complaint, act));
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

    private void compare(Document complaint, Document act) {
        if (at(act).isAfter(at(complaint)) && isBroughtByApplicant(complaint, act.getString("caseNo"))) {
            raise(complaint, kind(act), act.getString("caseNo"), act.getString("_id"), act);
        }
    }

    private boolean isBroughtByApplicant(Document complaint, String no) {
        Document known = applicants.find(new Document("_id", no)).first();
        return known != null
                && (isApplicant(complaint, known, known.getString("contact"))
                        || known.getList("contacts", String.class, List.of()).stream()
                                .anyMatch(contact -> isApplicant(complaint, known, contact)));
    }

    /** @param contact the only one where it was kept before corrections were; null where others than the phone tell */
    private boolean isApplicant(Document complaint, Document known, @Nullable String contact) {
        return reporters.isApplicant(
                complaint.getString("_id"), known.getString("_id"), known.getString("applicant"), contact);
    }

    /** Refusals were kept before other decisions were. */
    private static Kind kind(Document act) {
        return act.containsKey("kind") ? Kind.valueOf(act.getString("kind")) : Kind.REFUSED_BY_ACCUSED;
    }

    /** @param accused who is said to have brought the later one */
    private void compareComplaints(Document earlier, Document later, String accused) {
        if (later.getString("person") != null
                && at(later).isAfter(at(earlier))
                && reporters.isStaff(later.getString("_id"), accused)
                && reporters.isStaff(earlier.getString("_id"), later.getString("person"))) {
            raise(earlier, Kind.COMPLAINED_OF_BY_ACCUSED, later.getString("_id"), later.getString("evidence"), later);
        }
    }

    private void raise(Document complaint, Kind kind, String subject, String evidence, Document act) {
        flags.raise(complaint.getString("_id"), new Flag(kind, subject, evidence, at(act)));
    }

    private static Instant at(Document act) {
        return act.getDate("at").toInstant();
    }
}
