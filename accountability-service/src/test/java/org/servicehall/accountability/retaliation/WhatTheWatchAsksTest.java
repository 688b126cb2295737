package org.servicehall.accountability.retaliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.retaliation.Watched.CASE;
import static org.servicehall.accountability.retaliation.Watched.LATER;

import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.testing.AskedStore;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultSettings;

/** How little a case asks of the watch that tells nothing new (ADR 77). */
@Tag("B7")
class WhatTheWatchAsksTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final AskedStore asked = new AskedStore();
    private final Vault vault = new Vault(
            asked.database(),
            new VaultSettings(true, KEY, KEY),
            new StreamStore(asked.database(), Clock.systemUTC()),
            Clock.systemUTC());
    private final WhenAccusedActsThenWatchForRetaliation watch = watch();

    @AfterEach
    void close() {
        asked.database().drop();
        asked.close();
    }

    @Test
    void aCaseWhoseReceptionWasSeenToAsksOnce() {
        received(watch);
        asked.finds();
        asked.updates();
        opened(watch);
        assertThat(asked.finds()).isEqualTo(1);
        assertThat(asked.updates()).isZero();
    }

    private void received(WhenAccusedActsThenWatchForRetaliation by) {
        by.on(Happened.event("Application:" + CASE, 0, LATER, Watched.received(vault)));
    }

    private void opened(WhenAccusedActsThenWatchForRetaliation by) {
        by.on(Happened.event("Case:" + CASE, 0, LATER, Watched.opened(vault)));
    }

    private WhenAccusedActsThenWatchForRetaliation watch() {
        Pseudonyms pseudonyms = new Pseudonyms("a-key-for-tests-and-nothing-else");
        return new WhenAccusedActsThenWatchForRetaliation(new RetaliationWatch(
                asked.database(), new Reporters(vault, pseudonyms), new Flags(asked.database(), vault)));
    }
}
