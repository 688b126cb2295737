package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reception tells of the applicant's phone: enough to recognise it, and nothing to join two receptions by (ADR 20). */
@Tag("B7")
class ContactTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    Vault vault;

    @Test
    void aReceptionCarriesAMarkOfThePhoneThatNoOtherHas() {
        String first = received(PENSION);
        String second = received(PENSION);
        assertThat(contact(first)).isEqualTo(vault.phoneMark(first, PHONE)).isNotEqualTo(contact(second));
        assertThat(contact(received(PENSION.replace("\"phone\":\"" + PHONE + "\",", ""))))
                .isNull();
    }

    private String received(String body) {
        var answer = new Door(port).post(Door.WANG, "/api/applications", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.text("no");
    }

    private @Nullable String contact(String no) {
        return streams.read("Application:" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(ApplicationReceived.class::isInstance)
                .map(ApplicationReceived.class::cast)
                .findFirst()
                .orElseThrow()
                .contact();
    }
}
