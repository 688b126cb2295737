package org.servicehall.intake.household;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.springframework.stereotype.Component;

/**
 * Of which household each person is, and which has each book and application: one document for each, found by its id alone, so that of two at
 * once who take somebody in, one does (rule S8). Each attempt enters itself, and while one is on its way nothing is given back
 * of what it claims; what no stream bears out does not count once it had the time to be recorded (ADR 10). Beside them stands,
 * for who left while grants ran, which household that was: until the lead has reviewed them they count as of it (C5).
 */
@Component
public class HouseholdClaims {
    private static final String ID = "_id";
    private static final String HOUSEHOLD = "household";
    private static final String ATTEMPTS = "attempts";
    private static final String LEFT = "left/";
    private static final String HOUSEHOLDS = "households";
    private static final UpdateOptions AS_ENTERED = new UpdateOptions().upsert(true);
    /** So long what is claimed can be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final MongoCollection<Document> claims;
    private final HouseholdQueries households;
    private final Clock clock;

    HouseholdClaims(MongoDatabase database, HouseholdQueries households, Clock clock) {
        this.claims = database.getCollection("householdClaims");
        this.households = households;
        this.clock = clock;
    }

    /** An attempt at an act that claims something for this household. */
    public Attempt attempt(String householdNo) {
        return new Attempt(householdNo);
    }

    /** What one attempt claims; ended, what no stream bears out is given back. */
    public final class Attempt {
        private final String householdNo;
        private final String id = UUID.randomUUID().toString();
        private final List<String> keys = new ArrayList<>();

        private Attempt(String householdNo) {
            this.householdNo = householdNo;
        }

        /**
         * The person is of this household.
         *
         * @param field of the request that names them, for a refusal
         * @throws Refusal {@code member-of-another-household}, 409
         */
        public void person(String person, String field) {
            claim(person, "member-of-another-household", field);
        }

        /**
         * The book is this household's.
         *
         * @param book keyed digest of its number
         * @throws Refusal {@code household-registered}, 409
         */
        public void book(String book) {
            claim(book, "household-registered", "bookNo");
        }

        /**
         * The application is for this household.
         *
         * @throws Refusal {@code application-of-another-household}, 409
         */
        public void application(String applicationNo) {
            claim(applicationNo, "application-of-another-household", "householdNo");
        }

        /** It is recorded, or refused; where nobody knows which, it ends by itself in time. */
        public void end() {
            for (String key : keys) {
                claims.updateOne(own(householdNo, key), new Document("$unset", new Document(ATTEMPTS + "." + id, "")));
                release(householdNo, key);
            }
        }

        private void claim(String key, String code, String field) {
            while (!enter(key)) {
                Document held = claims.find(new Document(ID, key)).first();
                if (held == null || held.getString(HOUSEHOLD).equals(householdNo)) {
                    continue;
                }
                String other = held.getString(HOUSEHOLD);
                if (isOnItsWay(held) || bears(other, key)) {
                    throw Refusal.conflict(code, "S8", other).at(field);
                }
                claims.deleteOne(held);
            }
            keys.add(key);
        }

        /** @return whether no other household has it */
        private boolean enter(String key) {
            Document entered = new Document(ATTEMPTS + "." + id, Date.from(clock.instant()));
            try {
                claims.updateOne(own(householdNo, key), new Document("$set", entered), AS_ENTERED);
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        }
    }

    /** The person is of it no more, unless its stream has them, or somebody is about to record them, again. */
    public void release(String householdNo, String person) {
        Document held = claims.find(own(householdNo, person)).first();
        if (held != null && !isOnItsWay(held) && !bears(householdNo, person)) {
            claims.deleteOne(held);
        }
    }

    /** The person is about to leave while grants run; without effect where that is not recorded. */
    public void leaving(String householdNo, String person) {
        claims.updateOne(
                new Document(ID, LEFT + person),
                new Document("$addToSet", new Document(HOUSEHOLDS, householdNo)),
                AS_ENTERED);
    }

    /**
     * Households that count where something is granted to one.
     *
     * @param own of which somebody is; empty where of none
     * @param left which they left, and whose grants nobody has reviewed since (C5)
     */
    public record Ties(Optional<String> own, List<String> left) {
        /** Of who counts by themselves. */
        public static final Ties NONE = new Ties(Optional.empty(), List.of());

        /** All of them, their own first. */
        public Stream<String> all() {
            return Stream.concat(own.stream(), left.stream());
        }
    }

    /**
     * The person's, asked for at once (ADR 63). Whoever leaves is entered as leaving before that is recorded, and is given back after:
     * who is found in no household any more has been entered, and is looked for again where that came between.
     */
    public Ties tiesOf(String person) {
        Map<String, Document> found = new HashMap<>();
        claims.find(new Document(ID, new Document("$in", List.of(person, LEFT + person))))
                .forEach(claim -> found.put(claim.getString(ID), claim));
        Document held = found.get(person);
        Optional<String> own = Optional.ofNullable(held)
                .map(claim -> claim.getString(HOUSEHOLD))
                .filter(no -> bears(no, person));
        boolean leftMeanwhile = held != null && own.isEmpty();
        Document left =
                leftMeanwhile ? claims.find(new Document(ID, LEFT + person)).first() : found.get(LEFT + person);
        return new Ties(own, unreviewed(left, person));
    }

    private List<String> unreviewed(@Nullable Document left, String person) {
        return left == null
                ? List.of()
                : left.getList(HOUSEHOLDS, String.class).stream()
                        .filter(no -> households.membership(no).review(person).isPresent())
                        .toList();
    }

    /** Of which household somebody is, or which has the book or the application; empty where none. */
    public Optional<String> householdOf(String key) {
        return held(key).filter(no -> bears(no, key));
    }

    private Optional<String> held(String key) {
        return Optional.ofNullable(claims.find(new Document(ID, key)).first()).map(held -> held.getString(HOUSEHOLD));
    }

    private boolean isOnItsWay(Document held) {
        Instant earliest = clock.instant().minus(ON_ITS_WAY);
        Document attempts = held.get(ATTEMPTS, Document.class);
        return attempts != null
                && attempts.values().stream()
                        .map(Date.class::cast)
                        .anyMatch(since -> since.toInstant().isAfter(earliest));
    }

    private static Document own(String householdNo, String key) {
        return new Document(ID, key).append(HOUSEHOLD, householdNo);
    }

    private boolean bears(String householdNo, String key) {
        return households.has(householdNo, key);
    }
}
