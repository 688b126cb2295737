package org.servicehall.accountability.notice;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;

/** Prints the notices of a result and keeps each page as it was printed: the same bytes whenever it is asked for (P5). */
public final class ComplaintNotices {
    private final MongoCollection<Document> pages;
    private final Halls halls;
    private final PrintedStaff staff;
    private final Template template = compiled();

    public ComplaintNotices(MongoDatabase database, Halls halls, PrintedStaff staff) {
        this.pages = database.getCollection("complaintNotices");
        this.halls = halls;
        this.staff = staff;
    }

    /** @param sha256 of the page as it was printed, hex */
    public record Kept(String noticeNo, String page, String sha256, Instant issuedAt) {}

    /**
     * The notice of the decision or, once an appeal is settled, the second one, of its outcome; before anything was told, that
     * of what ends without a meeting.
     *
     * @param events of the complaint up to that
     * @param at when it came to that
     */
    public Kept toReporter(ComplaintFile file, List<?> events, Instant at) {
        if (file.verdict().notified() == null && file.endsWithoutMeeting()) {
            return kept(file, wording(file).withoutMeeting(file, events, at), at);
        }
        var told = told(file);
        return file.verdict().appealSettled()
                ? kept(file, appealWording(file).toReporter(file, told, at), at)
                : kept(file, wording(file).toReporter(file, told, events), told.notifiedAt());
    }

    /** The same for the person concerned, where there is one. */
    public Kept toPerson(ComplaintFile file, Instant at) {
        var told = told(file);
        var name = staff.name(file.hall(), String.valueOf(file.person()));
        return file.verdict().appealSettled()
                ? kept(file, appealWording(file).toPerson(file, told, name, at), at)
                : kept(file, wording(file).toPerson(file, told, name), told.notifiedAt());
    }

    /** The number of the formal answer to a suggestion, or to a complaint that is not taken up. */
    public static String numberWithoutMeeting(ComplaintFile file) {
        return ResultWording.numberWithoutMeeting(file);
    }

    /** The number of the notice of an appeal's outcome, which follows from the first one's. */
    public static String appealNumber(String first) {
        return AppealWording.number(first);
    }

    private static ComplaintNotified told(ComplaintFile file) {
        return Objects.requireNonNull(file.verdict().notified(), () -> file.no() + " was not told yet");
    }

    private ResultWording wording(ComplaintFile file) {
        return new ResultWording(
                halls.get(file.hall()).name().zh(), halls.calendar(file.hall()).zone());
    }

    private AppealWording appealWording(ComplaintFile file) {
        return new AppealWording(
                halls.get(file.hall()).name().zh(), halls.calendar(file.hall()).zone());
    }

    private Kept kept(ComplaintFile file, ResultPage page, Instant issuedAt) {
        Document id = new Document("_id", page.noticeNo());
        Document earlier = pages.find(id).first();
        return earlier == null ? insert(file.no(), page.noticeNo(), template.execute(page), issuedAt) : read(earlier);
    }

    private Kept insert(String complaintNo, String noticeNo, String page, Instant issuedAt) {
        Document document = new Document("_id", noticeNo)
                .append("complaintNo", complaintNo)
                .append("page", page)
                .append("sha256", Sha256.hex(page))
                .append("issuedAt", Date.from(issuedAt));
        try {
            pages.insertOne(document);
            return read(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Printed by somebody else at the same moment; theirs counts.
            return read(Objects.requireNonNull(
                    pages.find(new Document("_id", noticeNo)).first(), noticeNo));
        }
    }

    private static Kept read(Document document) {
        return new Kept(
                document.getString("_id"),
                document.getString("page"),
                document.getString("sha256"),
                document.getDate("issuedAt").toInstant());
    }

    private static Template compiled() {
        try (InputStream in = Objects.requireNonNull(
                ComplaintNotices.class.getResourceAsStream("/notices/result.html"), "notices/result.html")) {
            return Mustache.compiler().compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
