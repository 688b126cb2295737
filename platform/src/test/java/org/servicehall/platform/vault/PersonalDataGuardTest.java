package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.Refusal;

@Tag("R3")
class PersonalDataGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证33010619900101001X",
                "33010619900101001x。",
                "330106 19900101 0012",
                "３３０１０６１９９００１０１００１２",
                "330106900101001",
                "请致电13800000000",
                "138-0000-0000",
                "138 0000 0000",
                "+8613800000000",
                "电话 0571-88123456",
                "138\u200b12345678",
                "138\u300012345678",
                "139  8111  2206",
                "139/8111/2206",
                "110101  19810203  4038"
            })
    void noticesIdNumbersAndPhones(String text) {
        assertThat(PersonalDataGuard.isSuspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同330106-20261123-0007一案",
                "材料不齐，缺户口簿2份",
                "依据《城市居民最低生活保障条例》第七条",
                "2026年11月23日9时30分",
                "金额20000元，共12个月",
                "国发〔2012〕45号"
            })
    void letsOrdinaryTextsAndTheHallsOwnNumbersPass(String text) {
        assertThat(PersonalDataGuard.isSuspicious(text)).isFalse();
    }

    @Test
    void refusesNamingTheFieldOnly() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonalDataGuard.check("reason", "13800000000"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("reason"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("personal-data-in-text"));
        PersonalDataGuard.check("reason", null);
    }

    @Tag("C4")
    @ParameterizedTest
    @CsvSource({"张三丰,张**", "张三,张*", "欧阳修,欧阳*", "司马相如,司马**", "欧阳,欧*", "张,*", "John Smith,J*", "' 张三 ',张*"})
    void masksNamesKeepingTheSurname(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
