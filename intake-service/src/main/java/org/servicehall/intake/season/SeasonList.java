package org.servicehall.intake.season;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.table.HandedInTable;
import org.servicehall.platform.table.HandedInTable.Bounds;
import org.servicehall.platform.table.HandedInTable.Entry;
import org.servicehall.platform.table.HandedInTable.Row;
import org.servicehall.platform.table.UnreadableTable;
import org.servicehall.platform.vault.ResidentNumber;

/**
 * Reads the list of who is to certify: columns 姓名, 身份证号 and 村（社区）, in any order, others left alone. Every fault of every
 * line is told at once, and a list with one fault lists nobody (rule S9).
 */
public final class SeasonList {
    /** Above the headings a sheet may have its title. */
    private static final int HEADINGS_WITHIN = 5;

    private static final int MOST_TOLD = 200;
    private static final long MOST_UNPACKED = 20_000_000;
    private static final int LONGEST_NAME = 60;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.' -]*");
    /** By its ending: what is plainly none, as a number or an address, is refused; whether there is such a village is not known. */
    private static final Pattern VILLAGE = Pattern.compile("\\p{sc=Han}{1,20}(?:村|社区|居委会|村委会|街道|小区)");

    /** A person as the file has them; goes to the vault. */
    public record ListedPerson(int line, String name, String idNumber, String village) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "ListedPerson[" + line + "]";
        }
    }

    private enum Heading {
        NAME("name", "姓名|name"),
        ID_NUMBER("idNumber", "身份证号|身份证号码|公民身份号码|id number"),
        VILLAGE("village", "村（社区）|村\\(社区\\)|村|社区|village");

        private final String field;
        private final Pattern words;

        Heading(String field, String words) {
            this.field = field;
            this.words = Pattern.compile(words);
        }

        boolean isCalled(String text) {
            return words.matcher(text.toLowerCase(Locale.ROOT)).matches();
        }
    }

    private final List<Refusal> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private SeasonList() {}

    /**
     * The people on the list, in its order.
     *
     * @param most lines it may have
     * @throws Refusal 422 with every fault, each by its line ({@code lines[7].idNumber}), the first two hundred of them
     */
    public static List<ListedPerson> read(byte[] file, int most) {
        List<Row> rows = rows(file, most);
        return new SeasonList().people(rows);
    }

    private static List<Row> rows(byte[] file, int most) {
        try {
            return HandedInTable.read(file, new Bounds(most + HEADINGS_WITHIN, MOST_UNPACKED));
        } catch (UnreadableTable e) {
            throw refusal(e, most);
        }
    }

    private static Refusal refusal(UnreadableTable table, int most) {
        if (table.isTooWide()) {
            return Refusal.unprocessable("list-too-wide", "S9", HandedInTable.MOST_COLUMNS)
                    .at("file");
        }
        return table.isTooLarge()
                ? Refusal.unprocessable("list-too-long", "S9", most).at("file")
                : Refusal.unprocessable("list-unreadable", "S9").at("file");
    }

    private List<ListedPerson> people(List<Row> rows) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, rows.size()); i++) {
            Map<Heading, Integer> columns = columns(rows.get(i));
            if (columns.size() == Heading.values().length) {
                return people(rows.subList(i + 1, rows.size()), columns);
            }
        }
        throw Refusal.unprocessable("list-columns-missing", "S9").at("file");
    }

    private static Map<Heading, Integer> columns(Row row) {
        Map<Heading, Integer> columns = new HashMap<>();
        for (int column = 0; column < row.entries().size(); column++) {
            for (Heading heading : Heading.values()) {
                if (heading.isCalled(row.entry(column).text())) {
                    columns.putIfAbsent(heading, column);
                }
            }
        }
        return columns;
    }

    private List<ListedPerson> people(List<Row> rows, Map<Heading, Integer> columns) {
        if (rows.isEmpty()) {
            throw Refusal.unprocessable("list-empty", "S9").at("file");
        }
        List<ListedPerson> people =
                rows.stream().map(row -> person(row, columns)).toList();
        Refusal.first(faults.size() > MOST_TOLD ? faults.subList(0, MOST_TOLD) : faults);
        return people;
    }

    private ListedPerson person(Row row, Map<Heading, Integer> columns) {
        @Nullable String name = text(row, columns, Heading.NAME);
        @Nullable String idNumber = text(row, columns, Heading.ID_NUMBER);
        @Nullable String village = text(row, columns, Heading.VILLAGE);
        int line = row.number();
        if (name != null && !isName(name)) {
            faults.add(Refusal.unprocessable("line-name", "S9", line).at(at(line, "name")));
        }
        if (idNumber != null && !ResidentNumber.isOne(idNumber)) {
            faults.add(Refusal.unprocessable("line-id-number", "S9", line).at(at(line, "idNumber")));
        } else if (idNumber != null) {
            checkNotSeen(idNumber, line);
        }
        if (village != null && !VILLAGE.matcher(village).matches()) {
            faults.add(Refusal.unprocessable("line-village", "S9", line).at(at(line, "village")));
        }
        return new ListedPerson(line, orEmpty(name), orEmpty(idNumber), orEmpty(village));
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && NAME.matcher(text).matches();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void checkNotSeen(String idNumber, int line) {
        Integer first = seen.putIfAbsent(idNumber, line);
        if (first != null) {
            faults.add(Refusal.unprocessable("line-repeated", "S9", line, first).at(at(line, "idNumber")));
        }
    }

    /** A spreadsheet program keeps long numbers as they are behind an apostrophe. Null where a formula stands: that is told. */
    private @Nullable String text(Row row, Map<Heading, Integer> columns, Heading heading) {
        Entry entry = row.entry(columns.getOrDefault(heading, row.entries().size()));
        if (entry.formula()) {
            faults.add(Refusal.unprocessable("line-formula", "S9", row.number()).at(at(row.number(), heading.field)));
            return null;
        }
        String text = entry.text().startsWith("'") ? entry.text().substring(1) : entry.text();
        return heading == Heading.ID_NUMBER ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String at(int line, String column) {
        return "lines[" + line + "]." + column;
    }
}
