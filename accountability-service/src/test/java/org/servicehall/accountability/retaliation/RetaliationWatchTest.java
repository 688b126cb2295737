package org.servicehall.accountability.retaliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;
import static org.servicehall.accountability.retaliation.Watched.CASE;
import static org.servicehall.accountability.retaliation.Watched.HALL;
import static org.servicehall.accountability.retaliation.Watched.ID_NUMBER;
import static org.servicehall.accountability.retaliation.Watched.LATER;
import static org.servicehall.accountability.retaliation.Watched.NO;
import static org.servicehall.accountability.retaliation.Watched.NOON;
import static org.servicehall.accountability.retaliation.Watched.corrected;
import static org.servicehall.accountability.retaliation.Watched.filed;
import static org.servicehall.accountability.retaliation.Watched.opened;
import static org.servicehall.accountability.retaliation.Watched.received;
import static org.servicehall.accountability.retaliation.Watched.refused;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.platform.vault.KeptFields;
import org.servicehall.platform.vault.Vault;

@Tag("B7")
class RetaliationWatchTest {
    private static final String LATER_NO = "330106-TS20250927-0001";
    private static final String OTHER_ID_NUMBER = "11010519491231002X";

    @AutoClose
    private final WatchGround ground = new WatchGround();

    private final MongoDatabase database = ground.database;
    private final Vault vault = ground.vault;
    private final Flags flags = ground.flags;
    private final Reporters reporters = spy(ground.reporters);
    private WhenAccusedActsThenWatchForRetaliation watch = watch();

