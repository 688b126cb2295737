package org.servicehall.intake.online;

import java.util.Map;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.matter.Matter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.online.*} (rule S3).
 *
 * @param matters hall code → matter → whether it can be applied for online, where a hall decides itself
 */
@ConfigurationProperties("hall.online")
public record OnlineSettings(@DefaultValue Map<String, Map<String, Boolean>> matters) {

    /**
     * Where the hall says nothing: what is promised or forwarded, outside the certifications of a period, for which somebody comes
     * in person, as for what is done on the spot.
     */
    public boolean offers(String hall, Matter matter) {
        Boolean set = matters.getOrDefault(hall, Map.of()).get(matter.id());
        boolean needsNobody = (matter.kind() == MatterKind.PROMISED || matter.kind() == MatterKind.FORWARDED)
                && matter.guide().period() == null;
        return !matter.historical() && (set == null ? needsNobody : set);
    }
}
