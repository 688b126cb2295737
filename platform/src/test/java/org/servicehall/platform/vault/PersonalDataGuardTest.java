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
                "身份证11010519491231002X",
                "11010519491231002x。",
                "330106 19900101 0018",
                "３３０１０６１９９００１０１００１８",
                "110101  19810203  4038",
                "110101/19810203/4038",
                "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
                "110105\n19491231\n002X",
                "共111010519491231002X号",
                "一一〇一〇五一九四九一二三一〇〇二X",
                "330106900101001",
                "330106 900101 001"
            })
    void noticesIdNumbers(String text) {
        assertThat(PersonalDataGuard.isSuspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请致电13800000000",
                "138-0000-0000",
                "138 0000 0000",
                "+8613800000000",
                "0086-138-0000-0000",
                "138\u200b12345678",
                "1\u200d3\u200d8\u200d0\u200d0\u200d0\u200d0\u200d0\u200d0\u200d0\u200d0",
                "138\u300012345678",
                "138\u00a0\u2003\u00a00000\u2003\u20030000",
                "139  8111  2206",
                "139/8111/2206",
                "139.8111.2206",
                "139，8111，2206",
                "139\n8111\n2206",
                "1.3.9.8.1.1.1.2.2.0.6",
                "（139）8111-2206",
                "一三九八一一一二二〇六",
                "壹叁玖捌壹壹壹贰贰零陆",
                "1.13800000000",
                "𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎",
                "电话 0571-88123456",
                "(0571)88123456",
                "057188123456",
                "010 8812 3456"
            })
    void noticesPhones(String text) {
        assertThat(PersonalDataGuard.isSuspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卡号6222021001116655801",
                "6222 0210 0111 6655 801",
                "6217000012345670",
                "护照E12345678",
                "passport ea1234567",
                "通行证 H1234567890"
            })
    void noticesCardsAndPassports(String text) {
        assertThat(PersonalDataGuard.isSuspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同330106-20261123-0007一案",
                "同330106-20250926-000123一案",
                "见330106-TS20250926-0010、330106-ZX-2025-0001",
                "材料不齐，缺户口簿2份",
                "依据《城市居民最低生活保障条例》第七条",
                "2026年11月23日9时30分",
                "金额20000元，共12个月",
                "国发〔2012〕45号",
                "公示期2025.08.15-2025.08.31",
                "2025-08-15 09:30 至 2025-08-31 17:00",
                "1985-03-12-001号档案",
                "第一、三、五、七、九条",
                "2012年第3期第156页",
                "合计1300、1500、200元",
                "缺1、3、4、5、6、7、8、9项"
            })
    void letsOrdinaryTextsAndTheHallsOwnNumbersPass(String text) {
        assertThat(PersonalDataGuard.isSuspicious(text)).isFalse();
    }

    /** Else every document's number of eighteen or fifteen digits would be somebody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "发票330106199001010012", // the check character is 8
                "编号330106199002300015", // there is no 30 February
                "编号330106202509260018",
                "编号123456789012345678",
                "票据330106901301001", // there is no month 13
                "票据993106900101001", // there is no such province
                "单号62220210011166558", // seventeen digits are no card
                "单号6222021001116655804" // it does not check
            })
    void aNumberIsSomebodysOnlyWhereItCanBe(String text) {
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
