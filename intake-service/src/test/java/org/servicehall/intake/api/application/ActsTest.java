package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;

/** What the domain learns of whoever asks. */
@Tag("F1")
class ActsTest {
    private static final Instant NOW = Instant.parse("2025-09-26T01:00:00Z");

    @Test
    void aDeputyActsForWhomTheyStandIn() {
        Act act = acts(new StandIn("wang.fang", Set.of(Role.CLERK)));
        assertThat(act.by()).isEqualTo("chen.jie");
        assertThat(act.standsInFor()).containsExactly("wang.fang");
        assertThat(act.lead()).isFalse();
    }

    @Test
    void theLeadsDeputyLeads() {
        assertThat(acts(new StandIn("zhou.min", Set.of(Role.LEAD))).lead()).isTrue();
    }

    private static Act acts(StandIn standIn) {
        Actor deputy = new Actor("chen.jie", "330106", Set.of(Role.CLERK), "CIVIL_AFFAIRS", List.of(standIn));
        return Acts.of(deputy, CommandContext.of("chen.jie", NOW));
    }
}
