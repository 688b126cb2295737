package org.servicehall.demo.checks;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.demo.checks.Services.Projection;
import org.servicehall.demo.hall.Answer;
import tools.jackson.databind.JsonNode;

/** A view rebuilt from the topics equals the one that is read; nothing was set aside. */
final class ViewsRebuilt {
    /** A view, and what its comparison says. */
    record Compared(Projection view, Answer answer) {}

    private ViewsRebuilt() {}

    static Finding check(List<Projection> projections, List<Compared> comparisons) {
        List<String> faults = new ArrayList<>();
        projections.stream()
                .filter(projection -> projection.poisoned() > 0)
                .forEach(projection ->
                        faults.add("%s has set %d streams aside".formatted(projection.name(), projection.poisoned())));
        long documents = 0;
        for (Compared compared : comparisons) {
            JsonNode said = compared.answer().json();
            documents += said.path("documents").asLong(0);
            if (!said.path("equal").asBoolean(false)) {
                faults.add("%s differs: %s".formatted(compared.view().name(), said.path("differences")));
            }
        }
        String figures = "%d views with %d documents".formatted(comparisons.size(), documents);
        return new Finding("views rebuilt = views live 重建视图 = 现行视图", figures, faults);
    }
}
