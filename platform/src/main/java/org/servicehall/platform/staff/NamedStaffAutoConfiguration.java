package org.servicehall.platform.staff;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets every service that knows who works at the halls refuse whoever does not, and print whoever does. */
@AutoConfiguration(after = StaffAutoConfiguration.class)
@ConditionalOnBean(StaffDirectory.class)
class NamedStaffAutoConfiguration {
    @Bean
    NamedStaff namedStaff(StaffDirectory directory) {
        return new NamedStaff(directory);
    }

    @Bean
    PrintedStaff printedStaff(StaffDirectory directory) {
        return new PrintedStaff(directory);
    }
}
