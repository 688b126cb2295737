package org.servicehall.demo.hall;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The demo users of the hall 330106, each known by the same password rule. */
public enum Staff {
    WANG_FANG("王芳", "民政救济窗口", "CIVIL_AFFAIRS"),
    LI_NA("李娜", "劳动保障窗口", "LABOUR"),
    CHEN_JIE("陈杰", "信访稳定窗口", "PETITIONS"),
    ZHAO_LEI("赵磊", "村镇建设窗口", "CONSTRUCTION"),
    SUN_YAN("孙燕", "财政服务窗口", "FINANCE"),
    ZHOU_MIN("周敏", "分管领导", "OFFICE"),
    WU_GANG("吴刚", "大厅办公室", "OFFICE"),
    ZHENG_HUA("郑华", "领导小组", "OFFICE"),
    JIANG_WEI("蒋伟", "领导小组", "OFFICE"),
    FENG_LI("冯丽", "人社部门", "OFFICE"),
    GAO_JUN("高军", "建设部门", "OFFICE"),
    XU_JING("徐静", "审计", "OFFICE"),
    OPS("林峰", "系统运维", "OFFICE");

    private final String chinese;
    private final String post;
    private final String window;

    Staff(String chinese, String post, String window) {
        this.chinese = chinese;
        this.post = post;
        this.window = window;
    }

    /** As in tokens and events: {@code wang.fang}. */
    public String user() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Empty for a user of another hall. */
    public static Optional<Staff> of(String user) {
        return Arrays.stream(values()).filter(one -> one.user().equals(user)).findFirst();
    }

    public String password() {
        return "demo-" + user();
    }

    public String window() {
        return window;
    }

    @Override
    public String toString() {
        return "%s（%s）".formatted(chinese, post);
    }
}
