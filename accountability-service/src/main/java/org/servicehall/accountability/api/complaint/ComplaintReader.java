package org.servicehall.accountability.api.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.OfficeStaff;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.stereotype.Component;

/**
 * Opens the file of one complaint to those who may know of it; for everybody else there is none, and the answer is that of
 * a number nobody has (rule B7). It reads the stream itself, so that whoever was relieved of an investigation a moment ago
 * sees nothing any more.
 */
@Component
class ComplaintReader {
    /** Any of the staff may ask; who may not know of it is told that it does not exist, which a 403 would not (rule B7). */
    static final String ANY_STAFF = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')";

    private final Streams streams;
    private final QueryCodes codes;
    private final Reporters reporters;

    ComplaintReader(Streams streams, QueryCodes codes, Reporters reporters) {
        this.streams = streams;
        this.codes = codes;
        this.reporters = reporters;
    }

    /** A complaint and the events it comes from. */
    record Read(ComplaintFile file, List<RecordedEvent> events) {
        long version() {
            return events.getLast().version();
        }

        Instant at() {
            return events.getLast().time();
        }

        /** As it stood when it first came to this; null when it has not. */
        @Nullable
        Read when(Predicate<ComplaintFile> reached) {
            ComplaintFile then = null;
            for (int i = 0; i < events.size(); i++) {
                then = ComplaintFile.after(then, (ComplaintEvent) events.get(i).payload());
                if (reached.test(then)) {
                    return new Read(then, events.subList(0, i + 1));
                }
            }
            return null;
        }

        List<Object> payloads() {
            return events.stream().map(RecordedEvent::payload).toList();
        }
    }

    Read knownTo(Actor actor, String no) {
        HallGuard.check(actor, no);
        return ifKnownTo(actor, no).orElseThrow(() -> HallGuard.unknown(no));
    }

    /** Empty where there is none of this number, or none for this person. */
    Optional<Read> ifKnownTo(Actor actor, String no) {
        return find(no).filter(read -> isKnownTo(actor, read.file()));
    }

    /** Whether the actor may know of it. */
    boolean isKnownTo(Actor actor, ComplaintFile file) {
        return file.mayBeKnownTo(by(actor, file)) && !isBroughtBy(actor, file);
    }

    /** Whether it is in the actor's figures, which a lead has too who knows of none (rules P6, B7). */
    boolean isCountedFor(Actor actor, ComplaintFile file) {
        Set<String> office = file.isAboutOffice() ? OfficeStaff.among(actor) : Set.of();
        return !office.contains(actor.id())
                && KnownComplaints.mayCount(actor.without(
                        lender -> file.isAbout(lender) || isBroughtBy(lender, file) || office.contains(lender)));
    }

    /** The actor as the rules know people; who brought the complaint lends nobody what they are at the hall (rule B7). */
    By by(Actor actor, ComplaintFile file) {
        return StaffTexts.by(actor.without(lender -> isBroughtBy(lender, file)));
    }

    Read investigatedBy(Actor actor, String no) {
        HallGuard.check(actor, no);
        Read read = read(no);
        if (!read.file().isInvestigatedBy(StaffTexts.by(actor)) || isBroughtBy(actor, read.file())) {
            throw HallGuard.unknown(no);
        }
        return read;
    }

    /** Who brought it learns by number and code what reporters learn, and no more for what they are at the hall (rule B7). */
    boolean isBroughtBy(Actor actor, ComplaintFile file) {
        return isBroughtBy(actor.id(), file);
    }

    private boolean isBroughtBy(String user, ComplaintFile file) {
        return !file.filed().anonymous() && reporters.isStaff(file.no(), user);
    }

    /** A wrong code gets the answer of a number nobody has, so that neither tells anything. */
    Read withCode(String no, String code) {
        if (!codes.opens(no, code)) {
            throw HallGuard.unknown(no);
        }
        return read(no);
    }

    Read read(String no) {
        return find(no).orElseThrow(() -> HallGuard.unknown(no));
    }

    private Optional<Read> find(String no) {
        return streams.read(ComplaintEvent.STREAM + ":" + no)
                .map(events -> new Read(
                        ComplaintFile.of(
                                no, events.stream().map(RecordedEvent::payload).toList()),
                        events));
    }
}
