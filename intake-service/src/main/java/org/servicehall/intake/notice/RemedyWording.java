package org.servicehall.intake.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Remedy;

/** What a notice says of the ways to have its decision looked at again (rule S6). */
final class RemedyWording {
    private final DateTimeFormatter day;

    RemedyWording(ZoneId zone) {
        this.day = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(zone);
    }

    /** A paragraph; none where nothing was told. */
    List<String> paragraph(@Nullable List<Remedy> told) {
        if (told == null || told.isEmpty()) {
            return List.of();
        }
        String ways = told.stream().map(this::way).collect(Collectors.joining("；也"));
        return List.of("您对本决定不服的，" + ways + "。以上截止日期按当日收到本通知书计算；期限的最后一日为休息日的，已顺延至其后第一个工作日。");
    }

    private String way(Remedy remedy) {
        String length = remedy.days() == null ? remedy.months() + "个月" : remedy.days() + "日";
        return "可以自收到本通知书之日起" + length + "内（至" + day.format(remedy.until()) + "止" + provisional(remedy) + "）"
                + step(remedy)
                + (remedy.address() == null ? "" : "（地址：" + remedy.address().zh() + "）");
    }

    private static String provisional(Remedy remedy) {
        return Boolean.TRUE.equals(remedy.provisional()) ? "，该日期按尚未公布的节假日安排推算，以实际公布的安排为准" : "";
    }

    private static String step(Remedy remedy) {
        String authority = remedy.authority().zh();
        return switch (remedy.kind()) {
            case RECONSIDERATION -> "向" + authority + "申请行政复议";
            case LITIGATION -> "向" + authority + "提起行政诉讼";
            case PETITION_REVIEW -> "请求" + authority + "复查";
            case APPEAL -> "向" + authority + "提出申诉";
        };
    }
}
