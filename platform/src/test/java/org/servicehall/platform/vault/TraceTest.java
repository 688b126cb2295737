package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of somebody is found however it is written, and nothing else is taken for it. */
@Tag("R3")
@Tag("B7")
class TraceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "举报人魑魅戊所述属实       | 魑魅戊",
                "欧阳 建国已在别处认证      | 欧阳建国",
                "欧\u200b阳\u200b建\u200b国 | 欧阳建国",
                "欧·阳-建_国               | 欧阳建国",
                "与欧阳建国核对             | 欧阳建国先生",
                "told by JOHN  SMITH.      | John Smith",
                "ｓｕｎ．ｙａｎ 反映           | sun.yan",
                "家住青溪镇一号              | 青溪镇一号",
                "住青溪镇1号                | 青溪镇一号",
                "住滢晞路77号144室           | 青溪镇滢晞路77号144室",
                "住滢晞路七七号144室         | 青溪镇滢晞路77号144室",
                "电话1 3 9 0000 1234        | 13900001234",
                "打139-0000，1234           | +86 139-0000-1234",
                "座机8812 3456             | 0571-88123456",
                "证件330106 19900101 123x   | 33010619900101123X"
            })
    void isFound(String text, String known) {
        assertThat(Trace.standsIn(text, known)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "举报人所述属实             | 魑魅戊",
                "张先生                    | 张",
                "国建阳欧                  | 欧阳建国",
                "canliving                | An Li",
                "sun.yanjun 反映           | sun.yan",
                "青溪镇滢晞路               | 青溪镇滢晞路77号144室",
                "住107号144室              | 青溪镇滢晞路77号144室",
                "共1234件                  | 13900001234",
                "第0571号                  | 0571-88123456"
            })
    void isNotSeenWhereItIsNot(String text, String known) {
        assertThat(Trace.standsIn(text, known)).isFalse();
    }
}
