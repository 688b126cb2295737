package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A slip at reception, as clerks put it right: who looks sees the right name, and the wrong one is not lost. */
@Tag("S7")
class CorrectionServiceTest implements WholeService {
    private static final String RIGHT = "{\"name\":\"欧阳建园\",\"phone\":\"13900139000\",\"reason\":\"录入时看错\"}";

    @LocalServerPort
    int port;

    @Autowired
    Vault vault;

    @Autowired
    Streams streams;

    @Autowired
    Applicants applicants;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("R3")
    void bothValuesLieInTheVaultAndNeitherStandsInAnEvent() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        Answer corrected = door.post(Door.WANG, "/api/applications/" + no + "/correction", RIGHT);
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(corrected.body().path("fields").valueStream().map(field -> field.asString()))
                .containsExactly("name", "phone");
        Answer seen = door.get(Door.WANG, "/api/applications/" + no + "/applicant", ReadingReason.HEADER, "IDENTITY");
        assertThat(seen.text("name")).isEqualTo("欧阳建园");
        assertThat(seen.text("idNumber")).isEqualTo(ID_NUMBER);
        assertThat(vault.forOwnUse(IntakeKind.APPLICANT.of(no)).orElseThrow()).containsEntry("name", NAME);
        assertThat(applicants.all(no)).hasSize(2);
        assertThat(streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow())
                .extracting(event -> event.payload().toString())
                .noneMatch(payload -> payload.contains("建国") || payload.contains("建园") || payload.contains("139001"));
    }

    @Test
    @Tag("R3")
    void theReasonNamesThemNeitherAsTheyWereWrittenNorAsTheyAre() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        String path = "/api/applications/" + no + "/correction";
        refused(door.post(Door.WANG, path, RIGHT.replace("录入时看错", "不是欧阳建国")), 422, "person-named-in-text", "R3");
        refused(door.post(Door.WANG, path, RIGHT.replace("录入时看错", "应为欧阳建园")), 422, "person-named-in-text", "R3");
        assertThat(applicants.all(no)).hasSize(1);
    }

    @Test
    void oneAfterAnotherBothStay() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        String path = "/api/applications/" + no + "/correction";
        String name = "{\"name\":\"欧阳建园\",\"reason\":\"录入时看错\"}";
        String phone = "{\"phone\":\"13900139000\",\"reason\":\"录入时看错\"}";
        assertThat(door.post(Door.WANG, path, name).status()).isEqualTo(200);
        assertThat(door.post(Door.WANG, path, phone).status()).isEqualTo(200);
        assertThat(applicants.forOwnUse(no).orElseThrow())
                .containsEntry("name", "欧阳建园")
                .containsEntry("phone", "13900139000");
    }

    @Test
    void whatIsAsItWasIsNoCorrectionAndLeavesNothingInTheVault() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        refused(
                door.post(
                        Door.WANG,
                        "/api/applications/" + no + "/correction",
                        "{\"phone\":\"%s\",\"reason\":\"录入时看错\"}".formatted(PHONE)),
                422,
                "nothing-corrected",
                "S7");
        assertThat(applicants.all(no)).hasSize(1);
    }

    @Test
    @Tag("M2")
    void theSheetShowsWhatFollowsFromTheRightCircumstances() {
        String no = door.post(
                        Door.WANG,
                        "/api/applications",
                        PENSION.replace("pension-qualification", "household-move-out")
                                .replace("LATE", "BY_MARRIAGE")
                                .replace(
                                        "\"ID_CARD\",\"PENSION_PASSBOOK\"",
                                        "\"RECEIVING_CERTIFICATE\",\"HOUSEHOLD_REGISTER\",\"ID_CARD\""))
                .text("no");
        Answer corrected = door.post(
                Door.WANG,
                "/api/applications/" + no + "/correction",
                "{\"circumstances\":[\"BY_PROPERTY\"],\"materials\":[\"PROPERTY_PROOF\"],\"persons\":2,\"reason\":\"是房产证明\"}");
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        Answer sheet = door.get(Door.WANG, "/api/applications/" + no, "If-Version-At-Least", corrected.text("version"));
        assertThat(sheet.text("status")).isEqualTo("COMPLETE");
        assertThat(sheet.body().path("persons").asInt()).isEqualTo(2);
        assertThat(sheet.body().path("circumstances").toString()).contains("BY_PROPERTY");
        assertThat(sheet.text("completeSince")).isNotEmpty();
    }
}
