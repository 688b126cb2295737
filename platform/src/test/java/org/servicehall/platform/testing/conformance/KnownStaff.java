package org.servicehall.platform.testing.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberLeft;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffRecords;
import org.servicehall.platform.testing.DemoStaff;
import org.servicehall.platform.testing.badinput.Canary;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;

/**
 * Every service under test knows the demo's people, whatever its topics hold; a test of the directory itself says
 * {@code test.staff=topic}.
 */
@AutoConfiguration
@ConditionalOnResource(resources = "classpath:api/_service.yml")
@ConditionalOnProperty(name = "test.staff", havingValue = "demo", matchIfMissing = true)
class KnownStaff {
    private static final Instant ENTERED = Instant.parse("2020-01-01T01:00:00Z");
    /** When {@code dai.li} begins to stand in for the lead, and {@code lu.yao} for the office. */
    private static final LocalDate DEPUTY_FROM = LocalDate.parse("2025-11-04");

    /** Last day of {@code mo.yan}. */
    private static final LocalDate LEFT = LocalDate.parse("2025-01-31");

    /** Whom tests name and the demo does not; of {@code clerk.1} and on each test takes one with whom nothing was booked. */
    private static final StaffDirectory STAFF = DemoStaff.directory(Stream.concat(
                    Stream.of(
                            joined("pan.yu", "潘宇", "1006", "330106", "LABOUR"),
                            joined("sun.li", "孙丽", "1007", "330106", "CIVIL_AFFAIRS", "PETITIONS"),
                            joined("gao.yu", "高宇", "2002", "340123", "LABOUR", "CIVIL_AFFAIRS"),
                            joined("dai.li", "戴丽", "1008", "330106", "CIVIL_AFFAIRS"),
                            joined("he.miao", "何苗", "1009", "330106", "AGRICULTURE"),
                            joined("bai.qing", "白青", "1010", "330106", "LABOUR"),
                            joined("tao.ran", "陶然", "1011", "330106", "LABOUR"),
                            joined("wei.min", "魏敏", "1012", "330106", "LABOUR"),
                            joined("mo.yan", "莫妍", "1015", "330106", "LABOUR"),
                            joined("lu.yao", "陆遥", "1014", "330106", "LABOUR"),
                            joined("canary.zz", "黄鸣", "1013", "330106", "LABOUR"),
                            new DeputyAppointed(
                                    "330106-zhou.min",
                                    "330106",
                                    "zhou.min",
                                    "dai.li",
                                    DEPUTY_FROM,
                                    null,
                                    "wu.gang",
                                    ENTERED),
                            new DeputyAppointed(
                                    "330106-wu.gang",
                                    "330106",
                                    "wu.gang",
                                    "lu.yao",
                                    DEPUTY_FROM,
                                    null,
                                    "wu.gang",
                                    ENTERED),
                            new StaffMemberLeft("330106-mo.yan", "330106", "mo.yan", LEFT, "wu.gang", ENTERED)),
                    IntStream.rangeClosed(1, 200)
                            .boxed()
                            .flatMap(i -> Stream.of(
                                    joined("clerk." + i, "许" + i, "8" + i, "330106", "CONSTRUCTION"),
                                    joined(Canary.staffId(i), "黄" + i, "9" + i, "330106", "LABOUR"))))
            .toArray(StaffEvent[]::new));

    @Bean
    static BeanPostProcessor demoStaff() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StaffDirectory ? STAFF : bean;
            }
        };
    }

    private static StaffMemberJoined joined(String user, String name, String staffNo, String hall, String... windows) {
        return new StaffMemberJoined(
                StaffRecords.id(hall, user),
                hall,
                user,
                name,
                staffNo,
                "窗口工作人员",
                List.of(windows),
                List.of("CLERK"),
                null,
                LocalDate.parse("2020-01-01"),
                null,
                "settings",
                ENTERED);
    }
}
