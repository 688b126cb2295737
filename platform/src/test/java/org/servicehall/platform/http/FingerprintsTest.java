package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.hash.Sha256;
import org.springframework.mock.web.MockHttpServletRequest;

@Tag("R3")
class FingerprintsTest {
    private static final String BODY = "{\"idNumber\":\"11010519491231002X\"}";

    @Test
    void nobodyComputesOneWithoutTheKey() {
        String mine = of(new Fingerprints(key(1)), BODY);

        assertThat(mine)
                .isNotEqualTo(Sha256.hex("POST /api/a\n" + BODY))
                .isNotEqualTo(of(new Fingerprints(key(2)), BODY));
    }

    @Test
    void theSameRequestHasTheSameOne() {
        assertThat(of(new Fingerprints(key(1)), BODY)).isEqualTo(of(new Fingerprints(key(1)), BODY));
        assertThat(of(new Fingerprints(key(1)), BODY)).isNotEqualTo(of(new Fingerprints(key(1)), "{}"));
    }

    @Test
    void aServiceWithoutPersonalDataNeedsNoKey() {
        assertThat(of(new Fingerprints(""), BODY)).isEqualTo(Sha256.hex("POST /api/a\n" + BODY));
    }

    private static String of(Fingerprints fingerprints, String body) {
        MessageDigest whole = Fingerprints.begin(new MockHttpServletRequest("POST", "/api/a"));
        whole.update(body.getBytes(StandardCharsets.UTF_8));
        return fingerprints.of(whole);
    }

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }
}
