package org.servicehall.contracts.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every setting {@code hall.*} that some service of an installation reads, from {@code hall-settings.txt}. All services are
 * given one environment and one file of settings, so that none can tell by what it reads itself whether another name is
 * another's or a mistake.
 */
public final class KnownSettings {
    private static final Pattern LIST_VARIABLE = Pattern.compile("(HALL_[A-Z_]+?)_\\d+(_.*)?");
    private static final String PLACE = "(\\[\\d+]|\\d+)";
    private static final String HOST = "_SERVICE_HOST";
    private static final Pattern OF_A_SERVICE =
            Pattern.compile(HOST + "|_SERVICE_PORT(_\\w+)?|_PORT(_\\d+_(TCP|UDP|SCTP)(_\\w+)?)?");

    private final List<Pattern> known;

    private KnownSettings(List<String> names) {
        known = names.stream().map(KnownSettings::pattern).toList();
    }

    static KnownSettings read() {
        return new KnownSettings(names());
    }

    /** The names as they stand in the file: {@code [*]} is any place of a list, {@code *} any key of a map. */
    static List<String> names() {
        try (var file = KnownSettings.class.getResourceAsStream("/hall-settings.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with the names that somebody has set, each in words for who set it.
     *
     * @param names of properties, as {@code hall.halls[0].code}, and of variables, as {@code HALL_VAULT_KEY}; others, as
     *     {@code PATH}, concern nobody here
     */
    List<String> faults(Collection<String> names) {
        List<String> properties =
                names.stream().filter(name -> name.startsWith("hall.")).toList();
        List<String> variables = withoutServices(
                names.stream().filter(name -> name.startsWith("HALL_")).toList());
        Stream<String> unread = Stream.concat(properties.stream(), variables.stream())
                .filter(name -> !isKnown(name))
                .map(name -> name + " is a setting that nothing reads; docs/operations.md names those there are.");
        return Stream.concat(unread, partialLists(properties, variables)).toList();
    }

    /** Where Kubernetes has a Service {@code hall-cases}, it tells each pod in variables that nobody has set. */
    private static List<String> withoutServices(List<String> variables) {
        List<String> services = variables.stream()
                .filter(name -> name.endsWith(HOST))
                .map(name -> name.substring(0, name.length() - HOST.length()))
                .toList();
        return variables.stream()
                .filter(name -> services.stream()
                        .noneMatch(service -> name.startsWith(service)
                                && OF_A_SERVICE
                                        .matcher(name.substring(service.length()))
                                        .matches()))
                .toList();
    }

    /**
     * Ends the start of a service whose settings are not as they were meant.
     *
     * @throws IllegalStateException naming each of {@link #faults}
     */
    public static void require(Collection<String> names) {
        List<String> faults = read().faults(names);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    boolean isKnown(String name) {
        String plain = plain(name);
        return known.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    /** A list comes from one place as a whole; a variable for one of its fields would wipe out all others. */
    private static Stream<String> partialLists(List<String> properties, List<String> variables) {
        var elsewhere = new TreeSet<String>();
        properties.stream()
                .filter(name -> name.contains("["))
                .map(name -> plain(name.substring(0, name.indexOf('['))))
                .forEach(elsewhere::add);
        return variables.stream()
                .map(LIST_VARIABLE::matcher)
                .filter(Matcher::matches)
                .filter(variable -> elsewhere.contains(plain(variable.group(1))))
                .map(variable -> variable.group()
                        + " sets a part of a list whose rest stands in a file, and a list is taken"
                        + " from one place alone. Write the whole list into deploy/config/application.yml instead.");
    }

    /** {@code hall.vault.index-key}, {@code HALL_VAULT_INDEX_KEY} and {@code hall.vault.indexKey} are the same. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-._]", "");
    }

    /** What takes several values may be written with a place for each, or all in one. */
    private static Pattern pattern(String name) {
        boolean several = name.endsWith("[*]");
        String one = several ? name.substring(0, name.length() - "[*]".length()) : name;
        String plain = Pattern.quote(plain(one).replace("[*]", "\n").replace("*", "\t"));
        String places = plain.replace("\n", "\\E" + PLACE + "\\Q").replace("\t", "\\E.+\\Q");
        return Pattern.compile(several ? places + PLACE + "?" : places);
    }
}
