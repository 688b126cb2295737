package org.servicehall.intake.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.notice.Page.Line;

/**
 * Materials as notices list them, each with its copies; principal items are marked (N1, K3).
 *
 * @param named papers that supplement notices have named in words (N2)
 */
record MaterialLines(Matter matter, List<NamedItem> named) {
    List<Line> of(Collection<String> codes) {
        List<Line> lines = new ArrayList<>();
        for (Material material : matter.materials()) {
            if (codes.contains(material.code())) {
                lines.add(new Line(lines.size() + 1, name(material), copies(material)));
            }
        }
        for (NamedItem item : named) {
            if (codes.contains(item.code())) {
                lines.add(new Line(lines.size() + 1, words(item), ""));
            }
        }
        return lines;
    }

    private static String words(NamedItem item) {
        return item.text() + "（" + item.reason() + "；依据：" + item.basis() + "）";
    }

    static String name(Material material) {
        return material.name().zh() + (material.principal() ? "（主件）" : "");
    }

    static String copies(Material material) {
        List<String> copies = new ArrayList<>();
        if (material.originals() > 0) {
            copies.add("原件 " + material.originals() + " 份");
        }
        if (material.copies() > 0) {
            copies.add("复印件 " + material.copies() + " 份");
        }
        return String.join("，", copies);
    }
}
