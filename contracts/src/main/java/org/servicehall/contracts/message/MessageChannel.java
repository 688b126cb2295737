package org.servicehall.contracts.message;

/** A way by which a resident wishes to be told, beside the notice on paper (rule S5). */
public enum MessageChannel {
    /** By e-mail. */
    MAIL,
    /** To the phone, by a gateway of the hall's choice. */
    SMS,
    /** By WeChat to whoever has that phone number, by a gateway of the hall's choice. */
    WECHAT
}
