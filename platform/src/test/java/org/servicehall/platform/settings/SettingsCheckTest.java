package org.servicehall.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SettingsCheck.class, SettingsAutoConfiguration.class, ValidationAutoConfiguration.class));

    @Test
    void aSettingThatNothingReadsEndsTheStartAndIsNamed() {
        service.withPropertyValues("hall.vault.kye=secret")
                .run(start -> assertThat(start.getStartupFailure())
                        .hasMessageContaining("hall.vault.kye is a setting that nothing reads")
                        .hasMessageNotContaining("secret"));
    }

    @Test
    void aSettingOfAnotherServiceIsNoMistake() {
        service.withPropertyValues("hall.complaints.quorum=4", "hall.gateway.timeouts.read=9s")
                .run(start -> assertThat(start).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "HALL_HALLS_0_NAME_ZH,sets a part of a list",
        "HALL_DEADLINES_SWEEP_INTERVAL,is a setting that nothing reads"
    })
    void aVariableIsHeldToTheSame(String variable, String fault) {
        service.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                        java.util.Map.of(variable, "1"))))
                .withPropertyValues("hall.halls[0].code=330106", "hall.halls[0].name.zh=x")
                .run(start -> assertThat(start.getStartupFailure()).hasMessageContaining(variable + " " + fault));
    }

    @Test
    void aHallOfWhichAPartIsMissingIsTold() {
        service.withPropertyValues("hall.halls[0].code=330106")
                .run(start -> assertThat(start.getStartupFailure())
                        .rootCause()
                        .isNotInstanceOf(NullPointerException.class)
                        .hasMessageContaining("halls[0].windows")
                        .hasMessageContaining("halls[0].name"));
    }
}
