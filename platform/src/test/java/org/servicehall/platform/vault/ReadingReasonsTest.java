package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Why somebody looks is recorded, and names nobody whom the vault knows to the matter, whatever of it is looked at. */
@Tag("R3")
@Tag("B7")
class ReadingReasonsTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final String NO = "330106-20261123-0007";
    private static final VaultId PERSON = Kept.PERSON.of(NO + "/reporter");
    private static final VaultId TEXT = Kept.CALLER.of(NO);
    private static final VaultId FILE = Kept.CALLER.of(NO + "/file");
    private static final VaultId PAGE = Kept.CALLER.of("330106-YY20261123-0001");
    private static final VaultId OTHERS = Kept.PERSON.of("330106-20261123-00070");
    private static final Actor WANG = new Actor("wang.fang", "330106", Set.of(Role.CLERK), null);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private MongoDatabase database;
    private Notes notes;
    private Vault vault;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        notes = Notes.on(database);
        vault = new Vault(database, new VaultSettings(true, KEY, KEY), notes.store(), Clock.systemUTC());
        vault.prepare();
        KeptFields.keep(vault, PERSON, "P-1", Map.of("name", "欧阳静怡", "phone", "13812345678"));
        KeptFields.keep(vault, TEXT, "P-1", Map.of("text", "窗口拖延"));
        KeptFields.keep(vault, PAGE, "P-1", Map.of("page", "<p>"));
        KeptFields.keep(vault, Kept.PERSON.of(NO + "/objector"), "P-2", Map.of("name", "诸葛明月", "address", "青溪镇白石村9号"));
        KeptFields.keep(vault, OTHERS, "P-3", Map.of("name", "司马青云"));
    }

    @AfterEach
    void close() {
        notes.close();
    }

    static Stream<VaultId> whateverIsLookedAt() {
        return Stream.of(PERSON, TEXT, FILE, PAGE);
    }

    @ParameterizedTest
    @MethodSource("whateverIsLookedAt")
    void nobodyWhoseItIsIsNamed(VaultId id) {
        refused(id, "核对欧\u200b阳静怡的举报", "person-named-in-text");
        refused(id, "核对13812345678的机主", "personal-data-in-text");
        look(id, "核对举报人所述");
        assertThat(database.getCollection("vaultReadings").countDocuments()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"诸葛明月提出异议", "异议人住白石村9号"})
    void norWhoeverElseIsKnownUnderTheNumber(String why) {
        refused(TEXT, why, "person-named-in-text");
        refused(FILE, why, "person-named-in-text");
        look(TEXT, "异议人的陈述");
    }

    @Test
    void peopleOfOtherMattersMayBeNamed() {
        look(TEXT, "司马青云来电询问");
        look(OTHERS, "欧阳静怡来电询问");
    }

    /** Nothing lies under a request to erase, and its looks concern a person all the same. */
    @Test
    void aLookAtWhatIsNotInTheVaultIsHeldToThePersonItConcerns() {
        VaultId request = Kept.CALLER.of("330106-YY20261123-0009");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> vault.look(request, "P-2", WANG, "诸葛明月申请删除"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("person-named-in-text"));
        vault.look(request, "P-2", WANG, "作出决定前核对");
        assertThat(database.getCollection("vaultReadings").find())
                .singleElement()
                .satisfies(reading -> assertThat(reading.getString("no")).isEqualTo("330106-YY20261123-0009"))
                .satisfies(reading -> assertThat(reading.getString("person")).isEqualTo("P-2"));
    }

    private void refused(VaultId id, String why, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> look(id, why))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(ReadingReason.HEADER));
        assertThat(database.getCollection("vaultReadings").countDocuments()).isZero();
    }

    private void look(VaultId id, String why) {
        if (id.equals(FILE)) {
            vault.unseal(id, "P-1", vault.seal(id.number(), "P-1", new byte[1]), WANG, why);
        } else {
            vault.read(id, WANG, why);
        }
    }
}
