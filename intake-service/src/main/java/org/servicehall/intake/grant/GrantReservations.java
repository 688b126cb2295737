package org.servicehall.intake.grant;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/**
 * Who is about to be granted what: a document for each person and matter, found by its id alone. The view of running grants
 * learns of an acceptance only when its case is open; so each acceptance enters itself here and reads the others in one step,
 * and of two at once the later one sees the earlier (rule C5). Refused, it is taken out again; what never was accepted does
 * not count once it had the time to be (ADR 10). When the case ends without a grant, or the grant ends, it is released.
 */
@Component
public class GrantReservations {
    private static final String ENTERED = "entered";
    /** So long an acceptance can be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final FindOneAndUpdateOptions AS_ENTERED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> persons;
    private final Streams streams;
    private final Clock clock;

    GrantReservations(MongoDatabase database, Streams streams, Clock clock) {
        this.persons = database.getCollection("grantReservations");
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * An attempt at an acceptance.
     *
     * @param others what else the person was accepted for, or is being accepted for, of the same kind
     */
    public record Entered(List<StandingGrant> others, Runnable takeOut) {
        static final Entered NOTHING = new Entered(List.of(), () -> {});
    }

    /** Enters the application, where its matter gives something to draw. */
    public Entered enter(String no) {
        return wanted(no).map(wanted -> enter(wanted, no)).orElse(Entered.NOTHING);
    }

    /** What else there is, without entering anything. */
    public List<StandingGrant> others(String no) {
        return wanted(no)
                .map(wanted -> others(persons.find(id(wanted)).first(), wanted, no))
                .orElse(List.of());
    }

    /** The case of that number gives nothing, or nothing any more; harmless where nothing is reserved. */
    public void release(String no) {
        wanted(no)
                .ifPresent(wanted ->
                        persons.updateOne(id(wanted), new Document("$unset", new Document(ENTERED + "." + no, ""))));
    }

    private Entered enter(ApplicationReceived wanted, String no) {
        String place = "%s.%s.%s".formatted(ENTERED, no, UUID.randomUUID());
        Document entered = persons.findOneAndUpdate(
                id(wanted), new Document("$set", new Document(place, Date.from(clock.instant()))), AS_ENTERED);
        return new Entered(
                others(Objects.requireNonNull(entered, "it was told to return it"), wanted, no),
                () -> persons.updateOne(id(wanted), new Document("$unset", new Document(place, ""))));
    }

    private List<StandingGrant> others(@Nullable Document entered, ApplicationReceived wanted, String no) {
        Document numbers = entered == null ? null : entered.get(ENTERED, Document.class);
        return numbers == null
                ? List.of()
                : numbers.keySet().stream()
                        .filter(other -> !other.equals(no))
                        .filter(other -> counts(other, numbers.get(other, Document.class)))
                        .sorted()
                        .map(other -> new StandingGrant(other, wanted.matterId()))
                        .toList();
    }

    private boolean counts(String no, Document attempts) {
        Instant earliest = clock.instant().minus(ON_ITS_WAY);
        boolean underWay = attempts.values().stream()
                .map(Date.class::cast)
                .anyMatch(since -> since.toInstant().isAfter(earliest));
        return underWay || (!attempts.isEmpty() && isAccepted(no));
    }

    private boolean isAccepted(String no) {
        return events(no).stream().anyMatch(event -> event.payload() instanceof ApplicationAccepted);
    }

    private Optional<ApplicationReceived> wanted(String no) {
        return events(no).stream()
                .findFirst()
                .map(RecordedEvent::payload)
                .map(ApplicationReceived.class::cast)
                .filter(received -> received.terms().handling().grant() != null);
    }

    private List<RecordedEvent> events(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of());
    }

    /** The person's reference is a keyed hash already, and the hall's own. */
    private static Document id(ApplicationReceived wanted) {
        return new Document("_id", wanted.applicant().ref() + "/" + wanted.matterId());
    }
}
