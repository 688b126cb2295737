package org.servicehall.platform.testing.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffRecords;
import org.servicehall.platform.testing.DemoStaff;
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
    /** Whom tests name and the demo does not. */
    private static final StaffDirectory STAFF =
            DemoStaff.directory(joined("pan.yu", "潘宇", "1006", "330106"), joined("gao.yu", "高宇", "2002", "340123"));

    @Bean
    static BeanPostProcessor demoStaff() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StaffDirectory ? STAFF : bean;
            }
        };
    }

    private static StaffMemberJoined joined(String user, String name, String staffNo, String hall) {
        return new StaffMemberJoined(
                StaffRecords.id(hall, user),
                hall,
                user,
                name,
                staffNo,
                "人社窗口工作人员",
                List.of("LABOUR"),
                List.of("CLERK"),
                null,
                LocalDate.parse("2020-01-01"),
                null,
                "settings",
                Instant.parse("2020-01-01T01:00:00Z"));
    }
}
