package org.servicehall.intake.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.data.Field;

/** Whether matters fit what is around them: the halls' windows and each other (rules M1, C5, F5). */
final class SurroundingsCheck {
    private final Set<String> windows;
    private final Set<String> matters;

    /** @param windows that a matter may belong to */
    SurroundingsCheck(Set<String> windows, Collection<String> matters) {
        this.windows = windows;
        this.matters = Set.copyOf(matters);
    }

    static void all(List<Placed> placed, Set<String> windows) {
        Set<String> matters =
                placed.stream().map(Placed::matter).map(Matter::id).collect(Collectors.toSet());
        SurroundingsCheck check = new SurroundingsCheck(windows, matters);
        placed.forEach(check::fits);
        Map<String, Placed> seen = new HashMap<>();
        for (Placed each : placed) {
            Matter matter = each.matter();
            unique(seen, each, "version", matter.id() + " " + matter.version());
            unique(seen, each, "validFrom", matter.id() + " from " + matter.validFrom());
        }
    }

    private static void unique(Map<String, Placed> seen, Placed each, String field, String what) {
        Placed other = seen.putIfAbsent(what, each);
        if (other != null) {
            throw each.root()
                    .at(field)
                    .fault(what + " stands in two files, the other is "
                            + other.root().file());
        }
    }

    void fits(Placed placed) {
        Field root = placed.root();
        known(root.at("window"), placed.matter().window(), windows, "a window of every hall");
        each(
                root.at("handling"),
                "jointWindows",
                placed.matter().handling().jointWindows(),
                windows,
                "a window of every hall");
        GrantTerms grant = placed.matter().handling().grant();
        if (grant != null) {
            each(root.at("handling").at("grant"), "endsWith", grant.endsWith(), matters, "a matter of the catalogue");
        }
    }

    private static void each(Field parent, String name, List<String> codes, Set<String> known, String what) {
        for (int i = 0; i < codes.size(); i++) {
            known(parent.at(name).items().get(i), codes.get(i), known, what);
        }
    }

    private static void known(Field field, String code, Set<String> known, String what) {
        if (!known.contains(code)) {
            throw field.fault("\"" + code + "\" is not " + what);
        }
    }
}
