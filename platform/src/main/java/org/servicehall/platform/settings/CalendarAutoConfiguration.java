package org.servicehall.platform.settings;

import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.control.ControlFollower;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Lets every service count by the holiday schedules as they are published (rule D1). */
@AutoConfiguration(
        after = {SettingsAutoConfiguration.class, LoopAutoConfiguration.class},
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean({Halls.class, KafkaConnectionDetails.class})
class CalendarAutoConfiguration {
    @Bean
    ControlFollower calendarFollower(Halls halls) {
        return new ControlFollower("calendars", event -> {
            if (event.payload() instanceof SchedulePublished schedule) {
                halls.publish(Schedules.of(schedule), schedule.publishedAt());
            }
        });
    }
}
