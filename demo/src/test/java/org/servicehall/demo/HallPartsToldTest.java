package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hall} tells a part: its secrets, its address, and at which provider residents sign in. */
@Timeout(60)
class HallPartsToldTest {
    @TempDir
    Path data;

    private HallScript script;

    @BeforeEach
    void noPartRuns() throws IOException {
        script = HallScript.on(data);
    }

    @Test
    void dataAreForTheirOwnerAlone() throws Exception {
        script.stubbed("up");

        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
        assertThat(script.run("tell cases 1 && cat \"$DATA\"/secrets/vault-key >/dev/null && ls -l \"$DATA/secrets\"")
                        .text())
                .contains("-rw-------")
                .doesNotContainPattern("-r..r");
    }

    @Test
    void aPartIsToldTheSecretsThatItReadsAndNoOther() throws Exception {
        String vault = "HALL_VAULT_INDEX_KEY\nHALL_VAULT_KEY\n";
        assertThat(secretsOf("backbone")).isEmpty();
        assertThat(secretsOf("gateway")).isEmpty();
        assertThat(secretsOf("attendance")).isEqualTo(vault);
        assertThat(secretsOf("cases-2")).isEqualTo("HALL_QUERY_CODE_KEY\n" + vault);
        assertThat(secretsOf("intake")).isEqualTo("HALL_QUERY_CODE_KEY\n" + vault);
        assertThat(secretsOf("accountability"))
                .isEqualTo("HALL_LEDGER_SIGNING_KEY\nHALL_LEDGER_VERIFICATION_KEY\nHALL_QUERY_CODE_KEY\n" + vault);
    }

    private String secretsOf(String part) throws Exception {
        return script.run("tell " + part + " 1; env | sed -n 's/^\\(HALL_.*_KEY\\)=..*/\\1/p' | sort")
                .text();
    }

    @Test
    void aHallIsReachedFromThisMachineAloneUnlessItsGatewayIsToldOtherwise() throws Exception {
        var told = "for part in cases gateway; do tell $part 1; echo $part $SERVER_ADDRESS $HALL_SECURITY_ISSUER_URI;"
                + " done";
        assertThat(script.run(told).text())
                .isEqualTo("cases 127.0.0.1 http://localhost:1\ngateway 127.0.0.1 http://localhost:1\n");
        assertThat(script.run("HALL_BIND=0.0.0.0 HALL_GATEWAY_ADDRESS=http://192.168.7.1:8080; " + told)
                        .text())
                .isEqualTo("cases 127.0.0.1 http://192.168.7.1:8080\ngateway 0.0.0.0 http://192.168.7.1:8080\n");
        assertThat(script.stubbed("HALL_BIND=192.168.7.1; up").text()).contains("HALL_BIND is 127.0.0.1", "0.0.0.0");
    }

    /** S3: residents of the demo have a provider; another that is set stays, and none is told where it would be read on the way. */
    @Test
    void residentsSignInAtTheDemosOwnProviderUnlessAnotherIsSet() throws Exception {
        assertThat(residentsAt("cases", "")).isEqualTo("none none none\n");
        for (String part : List.of("gateway", "intake", "intake-2")) {
            assertThat(residentsAt(part, ""))
                    .isEqualTo("http://localhost:1/demo/residents service-hall-residents"
                            + " http://localhost:1/demo/residents/keys\n");
        }
        assertThat(residentsAt("intake", "HALL_GATEWAY_ADDRESS=https://hall.example; "))
                .isEqualTo("https://hall.example/demo/residents service-hall-residents"
                        + " http://localhost:1/demo/residents/keys\n");
        assertThat(residentsAt("intake", "HALL_GATEWAY_ADDRESS=http://192.168.7.1:8080; "))
                .isEqualTo("none none none\n");
        assertThat(residentsAt("intake", "PROFILES=embedded; ")).isEqualTo("none none none\n");
        assertThat(residentsAt("gateway", "export HALL_RESIDENTS_ISSUER_URI=; "))
                .isEqualTo("none none none\n");
        assertThat(residentsAt("gateway", "export HALL_RESIDENTS_ISSUER_URI=https://id.example; "))
                .isEqualTo("https://id.example none none\n");
    }

    private String residentsAt(String part, String settings) throws Exception {
        return script.run(settings + "tell " + part + " 1; echo ${HALL_RESIDENTS_ISSUER_URI:-none}"
                        + " ${HALL_RESIDENTS_CLIENT_ID:-none} ${HALL_RESIDENTS_JWK_SET_URI:-none}")
                .text();
    }
}
