package org.servicehall.platform.table;

import java.time.LocalDate;
import java.util.List;

/**
 * What a table shows of each row, the same in every form.
 *
 * @param name of the sheet, where the form has sheets
 * @param posted what stands around it on paper
 */
public record Table<T>(String name, Posted posted, List<Column<T>> columns) {
    /**
     * What an office writes above and below what it posts.
     *
     * @param title as {@code 青溪镇便民服务大厅登记台账}
     * @param closing who answers for it and the day, where the seal goes
     */
    public record Posted(String title, String closing) {
        /** @param day on which it is made */
        public static Posted of(String title, LocalDate day) {
            return new Posted(
                    title,
                    "党政办（盖章）    制表日期：%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
    }

    public Table {
        columns = List.copyOf(columns);
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    List<Cell> cells(T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }
}
