package org.servicehall.intake.message;

/**
 * A message as it goes out; it stands nowhere but on its way (rule S5).
 *
 * @param id the same whenever it is sent again, so that who gets it twice can tell
 * @param to e-mail address or phone
 * @param subject for those that have one
 */
record Letter(String id, String hall, String to, String subject, String text) {
    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
