package org.servicehall.accountability.retaliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.retaliation.Watched.CASE;
import static org.servicehall.accountability.retaliation.Watched.HALL;
import static org.servicehall.accountability.retaliation.Watched.ID_NUMBER;
import static org.servicehall.accountability.retaliation.Watched.LATER;
import static org.servicehall.accountability.retaliation.Watched.NO;
import static org.servicehall.accountability.retaliation.Watched.NOON;
import static org.servicehall.accountability.retaliation.Watched.PHONE;
import static org.servicehall.accountability.retaliation.Watched.filed;
import static org.servicehall.accountability.retaliation.Watched.opened;
import static org.servicehall.accountability.retaliation.Watched.received;
import static org.servicehall.accountability.retaliation.Watched.refused;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.platform.vault.KeptFields;
import org.servicehall.platform.vault.Vault;

/** A reporter is recognised among applicants by number or phone, also after a correction. */
@Tag("B7")
class RecognisedReporterTest {
    @AutoClose
    private final WatchGround ground = new WatchGround();

    private final Vault vault = ground.vault;
    private final Flags flags = ground.flags;
    private final WhenAccusedActsThenWatchForRetaliation watch = ground.watch(ground.reporters);

    @Test
    void whoGaveNothingButAPhoneIsRecognisedByIt() {
        KeptFields.keep(
                vault,
                Reporters.idOf(NO),
                ground.owner(),
                Map.of("name", "欧阳静怡", Reporters.PHONE, "+86 139-0000-1234"));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault));
        happens("Case:" + CASE, 0, opened(vault));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.REFUSED_BY_ACCUSED);
        assertThat(vault.phoneMark(CASE, PHONE)).isNotEqualTo(vault.phoneMark("330106-20250927-0002", PHONE));
    }

    @Test
    @Tag("S7")
    void whosePhoneWasWrittenWrongIsRecognisedOnceItIsPutRight() {
        KeptFields.keep(vault, Reporters.idOf(NO), ground.owner(), Map.of("name", "欧阳静怡", Reporters.PHONE, PHONE));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault, "13900009999"));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).isEmpty();
        happens("Application:" + CASE, 1, corrected(vault.phoneMark(CASE, PHONE)));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.REFUSED_BY_ACCUSED);
    }

    @Test
    @Tag("S7")
    void noCorrectionTakesAwayWhatTellsTheReporter() {
        KeptFields.keep(vault, Reporters.idOf(NO), ground.owner(), Map.of("name", "欧阳静怡", Reporters.PHONE, PHONE));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault, PHONE));
        happens("Application:" + CASE, 1, corrected(vault.phoneMark(CASE, "13900009999")));
        happens("Application:" + CASE, 2, corrected(null));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.REFUSED_BY_ACCUSED);
    }

    private ReceptionCorrected corrected(@Nullable String contact) {
        return Watched.corrected(vault.personRef(HALL, ID_NUMBER), contact);
    }

    private void happens(String stream, long sequence, Object payload) {
        watch.on(Happened.event(stream, sequence, LATER, payload));
    }
}
