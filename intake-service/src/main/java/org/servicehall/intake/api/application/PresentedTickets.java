package org.servicehall.intake.api.application;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.domain.command.ApplicationCommand.CalledBy;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/**
 * Which application each ticket became, from the moment it is presented: between reception and ticket lie two streams, and of
 * two receptions at once one gets it (rule S2). Refused, it is given back; one that never was received does not keep it once it
 * had the time to be (ADR 10).
 */
@Component
class PresentedTickets {
    private static final String NO = "no";
    private static final String AT = "at";
    /** So long a reception can be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final long DAYS_KEPT = 3;
    private static final FindOneAndUpdateOptions AS_ENTERED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> tickets;
    private final Streams streams;
    private final Clock clock;
    /** Day on which old ones were last removed here. */
    private volatile @Nullable LocalDate cleared;

    PresentedTickets(MongoDatabase database, Streams streams, Clock clock) {
        this.tickets = database.getCollection("presentedTickets");
        this.streams = streams;
        this.clock = clock;
        // A ticket is of its day. MongoDB lets them go by itself, the embedded store does not.
        tickets.createIndex(new Document(AT, 1), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
    }

    /**
     * The ticket, for this application alone; the same number again changes nothing.
     *
     * @param no of the application
     * @param ifRefused takes what gives the ticket back
     * @throws Refusal {@code ticket-not-at-window}, 422, where another has it
     */
    CalledBy take(CalledBy ticket, String no, Consumer<Runnable> ifRefused) {
        removeOldOnceADay();
        String id = ticket.queue() + "/" + ticket.ticketNo();
        Date now = Date.from(clock.instant());
        Document entered = tickets.findOneAndUpdate(
                new Document("_id", id),
                new Document("$setOnInsert", new Document(NO, no).append(AT, now)),
                AS_ENTERED);
        String holder =
                Objects.requireNonNull(entered, "it was told to return it").getString(NO);
        if (!holder.equals(no)
                && (counts(holder, entered.getDate(AT).toInstant()) || !isTakenFrom(holder, id, no, now))) {
            throw Refusal.unprocessable("ticket-not-at-window", "S2", ticket.ticketNo())
                    .at("ticketNo");
        }
        ifRefused.accept(() -> tickets.deleteOne(of(id, no)));
        return ticket;
    }

    private boolean counts(String no, Instant since) {
        return since.plus(ON_ITS_WAY).isAfter(clock.instant())
                || streams.version(ApplicationEvent.STREAM + ":" + no) > 0;
    }

    private boolean isTakenFrom(String holder, String id, String no, Date now) {
        return tickets.updateOne(of(id, holder), new Document("$set", new Document(NO, no).append(AT, now)))
                        .getModifiedCount()
                == 1;
    }

    private void removeOldOnceADay() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(cleared)) {
            cleared = today;
            tickets.deleteMany(new Document(AT, new Document("$lt", Date.from(now.minus(Duration.ofDays(DAYS_KEPT))))));
        }
    }

    private static Document of(String id, String no) {
        return new Document("_id", id).append(NO, no);
    }
}
