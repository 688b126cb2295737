package org.servicehall.intake.grant;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.intake.household.HouseholdClaims.Ties;
import org.servicehall.intake.household.HouseholdGrants;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/**
 * Who is about to be granted what: a document for each person and matter, found by its id alone. The view of running grants
 * learns of an acceptance only when its case is open; so each acceptance enters itself here and reads the others in one step,
 * and of two at once the later one sees the earlier (rule C5). Refused, it is taken out again; what never was accepted does
 * not count once it had the time to be (ADR 10). What is granted to a household has a document for the household beside the
 * person's, which remembers which one that was (rule S8). When the case ends without a grant, or the grant ends, both are
 * released.
 */
@Component
public class GrantReservations {
    private static final String ENTERED = "entered";
    private static final String HOUSEHOLDS = "households";
    /** So long an acceptance can be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final FindOneAndUpdateOptions AS_ENTERED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> persons;
    private final Streams streams;
    private final HouseholdGrants grants;
    private final Clock clock;

    GrantReservations(MongoDatabase database, Streams streams, HouseholdGrants grants, Clock clock) {
        this.grants = grants;
        this.persons = database.getCollection("grantReservations");
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * An attempt at an acceptance.
     *
     * @param others what the person draws already, was accepted for, or is being accepted for
     */
    public record Entered(List<StandingGrant> others, Runnable takeOut) {
        static final Entered NOTHING = new Entered(List.of(), () -> {});

        Entered and(Entered more) {
            return new Entered(together(others, more.others), () -> {
                takeOut.run();
                more.takeOut.run();
            });
        }
    }

    /** Enters the application, where its matter gives something to draw; nothing where there is none of that number. */
    public Entered enter(String no) {
        return received(no)
                .map(received -> {
                    if (!isDrawn(received)) {
                        return new Entered(grants.standingFor(received, Ties.NONE), () -> {});
                    }
                    Entered alone = enter(id(received), received, no);
                    // Asked once the person is entered: who joins a household meanwhile sees it, or is seen.
                    Ties before = grants.tiesOf(received);
                    Entered entered = before.own()
                            .map(household -> alone.and(enterHousehold(household, received, no)))
                            .orElse(alone);
                    // And again once the household is: so does who leaves it.
                    Ties ties = before.own().isPresent() ? grants.tiesOf(received) : before;
                    return new Entered(grants.standingFor(received, ties), () -> {})
                            .and(entered)
                            .and(new Entered(ofFormer(received, ties, no), () -> {}));
                })
                .orElse(Entered.NOTHING);
    }

    /** What else there is, without entering anything. */
    public List<StandingGrant> others(String no) {
        return received(no)
                .map(received -> {
                    Ties ties = grants.tiesOf(received);
                    List<StandingGrant> standing = grants.standingFor(received, ties);
                    return isDrawn(received) ? together(standing, reserved(received, ties, no)) : standing;
                })
                .orElse(List.of());
    }

    /** What the view does not know yet. */
    private List<StandingGrant> reserved(ApplicationReceived wanted, Ties ties, String no) {
        return reserved(Stream.concat(Stream.of(id(wanted)), ties.all().map(of -> id(of, wanted))), wanted, no);
    }

    /** What the households have that the person left while grants ran, as long as the lead has not reviewed them (C5). */
    private List<StandingGrant> ofFormer(ApplicationReceived wanted, Ties ties, String no) {
        return reserved(ties.left().stream().map(of -> id(of, wanted)), wanted, no);
    }

    private List<StandingGrant> reserved(Stream<Document> ids, ApplicationReceived wanted, String no) {
        return ids.flatMap(id -> others(persons.find(id).first(), wanted, no).stream())
                .toList();
    }

    private static List<StandingGrant> together(List<StandingGrant> some, List<StandingGrant> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Numbers of what was accepted, or is being accepted, for this household in one of these matters, and is not over (S8). */
    public List<String> ofHousehold(String householdNo, Collection<String> matterIds) {
        List<String> ids =
                matterIds.stream().map(matter -> householdNo + "/" + matter).toList();
        List<String> numbers = new ArrayList<>();
        persons.find(Filters.in("_id", ids)).forEach(document -> numbers.addAll(numbers(document, "")));
        return numbers;
    }

    /** The case of that number gives nothing, or nothing any more; harmless where nothing is reserved. */
    public void release(String no) {
        received(no).filter(GrantReservations::isDrawn).ifPresent(wanted -> {
            Document person = persons.find(id(wanted)).first();
            Document entered = person == null ? null : person.get(HOUSEHOLDS, Document.class);
            if (entered != null && entered.containsKey(no)) {
                leave(id(entered.getString(no), wanted), ENTERED + "." + no);
            }
            leave(id(wanted), ENTERED + "." + no, HOUSEHOLDS + "." + no);
        });
    }

    private void leave(Document id, String... places) {
        Document unset = new Document();
        for (String place : places) {
            unset.append(place, "");
        }
        persons.updateOne(id, new Document("$unset", unset));
    }

    /** The person's document remembers which one it was before the household's has anything. */
    private Entered enterHousehold(String household, ApplicationReceived wanted, String no) {
        persons.updateOne(id(wanted), new Document("$set", new Document(HOUSEHOLDS + "." + no, household)));
        return enter(id(household, wanted), wanted, no);
    }

    private Entered enter(Document id, ApplicationReceived wanted, String no) {
        String place = "%s.%s.%s".formatted(ENTERED, no, UUID.randomUUID());
        Document now = new Document("$set", new Document(place, Date.from(clock.instant())));
        Document entered = persons.findOneAndUpdate(id, now, AS_ENTERED);
        return new Entered(
                others(Objects.requireNonNull(entered, "it was told to return it"), wanted, no),
                () -> leave(id, place));
    }

    private List<StandingGrant> others(@Nullable Document entered, ApplicationReceived wanted, String no) {
        return numbers(entered, no).stream()
                .map(other -> new StandingGrant(other, wanted.matterId()))
                .toList();
    }

    /** @param but this one */
    private List<String> numbers(@Nullable Document entered, String but) {
        Document numbers = entered == null ? null : entered.get(ENTERED, Document.class);
        return numbers == null
                ? List.of()
                : numbers.keySet().stream()
                        .filter(other -> !other.equals(but))
                        .filter(other -> counts(other, numbers.get(other, Document.class)))
                        .sorted()
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

    private Optional<ApplicationReceived> received(String no) {
        return streams.first(ApplicationEvent.STREAM + ":" + no)
                .map(RecordedEvent::payload)
                .map(ApplicationReceived.class::cast);
    }

    private static boolean isDrawn(ApplicationReceived wanted) {
        return wanted.terms().handling().grant() != null;
    }

    private List<RecordedEvent> events(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of());
    }

    private static Document id(String household, ApplicationReceived wanted) {
        return new Document("_id", household + "/" + wanted.matterId());
    }

    /** The person's reference is a keyed hash already, and the hall's own. */
    private static Document id(ApplicationReceived wanted) {
        return new Document("_id", wanted.applicant().ref() + "/" + wanted.matterId());
    }
}
