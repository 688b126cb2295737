package org.servicehall.platform.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.security.SecuritySettings;

/** Residents and staff may sign in at one provider, but never as one client (S3). */
@Tag("S3")
class ResidentSettingsTest {
    private static final String ISSUER = "https://id.example";
    private static final SecuritySettings STAFF =
            new SecuritySettings(ISSUER, null, null, "service-hall", "hall", "sub");

    @Test
    void residentsTokensAreNeverIssuedAsThoseOfStaff() {
        assertThatThrownBy(() -> residents(ISSUER, "service-hall").checkApartFrom(STAFF))
                .hasMessageContaining("client of their own");
        assertThatCode(() -> residents(ISSUER, "residents").checkApartFrom(STAFF))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        residents("https://elsewhere.example", "service-hall").checkApartFrom(STAFF))
                .doesNotThrowAnyException();
        assertThatCode(() -> residents(null, null).checkApartFrom(STAFF)).doesNotThrowAnyException();
    }

    /** As compose hands on a line of .env that was left empty. */
    @Test
    void whatIsSetToNothingIsAsNotSet() {
        assertThat(new ResidentSettings("", "", "", "", "", "").offered()).isFalse();
        var set = new ResidentSettings(ISSUER, "", "residents", "", "", "");
        assertThat(set).isEqualTo(residents(ISSUER, "residents"));
    }

    private static ResidentSettings residents(String issuer, String client) {
        return new ResidentSettings(issuer, null, client, "政务服务网", "name", "id_number");
    }
}
