package org.servicehall.intake.api.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.api.household.HouseholdExamples.PATH;
import static org.servicehall.intake.api.household.HouseholdExamples.leaving;
import static org.servicehall.intake.api.household.HouseholdExamples.member;
import static org.servicehall.intake.api.household.HouseholdExamples.registration;
import static org.servicehall.intake.api.season.SeasonExamples.idNumber;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A correction that is told again gets the same answer, whatever happened since, and one of the village leaves the book alone. */
@Tag("S7")
@Tag("S8")
class HouseholdCorrectionServiceTest implements WholeService {
    private static final String EVIDENCE = "\"evidence\":\"户口簿原件\"}";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;
    private String body;
    private Answer household;

    @BeforeEach
    void register() {
        door = new Door(port);
        body = registration(idNumber(), idNumber());
        household = done(door.post(Door.WANG, PATH, body));
    }

    @Test
    void aNamePutRightIsAnsweredAgainWhenTheMemberHasLeft() {
        String key = UUID.randomUUID().toString();
        Answer corrected = putRight(member(household, 1) + "/name", "{\"name\":\"欧阳建园\",", key);
        done(door.post(Door.WANG, member(household, 1) + "/leaving", leaving()));
        Answer again = putRight(member(household, 1) + "/name", "{\"name\":\"欧阳建园\",", key);
        assertThat(again.body()).isEqualTo(corrected.body());
    }

    @Test
    void aBookPutRightIsAnsweredAgainWhenAnotherHouseholdHasIt() {
        String wrong = book();
        String first = wrong.replace("城关", "青岭");
        String key = UUID.randomUUID().toString();
        Answer corrected = putRight(registrationPath(), "{\"bookNo\":\"%s\",".formatted(first), key);
        String then = "{\"bookNo\":\"%s\",".formatted(wrong.replace("城关", "青山"));
        putRight(registrationPath(), then, UUID.randomUUID().toString());
        done(door.post(Door.WANG, PATH, registration(idNumber()).replaceFirst("城关[0-9]{6}", first)));
        Answer again = putRight(registrationPath(), "{\"bookNo\":\"%s\",".formatted(first), key);
        assertThat(again.body()).isEqualTo(corrected.body());
    }

    @Test
    void whereOnlyTheVillageIsPutRightTheBookStaysTheHouseholds() {
        putRight(
                registrationPath(),
                "{\"community\":\"青溪社区\",",
                UUID.randomUUID().toString());
        RegistrationCorrected event =
                (RegistrationCorrected) streams.read(HouseholdEvent.STREAM + ":" + household.text("no"))
                        .orElseThrow()
                        .getLast()
                        .payload();
        assertThat(event.book()).isEqualTo(event.wrongBook());
        assertThat(event.values()).isNull();
        assertThat(door.post(Door.WANG, PATH + "/finding", "{\"bookNo\":\"%s\"}".formatted(book()))
                        .body()
                        .path("items")
                        .findValuesAsString("no"))
                .containsExactly(household.text("no"));
    }

    private Answer putRight(String path, String begun, String key) {
        return done(door.post(Door.WANG, path, begun + EVIDENCE, "Idempotency-Key", key));
    }

    private String registrationPath() {
        return PATH + "/" + household.text("no") + "/registration";
    }

    private String book() {
        return body.substring(body.indexOf("城关"), body.indexOf("城关") + 8);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
        return answer;
    }
}
