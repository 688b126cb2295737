package org.servicehall.intake.config;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.matters.*}.
 *
 * @param limits hall code → matter → most working days that may be promised, where a hall sets its own (K5)
 */
@ConfigurationProperties("hall.matters")
record MatterSettings(@DefaultValue Map<String, Map<String, Integer>> limits) {}
