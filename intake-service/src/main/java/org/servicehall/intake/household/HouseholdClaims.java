package org.servicehall.intake.household;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.springframework.stereotype.Component;

/**
 * Of which household each person is, and which has each book and application: one document for each, found by its id alone, so that of two at
 * once who take somebody in, one does (rule S8). Refused, it is given back; what no stream bears out does not count once it
 * had the time to be recorded (ADR 10).
 */
@Component
public class HouseholdClaims {
    private static final String ID = "_id";
    private static final String HOUSEHOLD = "household";
    private static final String SINCE = "since";
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

    /**
     * The person is of this household.
     *
     * @param field of the request that names them, for a refusal
     * @param ifRefused takes what gives them back
     * @throws Refusal {@code member-of-another-household}, 409
     */
    public void person(String householdNo, String person, String field, Consumer<Runnable> ifRefused) {
        claim(householdNo, person, ifRefused).ifPresent(other -> {
            throw Refusal.conflict("member-of-another-household", "S8", other).at(field);
        });
    }

    /**
     * The book is this household's.
     *
     * @param book keyed digest of its number
     * @throws Refusal {@code household-registered}, 409
     */
    public void book(String householdNo, String book, Consumer<Runnable> ifRefused) {
        claim(householdNo, book, ifRefused).ifPresent(other -> {
            throw Refusal.conflict("household-registered", "S8", other).at("bookNo");
        });
    }

    /**
     * The application is for this household.
     *
     * @throws Refusal {@code application-of-another-household}, 409
     */
    public void application(String householdNo, String applicationNo, Consumer<Runnable> ifRefused) {
        claim(householdNo, applicationNo, ifRefused).ifPresent(other -> {
            throw Refusal.conflict("application-of-another-household", "S8", other)
                    .at("householdNo");
        });
    }

    /** The person is of it no more. */
    public void release(String householdNo, String person) {
        claims.deleteOne(new Document(ID, person).append(HOUSEHOLD, householdNo));
    }

    /** Of which household somebody is, or which has the book or the application; empty where none. */
    public Optional<String> householdOf(String key) {
        return held(key).filter(no -> bears(no, key));
    }

    /** @return who else has it */
    private Optional<String> claim(String householdNo, String key, Consumer<Runnable> ifRefused) {
        while (true) {
            if (insert(householdNo, key)) {
                ifRefused.accept(() -> giveBack(householdNo, key));
                return Optional.empty();
            }
            Document held = claims.find(new Document(ID, key)).first();
            if (held != null) {
                String other = held.getString(HOUSEHOLD);
                if (other.equals(householdNo)) {
                    return Optional.empty();
                }
                if (isOnItsWay(held) || bears(other, key)) {
                    return Optional.of(other);
                }
                claims.deleteOne(held);
            }
        }
    }

    /** Unless a twin recorded it meanwhile. */
    private void giveBack(String householdNo, String key) {
        if (!bears(householdNo, key)) {
            release(householdNo, key);
        }
    }

    private boolean insert(String householdNo, String key) {
        try {
            claims.insertOne(
                    new Document(ID, key).append(HOUSEHOLD, householdNo).append(SINCE, Date.from(clock.instant())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Optional<String> held(String key) {
        return Optional.ofNullable(claims.find(new Document(ID, key)).first()).map(held -> held.getString(HOUSEHOLD));
    }

    private boolean isOnItsWay(Document held) {
        return held.getDate(SINCE).toInstant().isAfter(clock.instant().minus(ON_ITS_WAY));
    }

    private boolean bears(String householdNo, String key) {
        return households.membership(householdNo).find(key).isPresent()
                || households.book(householdNo).filter(key::equals).isPresent()
                || households.appliedFor(householdNo, key).isPresent();
    }
}
