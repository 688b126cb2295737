package org.servicehall.intake.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.intake.domain.matter.Choice;
import org.servicehall.intake.domain.matter.Circumstance;
import org.servicehall.intake.domain.matter.Matter;

/** The product of a matter's choices: one answer where answers exclude each other, else any set of them. */
final class Combinations {
    private Combinations() {}

    /**
     * Circumstances that make a difference: all that exclude each other, and of the others those on which a paper depends.
     * Groups that bring the same papers, as those of the employment certificate, need no row for each mixture.
     */
    static Set<String> toldApart(Matter matter) {
        Set<String> papers = matter.materials().stream()
                .flatMap(material -> material.requiredWhen().codes().stream())
                .collect(Collectors.toSet());
        return matter.choices().stream()
                .flatMap(choice -> codes(choice).stream().filter(code -> choice.exclusive() || papers.contains(code)))
                .collect(Collectors.toSet());
    }

    static Set<Set<String>> of(Matter matter) {
        Set<String> told = toldApart(matter);
        Set<Set<String>> all = Set.of(Set.of());
        for (Choice choice : matter.choices()) {
            Set<Set<String>> answers = answers(choice, told);
            all = all.stream()
                    .flatMap(before -> answers.stream().map(answer -> union(before, answer)))
                    .collect(Collectors.toSet());
        }
        return all;
    }

    private static Set<Set<String>> answers(Choice choice, Set<String> told) {
        List<String> known = codes(choice).stream().filter(told::contains).toList();
        Set<Set<String>> answers = new LinkedHashSet<>();
        if (choice.exclusive()) {
            known.forEach(code -> answers.add(Set.of(code)));
        } else {
            subsets(known, answers);
        }
        if (choice.obligatory() && known.size() == choice.circumstances().size()) {
            answers.remove(Set.of());
        } else {
            answers.add(Set.of());
        }
        return answers;
    }

    private static void subsets(List<String> codes, Set<Set<String>> into) {
        for (int mask = 0; mask < 1 << codes.size(); mask++) {
            Set<String> subset = new HashSet<>();
            for (int i = 0; i < codes.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    subset.add(codes.get(i));
                }
            }
            into.add(Set.copyOf(subset));
        }
    }

    static Set<String> only(Set<String> told, Collection<String> circumstances) {
        return circumstances.stream().filter(told::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> codes(Choice choice) {
        return choice.circumstances().stream().map(Circumstance::code).toList();
    }
}
