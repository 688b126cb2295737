package org.servicehall.intake.domain.matter;

import java.util.List;

/**
 * One line of the checklist a resident takes home (rule N1).
 *
 * @param because the resident's circumstances that make it necessary; empty when everybody brings it but for {@code unless}
 * @param unless the circumstances that would have spared the resident this, as living in the county already
 */
public record ChecklistItem(Material material, List<String> because, List<String> unless) {
    public String code() {
        return material.code();
    }
}
