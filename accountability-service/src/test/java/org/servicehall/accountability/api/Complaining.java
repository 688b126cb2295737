package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Brings complaints as far as a test needs them. */
public final class Complaining {
    public static final String NAME = "欧阳静怡";
    static final String PHONE = "13900001234";
    static final String ID_NUMBER = "330106199001011237";
    static final String TEXT = "窗口人员张口就骂";

    public static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    public static final String LEADER = TestTokens.of("jiang.wei", "330106", Role.LEADING_GROUP);
    static final String INVESTIGATOR = TestTokens.of("zheng.hua", "330106", Role.LEADING_GROUP);
    public static final String DEPARTMENT = TestTokens.of("feng.li", "330106", Role.DEPARTMENT);
    static final String ACCUSED = TestTokens.of("li.na", "330106", Role.LEADING_GROUP);
    public static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);

    public static final String ASSIGNMENT = """
            {"investigators":[{"id":"zheng.hua","body":"LEADING_GROUP"},{"id":"feng.li","body":"DEPARTMENT"}]}""";
    static final String EXTENSION = """
            {"days":20,"reason":"需调取原始档案"}""";
    static final String EVIDENCE = """
            {"evidence":"Case:330106-20250926-0003@4","note":"承办人当面训斥"}""";
    static final String FINDINGS = """
            {"findings":"查阅录像，属实","person":"li.na","window":"LABOUR","fault":"SERIOUS_FAILURE",
             "aggravations":["OTHER"]}""";
    static final String RECOMMENDATION = """
            {"sanction":"MAJOR_DEMERIT","reason":"情节较重"}""";
    static final String APPROVAL = """
            {"authority":"青溪镇纪委","referenceNo":"青纪〔2025〕8号"}""";
    static final String DISAPPROVAL = """
            {"authority":"青溪镇纪委","referenceNo":"青纪〔2025〕9号","reason":"过重"}""";
    static final String APPEAL = """
            {"grounds":"处理过重"}""";

    /** Where the day begins in the number of a complaint, with its year. */
    private static final int DAY = "330106-TS".length();

    private static final int YEARS_END = DAY + "2025".length();

    private final Door door;

    public Complaining(Door door) {
        this.door = door;
    }

    public static String complaint() {
        return """
                {"hall":"330106","ground":"RUDE_CONDUCT","window":"LABOUR","person":"li.na","text":"%s",
                 "reporter":{"name":"%s","phone":"%s","idNumber":"%s","staffId":"sun.yan"}}""".formatted(TEXT, NAME, PHONE, ID_NUMBER);
    }

    static String meeting() {
        return """
                {"heldOn":"%s","attendees":["zhou.min","jiang.wei","wu.gang"],"inFavour":3,"against":0,"abstained":0}""".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    static String decision() {
        return """
                {"founded":true,"sanction":"MAJOR_DEMERIT","answers":[{"aggravation":"OTHER","answer":"从重"},
                 {"aggravation":"REPEATED_WITHIN_YEAR","answer":"一年内已有两次，从重"}],
                 "reason":"事实清楚","meeting":%s}""".formatted(meeting());
    }

    static String appealDecision() {
        return """
                {"outcome":"CHANGED","sanction":"EFFICIENCY_WARNING","reason":"初犯","meeting":%s}""".formatted(othersMeeting());
    }

    /** Of members who did not decide first. */
    static String othersMeeting() {
        return meeting()
                .replace("zhou.min", "wei.min")
                .replace("jiang.wei", "sun.li")
                .replace("wu.gang", "he.miao");
    }

    static String superiorsAppealDecision() {
        return """
                {"outcome":"CHANGED","sanction":"EFFICIENCY_WARNING","reason":"初犯",
                 "authority":"青溪镇纪委","referenceNo":"青纪〔2025〕10号","decidedOn":"%s"}""".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    static String execution() {
        return """
                {"executedOn":"%s","note":"已宣布"}""".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    public JsonNode file() {
        return ok(door.post("/api/complaints", complaint(), ""));
    }

    String filed() {
        return file().get("no").asString();
    }

    /** Told on the phone to somebody who wrote it down. */
    String enteredBy(String token) {
        String told = complaint().replace("\"ground\"", "\"channel\":\"PHONE\",\"ground\"");
        return ok(door.post("/api/complaints", told, token)).get("no").asString();
    }

    String accepted() {
        return step(filed(), "acceptance", "", OFFICE);
    }

    String assigned() {
        return step(accepted(), "investigators", ASSIGNMENT, LEADER);
    }

    String investigated() {
        return step(assigned(), "investigation", FINDINGS, INVESTIGATOR);
    }

    String recommended() {
        haveFaultsRepeated();
        return step(investigated(), "recommendation", RECOMMENDATION, DEPARTMENT);
    }

    String decided() {
        return step(recommended(), "decision", decision(), OFFICE);
    }

    String approved() {
        return step(decided(), "approval", APPROVAL, OFFICE);
    }

    String told() {
        return step(approved(), "notification", "", OFFICE);
    }

    String appealed() {
        return step(told(), "appeal", APPEAL, ACCUSED);
    }

    String appealDecided() {
        return step(appealed(), "appeal-decision", appealDecision(), OFFICE);
    }

    String changed() {
        return step(appealDecided(), "approval", APPROVAL, OFFICE);
    }

    String executed() {
        return step(changed(), "execution", execution(), OFFICE);
    }

    String suggested() {
        return ok(door.post("/api/complaints", complaint().replace("RUDE_CONDUCT", "SUGGESTION"), ""))
                .get("no")
                .asString();
    }

    /** From filed to both sides being told. */
    void toTold(String no) {
        step(no, "acceptance", "", OFFICE);
        step(no, "investigators", ASSIGNMENT, LEADER);
        step(no, "investigation", FINDINGS, INVESTIGATOR);
        haveFaultsRepeated();
        step(no, "recommendation", RECOMMENDATION, DEPARTMENT);
        step(no, "decision", decision(), OFFICE);
        step(no, "approval", APPROVAL, OFFICE);
        step(no, "notification", "", OFFICE);
    }

    /** Whatever other tests have entered: two faults of the year stand in the book, so that the recommendation counts them. */
    private void haveFaultsRepeated() {
        for (int more = 0; more < 2 && faults() < 2; more++) {
            ok(door.post("/api/conduct/breaches", breach(), OFFICE));
        }
        await().until(() -> faults() >= 2);
    }

    private static String breach() {
        return """
                {"person":"li.na","window":"LABOUR","breach":"NO_BADGE","day":"%s","note":"未挂牌上岗"}""".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    private int faults() {
        return ok(door.get("/api/ledger/repeated?person=li.na", AUDITOR))
                .at("/items/0/faults")
                .asInt(0);
    }

    /** Takes a step; answers the number, to go on with. */
    public String step(String no, String step, String body, String token) {
        ok(door.post("/api/complaints/" + no + "/" + step, body, token));
        return no;
    }

    /** Numbers of all that the asker's list shows, in its order. */
    List<String> listed(String token) {
        return listed(token, "");
    }

    /** @param narrowed as {@code &status=FILED} */
    List<String> listed(String token, String narrowed) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            var page = door.get("/api/complaints?limit=100" + narrowed + next, token)
                    .json();
            page.get("items").forEach(item -> all.add(item.get("no").asString()));
            next = page.path("next").isString() ? "&after=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }

    /** Those filed in the same year as one, which their numbers tell. */
    List<String> listedInTheYearOf(String one, String token) {
        String begin = one.substring(0, YEARS_END);
        return listed(token).stream().filter(no -> no.startsWith(begin)).toList();
    }

    /** How many the statistics of that year tell of. */
    int countedInTheYearOf(String one, String token) {
        String year = one.substring(DAY, YEARS_END);
        return door.get("/api/complaints/statistics?year=" + year, token)
                .json()
                .get("counts")
                .valueStream()
                .mapToInt(count -> count.get("count").asInt())
                .sum();
    }

    private static JsonNode ok(Door.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }
}
