package org.servicehall.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Removed;
import org.servicehall.platform.projection.TallyEvent.Spoilt;

class ReactionsTest {
    @Test
    void itIsConcernedByTheTypesItReactsToAlone() {
        Reactions reactions = Reactions.to(Added.class, (_, _) -> {}).and(Removed.class, (_, _) -> {});

        assertThat(reactions.concern(Added.class)).isTrue();
        assertThat(reactions.concern(Removed.class)).isTrue();
        assertThat(reactions.concern(Spoilt.class)).isFalse();
    }

    @Test
    void someReactToEverythingOrToSeveralTypesAlike() {
        assertThat(Reactions.toAll(_ -> {}).concern(Spoilt.class)).isTrue();
        Reactions any = Reactions.toAny(List.of(Added.class, Removed.class), _ -> {});
        assertThat(any.concern(Removed.class)).isTrue();
        assertThat(any.concern(Spoilt.class)).isFalse();
    }

    @Test
    void nothingReactsTwiceToOneType() {
        Reactions once = Reactions.to(Added.class, (_, _) -> {});

        assertThatIllegalArgumentException().isThrownBy(() -> once.and(Added.class, (_, _) -> {}));
    }
}
