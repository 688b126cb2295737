package org.servicehall.accountability.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

class SanctionTableTest implements WholeService {
    @LocalServerPort
    private int port;

    @Test
    @Tag("B3")
    @Tag("B4")
    void theTableOfSanctionsCanBeRead() {
        var door = new Door(port);
        var table = door.get("/api/sanctions", TestTokens.of("wang.fang", "330106", Role.CLERK))
                .json();
        assertThat(table.get("base").toString()).contains("SERIOUS_FAILURE");
        assertThat(table.get("heavier")).hasSize(4);
        assertThat(door.get("/api/sanctions", TestTokens.of("ops", "330106", Role.OPS))
                        .status())
                .isEqualTo(403);
    }
}
