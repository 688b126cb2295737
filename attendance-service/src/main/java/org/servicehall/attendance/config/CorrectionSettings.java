package org.servicehall.attendance.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.attendance.corrections.*}.
 *
 * @param reach how far back the office may put a day right (rules T2, T5)
 */
@ConfigurationProperties("hall.attendance.corrections")
record CorrectionSettings(@DefaultValue("400d") Duration reach) {}
