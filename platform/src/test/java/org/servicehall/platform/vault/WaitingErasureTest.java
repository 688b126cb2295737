package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.platform.vault.ErasableVault.HALL;
import static org.servicehall.platform.vault.ErasableVault.LATER;
import static org.servicehall.platform.vault.ErasableVault.NO;
import static org.servicehall.platform.vault.ErasableVault.WILL;
import static org.servicehall.platform.vault.ErasableVault.ZHANG;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.time.HallClock;

/** An order waits with what is still needed, and takes nothing that came after it (ADR 21). */
@Tag("R3")
@Tag("P5")
class WaitingErasureTest {
    private final HallClock clock = ErasableVault.noon();
    private final ErasableVault hall = new ErasableVault("waiting_erasure_test", clock);
    private final Vault vault = hall.vault;
    private final String zhang = hall.zhang;

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whatIsStillNeededWaitsAndNothingElse() {
        String settled = HALL + "-20261123-0006";
        hall.keep(settled, zhang, ZHANG);
        hall.keep(NO, zhang, ZHANG);
        Set<String> needed = new HashSet<>(Set.of(NO));
        ErasureOrders orders = hall.ordersBut(needed);
        orders.take(hall.order());
        orders.obeyNew();
        orders.obeyWaiting();
        assertThat(hall.read(NO)).isEqualTo(ZHANG);
        assertThat(hall.read(settled)).isEmpty();
        needed.clear();
        orders.obeyWaiting();
        assertThat(hall.read(NO)).isEmpty();
    }

    @Test
    void whatIsBegunWhileAnOrderWaitsStaysAndWhatTheOrderCoversGoesWhole() {
        hall.keep(NO, zhang, ZHANG);
        byte[] early = vault.seal(NO + "/early", zhang, WILL);
        clock.advance(Duration.ofDays(1));
        Set<String> needed = new HashSet<>(Set.of(NO, LATER));
        ErasureOrders orders = hall.ordersBut(needed);
        orders.take(hall.order());
        orders.obeyNew();
        clock.advance(Duration.ofDays(1));
        byte[] late = vault.seal(NO + "/late", zhang, WILL);
        hall.keep(NO + "/reporter", zhang, ZHANG);
        hall.keep(LATER, zhang, ZHANG);
        byte[] another = vault.seal(LATER + "/file", zhang, WILL);

        needed.remove(NO);
        orders.obeyWaiting();

        assertThat(vault.unseal(NO + "/early", zhang, early)).isEmpty();
        assertThat(vault.unseal(NO + "/late", zhang, late)).isEmpty();
        assertThat(hall.read(NO)).isEmpty();
        assertThat(hall.read(NO + "/reporter")).isEmpty();
        assertThat(hall.read(LATER)).isEqualTo(ZHANG);
        assertThat(vault.unseal(LATER + "/file", zhang, another)).contains(WILL);
    }

    @Test
    void aKeyFromBeforeEachNumberHadItsOwnIsDestroyedOnceNothingNeedsIt() {
        hall.keepAsBefore(NO);
        assertThat(hall.read(NO)).isEqualTo(ZHANG);
        clock.advance(Duration.ofDays(1));
        Set<String> needed = new HashSet<>(Set.of(NO));
        ErasureOrders orders = hall.ordersBut(needed);
        orders.take(hall.order());
        orders.obeyNew();
        assertThat(hall.read(NO)).isEqualTo(ZHANG);
        clock.advance(Duration.ofDays(1));
        hall.keep(LATER, zhang, ZHANG);
        needed.clear();
        orders.obeyWaiting();
        assertThat(hall.read(NO)).isEmpty();
        assertThat(hall.read(LATER)).isEqualTo(ZHANG);
        assertThat(hall.database.getCollection("vaultKeys").countDocuments()).isOne();
    }
}
