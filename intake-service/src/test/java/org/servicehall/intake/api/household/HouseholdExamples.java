package org.servicehall.intake.api.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.api.season.SeasonExamples;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;

/** Households that nobody else knows, and a right request for each operation about them. */
public final class HouseholdExamples {
    public static final String PATH = "/api/households";
    private static final String MEMBERS = PATH + "/{no}/members";
    private static final String EVIDENCE = "\"evidence\":\"户口簿原件\"";
    private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.LEAD);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<String> RELATIONS = List.of("HEAD", "SPOUSE", "CHILD", "CHILD", "PARENT");

    private final Door door;

    public HouseholdExamples(int port) {
        this.door = new Door(port);
    }

    public List<Example> all() {
        return List.of(
                new Example(PATH, () -> PATH, registration(SeasonExamples.idNumber()), Door.WANG, DESK),
                new Example(
                        PATH + "/finding",
                        () -> PATH + "/finding",
                        SeasonExamples.card(SeasonExamples.idNumber()),
                        Door.WANG,
                        DESK),
                named(),
                new Example(MEMBERS, this::people, joining(SeasonExamples.idNumber()), Door.WANG, DESK),
                new Example(MEMBERS + "/{person}/leaving", () -> second() + "/leaving", leaving(), Door.WANG, DESK),
                new Example(
                        MEMBERS + "/{person}/headship",
                        () -> second() + "/headship",
                        "{\"formersRelation\":\"SPOUSE\"," + EVIDENCE + "}",
                        Door.WANG,
                        DESK),
                new Example(
                        MEMBERS + "/{person}/correction",
                        () -> second() + "/correction",
                        "{\"relation\":\"SIBLING\",\"from\":\"2020-01-01\"," + EVIDENCE + "}",
                        Door.WANG,
                        DESK),
                new Example(
                        MEMBERS + "/{person}/name",
                        () -> second() + "/name",
                        "{\"name\":\"欧阳建园\"," + EVIDENCE + "}",
                        Door.WANG,
                        DESK),
                new Example(
                        PATH + "/{no}/registration",
                        () -> people().replace("/members", "/registration"),
                        "{\"bookNo\":\"青乡%06d\",\"community\":\"青溪社区\",%s}"
                                .formatted(NUMBERS.incrementAndGet(), EVIDENCE),
                        Door.WANG,
                        DESK),
                new Example(
                        MEMBERS + "/{person}/grant-review",
                        this::left,
                        "{\"result\":\"继续享受\"}",
                        Door.LEAD,
                        EnumSet.of(Role.LEAD)));
    }

    private Example named() {
        String idNumber = SeasonExamples.idNumber();
        Answer household = registered(idNumber);
        String body = WholeService.PENSION.replace(WholeService.ID_NUMBER, idNumber);
        String path = "/api/applications/"
                + done(door.post(Door.WANG, "/api/applications", body)).text("no") + "/household";
        return new Example(
                "/api/applications/{no}/household",
                () -> path,
                "{\"householdNo\":\"%s\",\"members\":[\"%s\"]}".formatted(household.text("no"), person(household, 0)),
                Door.WANG,
                DESK);
    }

    private String people() {
        return PATH + "/" + registered(SeasonExamples.idNumber()).text("no") + "/members";
    }

    private String second() {
        Answer household = registered(SeasonExamples.idNumber(), SeasonExamples.idNumber());
        return member(household, 1);
    }

    private String left() {
        Answer household = registered(SeasonExamples.idNumber(), SeasonExamples.idNumber());
        granted(person(household, 0));
        awaitGrants(household.text("no"), 1);
        String member = member(household, 1);
        done(door.post(Door.WANG, member + "/leaving", leaving()));
        return member + "/grant-review";
    }

    /** The first of them heads it. */
    public Answer registered(String... idNumbers) {
        return done(door.post(Door.WANG, PATH, registration(idNumbers)));
    }

    public static String registration(String... idNumbers) {
        List<String> members = IntStream.range(0, idNumbers.length)
                .mapToObj(i -> entry(idNumbers[i], RELATIONS.get(i)))
                .toList();
        return "{\"bookNo\":\"城关%06d\",\"community\":\"青溪村\",\"members\":[%s],%s}"
                .formatted(NUMBERS.incrementAndGet(), String.join(",", members), EVIDENCE);
    }

    static String joining(String idNumber) {
        return "{\"member\":%s,\"ground\":\"BIRTH\",\"evidence\":\"出生医学证明\"}".formatted(entry(idNumber, "CHILD"));
    }

    static String leaving() {
        return "{\"ground\":\"MOVED_OUT\",\"until\":\"%s\",\"evidence\":\"迁移证\"}"
                .formatted(ClosedHall.DAY.minusDays(1));
    }

    private static String entry(String idNumber, String relation) {
        return "{\"name\":\"%s\",\"idNumber\":\"%s\",\"relation\":\"%s\",\"from\":\"2019-05-06\"}"
                .formatted(WholeService.NAME, idNumber, relation);
    }

    static String person(Answer household, int index) {
        return household.body().at("/persons/" + index + "/person").asString();
    }

    static String member(Answer household, int index) {
        return PATH + "/" + household.text("no") + "/members/" + person(household, index);
    }

    void awaitGrants(String no, int running) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(door.get(Door.WANG, PATH + "/" + no)
                                .body()
                                .at("/counts/runningGrants")
                                .asInt())
                        .isEqualTo(running));
    }

    /** Somebody is granted the urban minimum living allowance; the number of the grant. */
    static String granted(String person) {
        String no = number();
        published(
                no,
                opened(no, person),
                new CaseCompleted(
                        no, "330106", Outcome.GRANTED, true, "符合", "第三条", "330106-BJ-2025-0903", ClosedHall.BEGINS));
        return no;
    }

    /** Somebody's application for it is being handled; its number. */
    static String handled(String person) {
        String no = number();
        published(no, opened(no, person));
        return no;
    }

    private static String number() {
        return "330106-20250603-%04d".formatted(NUMBERS.incrementAndGet());
    }

    private static void published(String no, CaseEvent... events) {
        try {
            CaseTopic.publish(no, events);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CaseOpened opened(String no, String person) {
        return new CaseOpened(
                no,
                "330106",
                "urban-minimum-living-allowance",
                "2025.1",
                new LocalizedText("城市低保", "Urban allowance"),
                "CIVIL_AFFAIRS",
                new Applicant(person, "欧阳**"),
                AcceptanceType.PROMISED,
                null,
                null,
                List.of(),
                new CaseTerms(true, null, List.of(), new GrantTerms(false, List.of())),
                "wang.fang",
                "wang.fang",
                ClosedHall.BEGINS,
                null);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer;
    }
}
