package org.servicehall.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicehall.platform.control.OrdersSetAside.SetAside;

class OrdersSetAsideTest {
    private final OrdersSetAside setAside = new OrdersSetAside();

    @Test
    void whatHasNoKeyIsReplacedByNothing() {
        setAside.add(null, at(0));
        setAside.replaced(null, "type");
        setAside.replaced("", "type");
        assertThat(setAside.count()).isEqualTo(1);
    }

    @Test
    void ofManyTheFirstAreRememberedAndAllAreCounted() {
        for (int i = 0; i < 30; i++) {
            setAside.add("Clock:hall", at(i));
        }
        assertThat(setAside.count()).isEqualTo(30);
        assertThat(setAside.first())
                .hasSize(20)
                .first()
                .extracting(SetAside::place)
                .isEqualTo("hall.control-0@0");
    }

    private static SetAside at(int offset) {
        return new SetAside("hall.control-0@" + offset, "type", "UnreadableEvent");
    }
}
