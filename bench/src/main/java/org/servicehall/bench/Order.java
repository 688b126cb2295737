package org.servicehall.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Row;

/**
 * What a table is to have.
 *
 * @param names of its rows; all where none is named
 * @param json where the table goes beside; null where it doesn't
 */
record Order(
        Hall hall,
        String commit,
        List<String> names,
        Effort effort,
        @Nullable Path json) {
    /** @throws IllegalArgumentException when it is written wrongly */
    static Order of(String... words) {
        List<String> settings = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Path json = null;
        int rounds = 0;
        boolean quick = false;
        for (int n = 1; n < words.length; n++) {
            switch (words[n]) {
                case "--quick" -> quick = true;
                case "--json" -> json = Path.of(after(words, n++));
                case "--rounds" -> rounds = rounds(after(words, n++));
                default -> (words[n].contains("=") ? settings : names).add(words[n]);
            }
        }
        Effort all = quick ? Effort.QUICK : Effort.WHOLE;
        return new Order(
                Hall.of(settings.toArray(String[]::new)),
                words.length == 0 ? "" : words[0],
                names,
                rounds == 0 ? all : new Effort(rounds, all.percent()),
                json);
    }

    private static String after(String[] words, int place) {
        if (place + 1 >= words.length) {
            throw new IllegalArgumentException(words[place] + " wants something after it");
        }
        return words[place + 1];
    }

    private static int rounds(String number) {
        if (!number.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("--rounds wants a number from 1 to 99");
        }
        return Integer.parseInt(number);
    }

    /** @throws IllegalArgumentException when one of the names is of no row */
    List<Row> rows(List<Row> all) {
        List<String> known = all.stream().map(Row::name).toList();
        names.stream().filter(Predicate.not(known::contains)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no row " + name + ", but " + String.join(", ", known));
        });
        return names.isEmpty()
                ? all
                : all.stream().filter(row -> names.contains(row.name())).toList();
    }
}
