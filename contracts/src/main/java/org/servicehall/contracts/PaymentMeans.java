package org.servicehall.contracts;

/** How money is paid, to the hall or back (rules P4, S12). Only cash lies in a drawer and is counted at the day's closing. */
public enum PaymentMeans {
    CASH("现金", "cash"),
    CARD("银行卡", "bank card"),
    WECHAT("微信支付", "WeChat Pay"),
    ALIPAY("支付宝", "Alipay"),
    TRANSFER("转账", "bank transfer");

    private final String chinese;
    private final String english;

    PaymentMeans(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
