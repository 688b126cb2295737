package org.servicehall.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.RunningGateway;
import org.servicehall.gateway.route.Role;

class DemoGuardTest {
    private static final String USER = "hall.demo.users[0].";
    private static final String RESIDENT = "hall.demo.residents[0].";

    @Test
    void demo_users_without_the_demo_profile_keep_the_gateway_shut() {
        for (String profiles : List.of("", "embedded")) {
            assertThatThrownBy(() -> RunningGateway.start(
                                    profiles,
                                    "hall.security.issuer-uri=https://id.example",
                                    USER + "name=ops",
                                    USER + "hall=330106",
                                    USER + "roles=OPS")
                            .close())
                    .rootCause()
                    .isInstanceOf(RefusesToStart.class)
                    .hasMessageContaining("hall.demo.users");
        }
    }

    @Test
    void residents_of_the_demo_without_the_demo_profile_keep_the_gateway_shut() {
        for (String profiles : List.of("", "embedded")) {
            assertThatThrownBy(() -> RunningGateway.start(
                                    profiles,
                                    "hall.security.issuer-uri=https://id.example",
                                    RESIDENT + "account=lin",
                                    RESIDENT + "name=林秀兰",
                                    RESIDENT + "id-number=330106195603120021")
                            .close())
                    .rootCause()
                    .isInstanceOf(RefusesToStart.class)
                    .hasMessageContaining("hall.demo.residents");
        }
    }

    @Test
    void the_demo_profile_with_an_outside_issuer_keeps_the_gateway_shut() {
        assertThatThrownBy(() -> RunningGateway.start("demo", "hall.security.issuer-uri=https://id.example")
                        .close())
                .rootCause()
                .isInstanceOf(RefusesToStart.class)
                .hasMessageContaining("outside issuer");
    }

    @Test
    void a_real_user_needs_an_encoded_password() {
        assertThat(usersWith("{bcrypt}$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy")
                        .find("lin.tao"))
                .isPresent();
        for (String weak : new String[] {null, "", "secret", "{noop}secret"}) {
            assertThatThrownBy(() -> usersWith(weak))
                    .isInstanceOf(RefusesToStart.class)
                    .hasMessageContaining("lin.tao");
        }
    }

    private static HallUsers usersWith(String password) {
        var user = new HallUser("lin.tao", "330106", Set.of(Role.CLERK), "FINANCE", password);
        var life = Duration.ofHours(1);
        return new HallUsers(
                new IssuerSettings(Path.of("unused"), List.of(user), life, life),
                new DemoSettings(List.of(), List.of(), life));
    }
}
