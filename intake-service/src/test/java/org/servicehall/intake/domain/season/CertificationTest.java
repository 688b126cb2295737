package org.servicehall.intake.domain.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.season.CertificationEvent.CertificationUndone;
import org.servicehall.contracts.season.CertificationEvent.PersonCertified;
import org.servicehall.contracts.season.CertificationEvent.PersonStruckOff;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.contracts.season.SeasonEvent.SeasonOpened;
import org.servicehall.intake.domain.season.CertificationCommand.Certify;
import org.servicehall.intake.domain.season.CertificationCommand.Listing;
import org.servicehall.intake.domain.season.CertificationCommand.StrikeOff;
import org.servicehall.intake.domain.season.CertificationCommand.UndoCertification;
import org.servicehall.intake.domain.season.SeasonCommand.ListPeople;
import org.servicehall.intake.domain.season.SeasonCommand.OpenSeason;
import org.servicehall.intake.domain.season.SeasonCommand.Village;

/** People certify once, within the season's days; lists add who is new, whole or not at all. */
@Tag("S9")
class CertificationTest {
    private static final String SEASON = "330106-RZ2025-pension-qualification";
    private static final String NO = SEASON + "-P-1";
    private static final Instant AT = Instant.parse("2025-11-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 20);
    private static final LocalizedText TEXT = new LocalizedText("认证", "Certification");
    private static final SeasonDays DAYS = new SeasonDays(LocalDate.of(2025, 11, 15), LocalDate.of(2025, 12, 31), TEXT);
    private static final Applicant ZHANG = new Applicant("P-1", "张*");
    private static final Applicant LI = new Applicant("P-2", "李*");
    private static final Listing LISTING = new Listing("330106", SEASON, "pension-qualification", ZHANG, "青溪村", DAYS);
    private static final PersonCertified CERTIFIED =
            new PersonCertified(NO, "330106", SEASON, "pension-qualification", ZHANG, "青溪村", "li.na", AT);

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Season.class))
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Certification.class)),
            AxonTestFixture.Customization::disableAxonServer);

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whoIsListedCertifiesOnce() {
        fixture.given().noPriorActivity().when().command(certify(DAY)).then().events(CERTIFIED);
        fixture.given()
                .events(CERTIFIED)
                .when()
                .command(certify(DAY))
                .then()
                .exceptionSatisfies(refused("certified-already"))
                .noEvents();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-14,season-not-begun", "2026-01-01,certification-season-over"})
    @Tag("C6")
    void nobodyCertifiesOutsideItsDays(LocalDate day, String code) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(certify(day))
                .then()
                .exceptionSatisfies(refused(code))
                .noEvents();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-15", "2025-12-31"})
    @Tag("C6")
    void itsFirstAndLastDayAreOfIt(LocalDate day) {
        fixture.given().noPriorActivity().when().command(certify(day)).then().events(CERTIFIED);
    }

    @Test
    void aWrongTickIsUndoneByWhoMadeItOrTheLead() {
        fixture.given()
                .events(CERTIFIED)
                .when()
                .command(undo("li.na", false))
                .then()
                .events(undone("li.na"));
        fixture.given()
                .events(CERTIFIED)
                .when()
                .command(undo("zhou.min", true))
                .then()
                .events(undone("zhou.min"));
        fixture.given()
                .events(CERTIFIED)
                .when()
                .command(undo("wang.fang", false))
                .then()
                .exceptionSatisfies(refused("certification-of-another"))
                .noEvents();
    }

    @Test
    void whatWasUndoneIsDoneAnew() {
        fixture.given()
                .events(CERTIFIED, undone("li.na"))
                .when()
                .command(certify(DAY))
                .then()
                .events(CERTIFIED);
        fixture.given()
                .events(CERTIFIED, undone("li.na"))
                .when()
                .command(undo("li.na", false))
                .then()
                .exceptionSatisfies(refused("nothing-to-undo"))
                .noEvents();
    }

    @Test
    void whoIsStruckOffDoesNotCertify() {
        PersonStruckOff off = new PersonStruckOff(NO, "330106", SEASON, ZHANG, "青溪村", "已去世", "li.na", AT);
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new StrikeOff(NO, LISTING, "已去世", DAY, "li.na", AT))
                .then()
                .events(off);
        fixture.given()
                .events(off)
                .when()
                .command(certify(DAY))
                .then()
                .exceptionSatisfies(refused("person-struck-off"))
                .noEvents();
    }

    @Test
    void aListAddsWhoIsNewAndTheSameFileNobody() {
        fixture.given()
                .events(opened(), listed("f1", ZHANG))
                .when()
                .command(list("f1", ZHANG))
                .then()
                .noEvents();
        fixture.given()
                .events(opened(), listed("f1", ZHANG))
                .when()
                .command(list("f2", ZHANG, LI))
                .then()
                .events(listed("f2", LI));
    }

    @Test
    void aListThatIsTooLongAddsNobody() {
        fixture.given()
                .events(opened(), listed("f1", ZHANG))
                .when()
                .command(list("f2", LI, new Applicant("P-3", "王*")))
                .then()
                .exceptionSatisfies(refused("season-full"))
                .noEvents();
    }

    @Test
    void aSeasonHasTwoHundredVillagesAtMost() {
        fixture.given()
                .events(opened(), listed("f1", ZHANG))
                .when()
                .command(villages(200))
                .then()
                .exceptionSatisfies(refused("season-villages-full"))
                .noEvents();
        fixture.given()
                .events(opened(), listed("f1", ZHANG))
                .when()
                .command(villages(199))
                .then()
                .success();
    }

    @Test
    void whoRecordedItAndTheLeadAreOfferedToUndoIt() {
        assertThat(undoing("li.na", "li.na", false)).containsExactly("seasons.undo");
        assertThat(undoing("li.na", "zhou.min", true)).containsExactly("seasons.undo");
        assertThat(undoing("li.na", "wang.fang", false)).isEmpty();
    }

    @Test
    void aSeasonIsOpenedOnce() {
        OpenSeason open = new OpenSeason(SEASON, "330106", "pension-qualification", TEXT, 2025, DAYS, DAY, "li.na", AT);
        fixture.given().noPriorActivity().when().command(open).then().events(opened());
        fixture.given().events(opened()).when().command(open).then().noEvents();
    }

    @Test
    void onceAWrongListIsWithdrawnTheRightOneListsWhomItHadLeftOut() {
        PeopleListed wrong = listed("wrong", ZHANG);
        PeopleListed right = listed("right", LI);
        var withdrawn = new ListWithdrawn(SEASON, "330106", "wrong", "青溪村", List.of(ZHANG), "导错了名册", "chen.office", AT);
        fixture.given()
                .events(opened(), wrong, right, withdrawn)
                .when()
                .command(list("right", ZHANG, LI))
                .then()
                .events(listed("right", ZHANG));
        fixture.given()
                .events(opened(), wrong, right, withdrawn, listed("right", ZHANG))
                .when()
                .command(list("right", ZHANG, LI))
                .then()
                .noEvents();
    }

    @Test
    void villagesOfWithdrawnListsTakeNoRoom() {
        List<Object> before = new ArrayList<>(List.of(opened()));
        for (int i = 0; i < 200; i++) {
            List<Applicant> people = List.of(new Applicant("W-" + i, "李*"));
            before.add(new PeopleListed(SEASON, "330106", "wrong", "v-wrong", "误" + i, people, "li.na", AT));
        }
        for (int i = 0; i < 200; i++) {
            List<Applicant> people = List.of(new Applicant("W-" + i, "李*"));
            before.add(new ListWithdrawn(SEASON, "330106", "wrong", "误" + i, people, "导错了名册", "chen.office", AT));
        }
        fixture.given().events(before).when().command(villages(200)).then().success();
    }

    private static List<String> undoing(String recordedBy, String asker, boolean asLead) {
        return PersonAct.offers(CertificationStatus.CERTIFIED, SeasonStatus.RUNNING, recordedBy, asker, asLead)
                .all()
                .stream()
                .map(Offer::operation)
                .toList();
    }

    private static ListPeople villages(int count) {
        List<Village> villages = IntStream.range(0, count)
                .mapToObj(i -> new Village(i + "村", List.of(new Applicant("V-" + i, "李*"))))
                .toList();
        return new ListPeople(SEASON, "f2", "v-f2", villages, 1_000, DAYS, DAY, "li.na", AT);
    }

    private static Certify certify(LocalDate day) {
        return new Certify(NO, LISTING, day, "li.na", AT);
    }

    private static UndoCertification undo(String by, boolean asLead) {
        return new UndoCertification(NO, LISTING, "刷错了证", DAY, by, asLead, AT);
    }

    private static CertificationUndone undone(String by) {
        return new CertificationUndone(NO, "330106", SEASON, ZHANG, "青溪村", "刷错了证", by, AT);
    }

    private static SeasonOpened opened() {
        return new SeasonOpened(
                SEASON, "330106", "pension-qualification", TEXT, 2025, DAYS.from(), DAYS.until(), "li.na", AT);
    }

    private static PeopleListed listed(String file, Applicant... people) {
        return new PeopleListed(SEASON, "330106", file, "v-" + file, "青溪村", List.of(people), "li.na", AT);
    }

    /** A season of two at most. */
    private static ListPeople list(String file, Applicant... people) {
        return new ListPeople(
                SEASON, file, "v-" + file, List.of(new Village("青溪村", List.of(people))), 2, DAYS, DAY, "li.na", AT);
    }

    private static Consumer<Throwable> refused(String code) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class);
            assertThat(((Refusal) cause).code()).isEqualTo(code);
        };
    }
}
