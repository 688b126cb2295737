package org.servicehall.contracts.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTest {
    private static final Path OPERATIONS = Path.of("../docs/operations.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z_0-9.<>-]+)`[^|]*\\|([^|]*)\\|[^|]*\\|$");
    private static final Pattern NAMED =
            Pattern.compile("`(HALL_[A-Z_0-9]+|hall\\.[a-z-]+(?:\\[n])?\\.[a-z<>.-]+(?<!\\.dlt))`");
    private static final Pattern VALUE = Pattern.compile("\\d+[A-Za-z]*|[A-Z]+");

    private final KnownSettings known = KnownSettings.read();

    @Test
    void theFileNamesWhatTheCodeReadsAndNothingElse() {
        assertThat(KnownSettings.names())
                .containsExactlyInAnyOrderElementsOf(SettingsInCode.read().keySet());
    }

    @Test
    void everySettingOfTheOperationsPageIsRead() throws IOException {
        assertThat(NAMED.matcher(Files.readString(OPERATIONS)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(isRead(name)).as(name).isTrue());
    }

    @Test
    void aDefaultOfTheOperationsPageIsTheCodes() throws IOException {
        var code = SettingsInCode.read();
        List<MatchResult> rows =
                ROW.matcher(Files.readString(OPERATIONS)).results().toList();
        assertThat(rows).hasSizeGreaterThan(30);
        for (var row : rows) {
            String written = row.group(2).replace("`", "").trim();
            code.entrySet().stream()
                    .filter(setting ->
                            variable(setting.getKey()).equals(row.group(1).replaceAll("_\\d_", "_0_")))
                    .filter(setting -> VALUE.matcher(setting.getValue()).matches())
                    .forEach(setting -> assertThat(written).as(row.group(1)).isEqualTo(setting.getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HALL_HALLS_0_URGENT_WARN_PERCENT",
                "hall.halls[1].windows[0].name.zh",
                "HALL_VAULT_INDEX_KEY",
                "HALL_VAULT_INDEXKEY",
                "hall.vault.indexKey",
                "hall.http.max-body-by-path[/api/complaints/*/attachments]",
                "hall.rota.items-of.330106.CLEANING[0].code",
                "hall.demo.users[10].roles[0]",
                "hall.demo.users[10].roles",
                "HALL_ISSUER_USERS_0_ROLES_0",
                "HALL_ISSUER_USERS_0_ROLES",
                "HALL_GATEWAY_SERVICES_CASES",
                "HALL_MONGO_PORT",
                "HALL_DATA"
            })
    void aSettingIsKnownInEachWayOfWritingIt(String name) {
        assertThat(known.isKnown(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALL_VAULT_KEY_2", "hall.vault.key[0]", "HALL_ISSUER_USERS_ROLES_0"})
    void aSettingOfOneValueHasNoPlaces(String name) {
        assertThat(known.isKnown(name)).isFalse();
    }

    @Test
    void whatKubernetesTellsOfItsServicesIsNoSetting() {
        var told = Set.of(
                "HALL_CONSOLE_SERVICE_HOST",
                "HALL_CONSOLE_SERVICE_PORT",
                "HALL_CONSOLE_SERVICE_PORT_HTTP",
                "HALL_CONSOLE_PORT",
                "HALL_CONSOLE_PORT_8080_TCP",
                "HALL_CONSOLE_PORT_8080_TCP_PROTO",
                "HALL_CONSOLE_PORT_8080_UDP_ADDR");

        assertThat(known.faults(told)).isEmpty();
        assertThat(known.faults(Set.of("HALL_CONSOLE_SERVICE_HOST", "HALL_CONSOLE_KEY", "HALL_CASE_PORT")))
                .hasSize(2)
                .noneMatch(fault -> fault.contains("SERVICE"));
    }

    @Test
    void aSettingThatNothingReadsIsNamed() {
        var faults = known.faults(
                Set.of("hall.vault.indexkeys", "spring.main.banner-mode", "HALL_DEADLINES_SWEEP_INTERVAL", "PATH"));

        assertThat(faults)
                .hasSize(2)
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("HALL_DEADLINES_SWEEP_INTERVAL is a setting that nothing"))
                .anySatisfy(fault -> assertThat(fault).startsWith("hall.vault.indexkeys is"));
    }

    @Test
    void aVariableForAPartOfAListThatStandsInAFileIsNamed() {
        assertThat(known.faults(Set.of("hall.halls[0].code", "hall.halls[0].name.zh", "HALL_HALLS_0_NAME_ZH")))
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .startsWith("HALL_HALLS_0_NAME_ZH sets a part of a list")
                        .contains("deploy/config/application.yml"));
        assertThat(known.faults(Set.of("hall.halls[0].code", "HALL_STAFF_MEMBERS_0_USER")))
                .isEmpty();
    }

    /** The page may name a list or map instead of what stands in it. */
    private boolean isRead(String written) {
        String name = written.replaceAll("<\\w+>", "x").replace("[n]", "[0]");
        return known.isKnown(name)
                || KnownSettings.names().stream()
                        .anyMatch(setting -> setting.startsWith(name + "[*]") || setting.equals(name + ".*"));
    }

    private static String variable(String name) {
        return name.replace("[*]", "_0")
                .replaceAll("[.]", "_")
                .replace('-', '_')
                .toUpperCase(java.util.Locale.ROOT);
    }
}
