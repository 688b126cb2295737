package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is known to a matter is named by no event of it, whatever field it was typed into. */
@Tag("R3")
@Tag("B7")
class TextGuardTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final String NO = "330106-1";
    private static final VaultId ID = Kept.PERSON.of(NO);
    private static final CommandContext WANG = CommandContext.of("wang.fang", Instant.EPOCH);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Notes notes;
    private Vault vault;

    record Body(
            @Nullable String reason,

            @Nullable @Pattern(regexp = "[a-z.]+") String clerk,

            List<@Pattern(regexp = "[a-z.]+") String> clerks,
            @Unguarded(KEPT_IN_VAULT) Map<String, String> said,
            List<Body> within) {}

    @BeforeEach
    void open() {
        var database = DATABASE.fresh();
        notes = Notes.on(database);
        vault = new Vault(database, new VaultSettings(true, KEY, KEY), notes.store(), Clock.systemUTC());
        vault.prepare();
        KeptFields.keep(vault, ID, "P-1", Map.of("name", "欧阳建国", "text", "谢谢"));
        var guard = new TextGuard(vault, event -> event instanceof Note.LineWritten ? List.of(ID) : List.of());
        notes.eventSourcing().beforeAppend(guard::checkEvent);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        notes.close();
    }

    @Test
    void theCommandIsRefusedAndNothingRecorded() {
        typed(body("欧阳 建国说的"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::write)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("person-named-in-text"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("reason"));
        assertThat(notes.eventSourcing().streams().read("Note:" + NO)).isEmpty();
    }

    /** Else the guard's answer would tell whoever may not even act whom the matter knows. */
    @Test
    void whatTheRulesRefuseIsRefusedForThat() {
        notes.eventSourcing().commands().send(new Note.Close(NO), WANG);
        typed(body("欧阳建国"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::write)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("note-closed"));
    }

    @Test
    void theirDataIsLookedAtAlsoWhereItIsLaidBesideThisVeryEvent() {
        VaultId beside = Kept.PERSON.of("330106-2");
        var guard = new TextGuard(vault, event -> List.of(beside));
        notes.eventSourcing().beforeAppend(guard::checkEvent);
        typed(body("张三丰来电"));
        EnclosingCommands enclosing =
                new EnclosingCommands(notes.eventSourcing().commands(), notes.store(), vault);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> enclosing.send("Note:330106-2", WANG, envelope -> {
                    envelope.put(beside, "P-2", Map.of("name", "张三丰"));
                    return new Note.Write("330106-2", "first");
                }));
        assertThat(vault.lying(beside)).isEmpty();
    }

    @Test
    void othersAndWhatNobodyTypedPass() {
        typed(body("与申请人核对，谢谢"));
        assertThatCode(this::write).doesNotThrowAnyException();
        RequestContextHolder.resetRequestAttributes();
        assertThatCode(this::write).doesNotThrowAnyException();
    }

    @Test
    void textsAreFoundWhereverTheyStandButWhereTheyMayBePersonal() {
        Body inner = new Body("内", null, List.of(), Map.of("name", "欧阳建国"), List.of());
        Body outer = new Body("外", "li.na", List.of("sun.yan"), Map.of(), List.of(inner));
        assertThat(TypedText.of(outer))
                .containsExactlyInAnyOrder(
                        new TypedText("reason", "外", true),
                        new TypedText("clerk", "li.na", false),
                        new TypedText("clerks[0]", "sun.yan", false),
                        new TypedText("within[0].reason", "内", true));
    }

    private static Body body(String reason) {
        return new Body(reason, null, List.of(), Map.of(), List.of());
    }

    private static void typed(Body body) {
        TypedText.remember(TypedText.of(body).stream().filter(TypedText::free).toList());
    }

    private void write() {
        notes.eventSourcing().commands().send(new Note.Write(NO, "a line"), WANG);
    }
}
