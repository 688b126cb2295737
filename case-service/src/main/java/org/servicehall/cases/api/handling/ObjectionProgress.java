package org.servicehall.cases.api.handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;

/**
 * For who objected: what has become of it, and why. Nothing of what was said, and nobody's name.
 *
 * @param stage at which it was lodged
 * @param decidedAt null until decided
 * @param reason why it was upheld or not; null until decided
 */
record ObjectionProgress(
        String no,
        LocalizedText matterName,
        LocalizedText stage,
        ObjectionState status,
        LocalizedText statusText,
        Instant lodgedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    /** @param events of the case; empty where no such objection was lodged to it */
    static Optional<ObjectionProgress> of(ObjectionReceipt receipt, List<?> events) {
        return all(events, ObjectionLodged.class)
                .filter(lodged -> lodged.number() == receipt.number())
                .findFirst()
                .map(lodged -> of(receipt, lodged, events));
    }

    private static ObjectionProgress of(ObjectionReceipt receipt, ObjectionLodged lodged, List<?> events) {
        CaseOpened opened = all(events, CaseOpened.class).findFirst().orElseThrow();
        ObjectionDecided decided = all(events, ObjectionDecided.class)
                .filter(one -> one.number() == receipt.number())
                .findFirst()
                .orElse(null);
        ObjectionState state = state(decided, events);
        return new ObjectionProgress(
                receipt.no(),
                opened.matterName(),
                stageOf(opened, lodged.stage()),
                state,
                state.text(),
                lodged.lodgedAt(),
                decided == null ? null : decided.decidedAt(),
                decided == null ? null : decided.reason());
    }

    private static ObjectionState state(@Nullable ObjectionDecided decided, List<?> events) {
        if (decided != null) {
            return decided.upheld() ? ObjectionState.UPHELD : ObjectionState.DISMISSED;
        }
        boolean over = all(events, CaseCompleted.class).findFirst().isPresent();
        return over ? ObjectionState.NO_LONGER_NEEDED : ObjectionState.OPEN;
    }

    static LocalizedText stageOf(CaseOpened opened, String id) {
        return opened.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .map(Stage::name)
                .orElseThrow();
    }

    private static <T> Stream<T> all(List<?> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
