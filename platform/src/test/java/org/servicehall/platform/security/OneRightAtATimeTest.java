package org.servicehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.ReadingReason;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whose rights a deputy used is known by trying them, the own first. */
@Tag("B5")
@Tag("R3")
class OneRightAtATimeTest {
    private static final StandIn LEAD = new StandIn("zhou.min", Set.of(Role.CLERK, Role.LEAD));
    private static final StandIn OFFICE = new StandIn("wu.gang", Set.of(Role.OFFICE));
    private static final CommandContext NOW = CommandContext.of("dai.li", Instant.EPOCH);
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    private final Desk desk = proxied();

    /** Opens itself to every clerk, and asks inside for more. */
    static class Desk {
        @PostMapping("/api/things")
        @PreAuthorize("hasAnyRole('CLERK', 'OFFICE')")
        String done(@PathVariable String no, Actor actor, CommandContext context) {
            if (no.equals("evidence")) {
                ATTEMPTS.incrementAndGet();
                throw Refusal.unprocessable("fee-not-listed", "P4").afterRecord();
            }
            if (no.equals("missing")) {
                throw Refusal.notFound("unknown-number", no);
            }
            if (!no.equals("own") && !actor.is(Role.LEAD)) {
                throw Refusal.forbidden("not-yours", "B5");
            }
            if (no.equals("done")) {
                throw Refusal.conflict("done-already", "B5");
            }
            return by(actor) + "/" + (context.standsInFor() == null ? "own" : context.standsInFor());
        }

        @GetMapping("/api/things/reason")
        @PreAuthorize("hasRole('CLERK')")
        String read(@ReadingReason String why, Actor actor) {
            if (!actor.is(Role.LEAD)) {
                throw Refusal.forbidden("not-yours", "B5");
            }
            return by(actor);
        }

        @GetMapping("/api/things")
        @PreAuthorize("hasRole('CLERK')")
        boolean listed(Actor actor) {
            return actor.is(Role.LEAD) && actor.is(Role.OFFICE);
        }

        private static String by(Actor actor) {
            return actor.actsFor() == null ? "own" : actor.actsFor();
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatTheRulesLetOneselfDoIsDoneAsOneself() {
        assertThat(desk.done("own", signedIn(OFFICE, LEAD), NOW)).isEqualTo("own/own");
    }

    @Test
    void whatTheyRefuseIsDoneAsWhoeverLendsTheRightToIt() {
        assertThat(desk.done("other", signedIn(OFFICE, LEAD), NOW)).isEqualTo("zhou.min/zhou.min");
        assertThat(desk.read("audit", signedIn(LEAD))).isEqualTo("zhou.min");
    }

    @Test
    @Tag("P4")
    void whatWasRecordedAsEvidenceIsNotTriedAgain() {
        ATTEMPTS.set(0);
        refused("evidence", "fee-not-listed", signedIn(OFFICE, LEAD));
        assertThat(ATTEMPTS).hasValue(1);
    }

    @Test
    void whomAllRefuseIsToldWhatTheFurthestWasRefusedFor() {
        refused("done", "done-already", signedIn(LEAD));
        refused("other", "not-yours", signedIn(OFFICE));
        refused("missing", "unknown-number", signedIn(OFFICE, LEAD));
    }

    @Test
    void aListIsForAllRightsTogether() {
        assertThat(desk.listed(signedIn(OFFICE, LEAD))).isTrue();
    }

    private void refused(String no, String code, Actor actor) {
        assertThatThrownBy(() -> desk.done(no, actor, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor signedIn(StandIn... standIns) {
        Actor actor = new Actor("dai.li", "330106", Set.of(Role.CLERK), null, List.of(standIns));
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("dai.li")
                .build();
        SecurityContextHolder.getContext().setAuthentication(SignedIn.of(token, actor));
        return actor;
    }

    private static Desk proxied() {
        ProxyFactory factory = new ProxyFactory(new Desk());
        factory.setProxyTargetClass(true);
        factory.addAdvisor(new OneRightAtATime());
        return (Desk) factory.getProxy(Desk.class.getClassLoader());
    }
}