    @Test
    void aRefusalByTheAccusedIsFlaggedOnceInWhateverOrderTheNewsComes() {
        reporter(NO, "sun.yan");
        applicant();
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).isEmpty();
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        assertThat(flags.of(NO))
                .containsExactly(new Flag(Flag.Kind.REFUSED_BY_ACCUSED, CASE, "Case:" + CASE + "@5", LATER));
    }

    @Test
    void everyDecisionAgainstTheReporterIsFlaggedAlsoBeforeItIsKnownWhoApplied() {
        reporter(NO, null);
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        String application = "Application:" + CASE;
        happens(
                application,
                2,
                new SupplementRequestedAgain(
                        CASE,
                        HALL,
                        "330106-ZX-2025-0001",
                        List.of("ID_CARD"),
                        "漏告知",
                        "li.na",
                        "li.na",
                        "LABOUR",
                        "li.na",
                        "LABOUR",
                        LATER,
                        null));
        happens(
                application,
                3,
                new ApplicationReturned(
                        CASE, HALL, "330106-ZX-2025-0002", "材料不全", "办法第三条", List.of(), "li.na", LATER.plusSeconds(1)));
        happens("Case:" + CASE, 4, decided(1, false, LATER.plusSeconds(2)));
        happens("Case:" + CASE, 5, decided(2, true, LATER.plusSeconds(3)));
        assertThat(flags.of(NO)).isEmpty();
        happens(application, 0, received(vault));
        assertThat(flags.of(NO))
                .containsExactly(
                        new Flag(Flag.Kind.ASKED_AGAIN_BY_ACCUSED, CASE, application + "@2", LATER),
                        new Flag(Flag.Kind.RETURNED_BY_ACCUSED, CASE, application + "@3", LATER.plusSeconds(1)),
                        new Flag(Flag.Kind.STOPPED_BY_ACCUSED, CASE, "Case:" + CASE + "@5", LATER.plusSeconds(3)));
    }

    /** Whichever topic tells first who applied, and should that be told again. */
    @Test
    void whatWasDecidedBeforeIsFlaggedByTheCaseOrByTheReceptionAlone() {
        reporter(NO, "sun.yan");
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        applicant();
        applicant();
        assertThat(flags.of(NO)).hasSize(1);

        database.getCollection("caseApplicants").deleteMany(new Document());
        database.getCollection("retaliationFlags").deleteMany(new Document());
        watch = watch();
        applicant();
        assertThat(flags.of(NO)).as("told by the case alone").hasSize(1);
    }

    /** What has recorded who applied, and was cut off before it compared, compares when it comes again. */
    @Test
    void whatIsCutOffBeforeItComparesIsFlaggedWhenItComesAgain() {
        reporter(NO, "sun.yan");
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        doThrow(new IllegalStateException("cut off"))
                .doCallRealMethod()
                .when(reporters)
                .isApplicant(any(), any(), any(), any());
        assertThatThrownBy(this::applicant).hasMessage("cut off");
        assertThat(flags.of(NO)).isEmpty();

        applicant();
        assertThat(flags.of(NO)).hasSize(1);
    }

    /** Whoever hears of the case may have heard of the reception before it was another's to hear. */
    @Test
    void whoWasCorrectedWhereAnotherHeardOfItIsComparedAgainByTheCase() {
        reporter(NO, "sun.yan");
        happens("Application:" + CASE, 0, received(vault));
        WhenAccusedActsThenWatchForRetaliation other = watch();
        other.on(Happened.event("Application:" + CASE, 1, LATER, corrected(vault.personRef(HALL, OTHER_ID_NUMBER))));
        other.on(Happened.event("Case:" + CASE, 5, LATER, refused("li.na", LATER)));
        other.on(Happened.event("Complaint:" + NO, 0, LATER, filed(NO, "li.na", NOON)));
        assertThat(flags.of(NO)).isEmpty();

        applicant();
        assertThat(flags.of(NO)).hasSize(1);
    }

    @Test
    void whatCameBeforeOrFromSomebodyElseIsNone() {
        reporter(NO, null);
        applicant();
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Case:" + CASE, 5, refused("li.na", NOON.minusSeconds(1)));
        happens("Case:" + CASE, 6, refused("wang.fang", LATER));
        assertThat(flags.of(NO)).isEmpty();
    }

    @Test
    void aComplaintOfTheAccusedAgainstTheReporterIsFlaggedInEitherOrder() {
        reporter(NO, "sun.yan");
        reporter(LATER_NO, "li.na");
        happens("Complaint:" + LATER_NO, 0, filed(LATER_NO, "sun.yan", LATER));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Complaint:" + LATER_NO, 0, filed(LATER_NO, "sun.yan", LATER));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.COMPLAINED_OF_BY_ACCUSED);
        assertThat(flags.of(LATER_NO)).isEmpty();
    }

    @Test
    void whoReadsTheDatabaseLearnsNotOfWhichCaseAndErasingTheReporterErasesTheFlag() {
        reporter(NO, null);
        applicant();
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        for (Document flag : database.getCollection("retaliationFlags").find()) {
            assertThat(flag.toJson()).contains(NO).doesNotContain(CASE);
        }
        for (Document watched : database.getCollection("watchedComplaints").find()) {
            assertThat(watched.toJson()).doesNotContain(vault.personRef(HALL, ID_NUMBER));
        }
        vault.erase(ground.owner());
        assertThat(flags.of(NO)).isEmpty();
    }

    @Test
    void nothingInTheDatabaseJoinsAComplaintToAnApplicant() {
        reporter(NO, null);
        applicant();
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).hasSize(1);
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(vault.personRef(HALL, ID_NUMBER));
            }
        }
        Document applicant = database.getCollection("caseApplicants").find().first();
        assertThat(applicant).isNotNull();
        for (String collection : List.of("vault", "retaliationFlags", "watchedComplaints")) {
            for (Document document : database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(applicant.getString("applicant"));
                assertThat(document).as(collection).doesNotContainKeys("idNumberHash", "phoneHash");
            }
        }
    }

    private void reporter(String no, @Nullable String staffId) {
        Map<String, String> data = new HashMap<>(Map.of("name", "欧阳静怡", Reporters.ID_NUMBER, ID_NUMBER));
        if (staffId != null) {
            data.put("staffId", staffId);
        }
        KeptFields.keep(vault, Reporters.idOf(no), ground.owner(), data);
    }

    private WhenAccusedActsThenWatchForRetaliation watch() {
        return ground.watch(reporters);
    }

    private void applicant() {
        happens("Case:" + CASE, 0, opened(vault));
    }

    private void happens(String stream, long sequence, Object payload) {
        watch.on(Happened.event(stream, sequence, LATER, payload));
    }

    private static ObjectionDecided decided(int number, boolean upheld, Instant at) {
        return new ObjectionDecided(CASE, HALL, "publicity", number, upheld, "反映属实", "li.na", at);
    }
}
