package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.control.ControlEvent.ClockSet;

class EventTypesTest {
    private final EventTypes types = EventTypes.all();

    @Test
    void aTypeAndItsRecordNameEachOther() {
        assertThat(types.typeOf(CasePromised.class)).isEqualTo("org.servicehall.case.promised.v1");
        assertThat(types.classOf("org.servicehall.case.promised.v1")).isEqualTo(CasePromised.class);
    }

    @Test
    void everyTypeLeadsToARecordThatLeadsBackToIt() {
        assertThat(types.types())
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        type -> assertThat(types.typeOf(types.classOf(type))).isEqualTo(type));
    }

    @Test
    void everyEventButOrdersToAllNamesItsStreamByItsFirstComponent() {
        assertThat(types.types())
                .map(types::classOf)
                .filteredOn(event -> event != ClockSet.class)
                .allSatisfy(event -> assertThat(
                                event.getRecordComponents()[0].getAccessor().isAnnotationPresent(EventTag.class)
                                        || isTaggedField(event))
                        .isTrue());
    }

    private static boolean isTaggedField(Class<?> event) throws NoSuchFieldException {
        return event.getDeclaredField(event.getRecordComponents()[0].getName()).isAnnotationPresent(EventTag.class);
    }

    @Test
    void anUnknownTypeIsNotGuessed() {
        assertThat(types.find("org.servicehall.case.promised.v2")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.classOf("org.servicehall.case.promised.v2"))
                .withMessageContaining("promised.v2");
    }

    @Test
    void twoEventsMayNotShareAType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.of(Ambiguous.class))
                .withMessageContaining("share a type");
    }

    sealed interface Ambiguous {}

    @Event(namespace = "a", name = "b", version = "1")
    record One() implements Ambiguous {}

    @Event(namespace = "a", name = "b", version = "1")
    record Other() implements Ambiguous {}
}
