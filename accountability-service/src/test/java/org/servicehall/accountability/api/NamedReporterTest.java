package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.api.Complaining.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.http.ReadingReason;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/** No text that leaves the investigators' room names the reporter, and no refusal tells who it is (rule B7). */
@Tag("B7")
class NamedReporterTest implements WholeService {
    private static final String REFUSED = "person-named-in-text";

    @LocalServerPort
    private int port;

    private Door door;
    private Complaining now;

    @BeforeEach
    void open() {
        door = new Door(port);
        now = new Complaining(door);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "举报人欧阳静怡所述属实",
                "举报人欧阳 静怡所述属实",
                "举报人欧\u200b阳\u200b静\u200b怡所述属实",
                "由 sun.yan 举报，属实",
                "由ｓｕｎ．ｙａｎ举报，属实"
            })
    void findingsThatNameTheReporterAreRefused(String findings) {
        String no = now.assigned();
        String body = FINDINGS.replace("查阅录像，属实", findings);
        assertThat(code(door.post(path(no, "investigation"), body, INVESTIGATOR)))
                .isEqualTo(REFUSED);
        assertThat(door.get("/api/complaints/" + no + "/timeline", OFFICE).text())
                .doesNotContain(NAME, "sun.yan", "complaint.investigated");
        now.step(no, "investigation", FINDINGS, INVESTIGATOR);
    }

    @Test
    void soIsANoteToEvidence() {
        String body = EVIDENCE.replace("承办人当面训斥", NAME + "提供的录音");
        assertThat(code(door.post(path(now.assigned(), "evidence"), body, DEPARTMENT)))
                .isEqualTo(REFUSED);
    }

    /** They stay on record, for the leading group and auditors to read. */
    @Test
    void norDoTheReasonsForLooksAtWhateverPart() {
        String no = now.assigned();
        for (String part : new String[] {"text", "reporter"}) {
            for (String why : new String[] {"核对" + NAME + "所述", "听取 sun.yan 意见", "欧\u200b阳 静怡的来信"}) {
                assertThat(code(door.get(path(no, part), INVESTIGATOR, ReadingReason.HEADER, encoded(why))))
                        .as(part)
                        .isEqualTo(REFUSED);
            }
        }
        assertThat(readings(no)).isEqualTo("[]");
        assertThat(door.get(path(no, "text"), INVESTIGATOR, ReadingReason.HEADER, encoded("核对举报人所述"))
                        .status())
                .isEqualTo(200);
        assertThat(readings(no)).contains("核对举报人所述");
    }

    private String readings(String no) {
        return door.get(path(no, "readings"), LEADER).json().path("items").toString();
    }

    private static String encoded(String why) {
        return UriUtils.encode(why, StandardCharsets.UTF_8);
    }

    /** Who is complained of may guess; no answer says whether the guess is right. */
    @Test
    void aGuessIsAnsweredAsAnyOther() {
        String no = now.assigned();
        String guess = FINDINGS.replace("查阅录像，属实", NAME + "举报的");
        String wrong = FINDINGS.replace("查阅录像，属实", "欧阳静好举报的");
        for (String who : new String[] {ACCUSED, LEADER}) {
            var told = door.post(path(no, "investigation"), guess, who);
            assertThat(told).isEqualTo(door.post(path(no, "investigation"), wrong, who));
            assertThat(code(told)).isNotEqualTo(REFUSED);
        }
        String told = now.told();
        now.step(told, "appeal", APPEAL.replace("处理过重", "是" + NAME + "诬告"), ACCUSED);
        assertThat(door.get("/api/complaints/" + told, OFFICE).text()).doesNotContain(NAME);
    }

    /** What the guess was, those read who decide on the appeal; each look is recorded. */
    @Test
    @Tag("B8")
    void anAppealIsReadByWhoDecidesOnIt() {
        String no = now.told();
        assertThat(appeal(no, OFFICE).status()).isEqualTo(404);
        now.step(no, "appeal", APPEAL.replace("处理过重", "是" + NAME + "诬告"), ACCUSED);
        for (String reader : List.of(OFFICE, LEADER)) {
            assertThat(appeal(no, reader).text()).contains("\"grounds\":\"是" + NAME + "诬告\"");
        }
        for (String other : List.of(DEPARTMENT, ACCUSED, AUDITOR)) {
            assertThat(appeal(no, other).status()).isEqualTo(404);
        }
        assertThat(door.get(path(no, "appeal"), OFFICE).status()).isEqualTo(400);
        assertThat(door.get(path(no, "readings"), LEADER).text()).contains("APPEAL");
    }

    private Door.Answer appeal(String no, String token) {
        return door.get(path(no, "appeal"), token, ReadingReason.HEADER, "decide");
    }

    private static String path(String no, String step) {
        return "/api/complaints/" + no + "/" + step;
    }

    private static String code(Door.Answer answer) {
        assertThat(answer.text()).doesNotContain(NAME);
        return answer.json().path("code").asString("");
    }
}
