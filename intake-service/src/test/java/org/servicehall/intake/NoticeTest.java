package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.notice.Scanner;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices, from what happens to what comes out of the printer. */
@Tag("K9")
class NoticeTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    Vault vault;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("N2")
    void aSupplementNoticeListsEveryMissingItemWithTheResidentsName() {
        String path = received();
        Answer requested = door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}");
        String page = page(requested.text("noticeNo"));
        assertThat(page)
                .contains("青溪镇便民服务大厅", "补充件通知书", "编号：" + requested.text("noticeNo"), NAME + "：")
                .contains("《企业离退休人员领取养老金资格认证》表", "原件 2 份", "一次性告知");
    }

    @Test
    @Tag("N4")
    void aReturnNoticeGivesReasonAndLegalBasis() {
        String path = received();
        Answer returned = door.post(
                Door.WANG,
                path + "/return",
                "{\"ground\":\"UNLAWFUL\",\"reason\":\"已在别处认证\",\"legalBasis\":\"认证办法第三条\"}");
        assertThat(page(returned.text("noticeNo"))).contains("退回件通知书", "已在别处认证。", "认证办法第三条");
    }

    @Test
    @Tag("K1")
    void aConsultationReceiptQuotesTheAnswer() {
        String path = path(
                door.post(
                        Door.WANG,
                        "/api/applications",
                        "{\"matterId\":\"information-request\",\"channel\":\"PHONE\",\"applicant\":{\"name\":\"李四\"},\"question\":\"怎么办?\"}"));
        Answer answered =
                door.post(Door.WANG, path + "/consultation", "{\"answer\":\"带身份证<b>来</b>\",\"satisfied\":true}");
        assertThat(page(answered.text("noticeNo"))).contains("咨询件受理通知书", "带身份证&lt;b&gt;来", "李四：");
    }

    @Test
    @Tag("K5")
    @Tag("K8")
    void anAcceptedPromiseHasAnAcceptanceAndAPromiseNotice() {
        String path = path(door.post(Door.WANG, "/api/applications", SUBSIDY));
        Answer accepted = door.post(Door.WANG, path + "/acceptance", "{\"type\":\"PROMISED\",\"workingDays\":5}");
        assertThat(accepted.status()).isEqualTo(200);
        await().until(() -> notices(path).size() == 2);
        assertThat(notices(path)).anySatisfy(no -> assertThat(no).matches("330106-SL-.*"));
        String promise = notices(path).stream()
                .filter(no -> no.startsWith("330106-CN-"))
                .findFirst()
                .orElseThrow();
        assertThat(page(promise)).contains("承诺件通知书", "次日起 5 个工作日内办结", "承诺办结时间");
    }

    @Test
    void printedAgainItIsTheSameBytesAndItsHashIsOnRecord() {
        String path = received();
        String no = door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        String first = page(no);
        assertThat(page(no)).isEqualTo(first);
        await().untilAsserted(() -> assertThat(door.get(Door.LEAD, "/api/notices/" + no + "/verification")
                        .body()
                        .path("unchanged")
                        .asBoolean())
                .isTrue());
    }

    @Test
    @Tag("K9")
    @Tag("R3")
    void whoeverHoldsThePaperVerifiesItByItsCode() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String no = door.post(Door.WANG, path(received) + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        String address = "/api/notices/" + no + "/verification";
        String code = received.text("queryCode");
        await().until(() -> door.get("", address, QueryCodes.HEADER, code).status() == 200);
        Answer verified = door.get("", address, QueryCodes.HEADER, code);
        assertThat(verified.body().path("unchanged").asBoolean()).isTrue();
        assertThat(verified.text("kind")).isEqualTo("SUPPLEMENT");
        assertThat(verified.body().has("issued") || verified.body().has("kept")).isFalse();
        refused(door.get("", address, QueryCodes.HEADER, "0000-0000"), 404, "unknown-number", null);
        refused(door.get("", address), 404, "unknown-number", null);
    }

    @Test
    void theQrCodeLeadsToTheProgressPageWithNumberAndCode() throws Exception {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        String no = door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        assertThat(Scanner.read(page(no)))
                .isEqualTo("http://localhost:8080/#no=" + received.text("no") + "&code=" + received.text("queryCode"));
    }

    @Test
    @Tag("R3")
    void itIsNobodysBusinessButTheHallsStaff() {
        String path = received();
        String no = door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        page(no);
        refused(door.get(Door.ELSEWHERE, "/api/notices/" + no), 404, "unknown-number", "");
        refused(door.get(Door.AUDITOR, "/api/notices/" + no), 403, "forbidden", "");
        assertThat(door.get("", "/api/notices/" + no).status()).isEqualTo(401);
    }

    static final String SUBSIDY = PENSION.replace("pension-qualification", "social-insurance-subsidy")
            .replace("\"LATE\"", "")
            .replace(
                    "\"ID_CARD\",\"PENSION_PASSBOOK\"",
                    "\"REEMPLOYMENT_CERTIFICATE\",\"LABOUR_CARD\",\"PAYMENT_INVOICE\",\"PASSBOOK\"");

    private String received() {
        return path(door.post(Door.WANG, "/api/applications", PENSION));
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("no");
    }

    private List<String> notices(String path) {
        return door.get(Door.WANG, path + "/notices").body().findValuesAsString("no");
    }

    private String page(String no) {
        await().until(() -> vault.exists(IntakeKind.NOTICE.of(no)));
        var answer = door.page(Door.WANG, "/api/notices/" + no);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return answer.body();
    }
}
