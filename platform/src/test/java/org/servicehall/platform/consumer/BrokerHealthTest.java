package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.EmbeddedStack;

class BrokerHealthTest {
    @Test
    void aBrokerThatAnswersIsUp() {
        assertThat(status(EmbeddedStack.get().kafka())).isEqualTo("UP");
    }

    @Test
    void aBrokerThatTakesConnectionsAndNeverAnswersIsDown() throws Exception {
        try (var silent = new ServerSocket(0)) {
            assertThat(status("127.0.0.1:" + silent.getLocalPort())).isEqualTo("DOWN");
        }
    }

    private static String status(String address) {
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address));
        try (GroupOffsets offsets = new GroupOffsets(admin)) {
            return new BrokerHealth(offsets).health().getStatus().getCode();
        }
    }
}
