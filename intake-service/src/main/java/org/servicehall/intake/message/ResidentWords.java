package org.servicehall.intake.message;

import org.servicehall.contracts.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** What messages about notices say: the words of {@code messages/resident_zh.properties}, or those of the hall (rule S5). */
@Component
class ResidentWords {
    /** What fills the blanks of a text. */
    record Blanks(String name, String hall, String matter, String no, String notice, String noticeNo, String url) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Blanks[" + noticeNo + "]";
        }
    }

    private static final Blanks TRIED = new Blanks("张三", "青溪镇", "低保", "330106", "受理通知书", "330106", "http://");

    private final Templates<NoticeKind> templates;

    ResidentWords(MessageSettings settings) {
        this.templates = new Templates<>("/messages/resident_zh.properties", NoticeKind.class, settings.texts(), TRIED);
    }

    /** Whether residents are told of such a notice at all. */
    boolean tellOf(NoticeKind kind) {
        return templates.has(kind);
    }

    String text(String hall, NoticeKind kind, Blanks blanks) {
        return templates.text(hall, kind, blanks);
    }
}
