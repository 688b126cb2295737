package org.servicehall.intake.domain.duty;

/**
 * Who takes a step with a call on duty (rules A3, T8).
 *
 * @param by the signed-in person
 * @param stepsIn whether that is the office or the lead, who may step in for whoever is on duty
 * @param onDutyNow who is on duty when the step is taken, which may be the day after the call was
 */
public record Attendant(String by, boolean stepsIn, String onDutyNow) {
    /** Stands for anybody of the office where the rota names nobody. */
    public static final String OFFICE = "OFFICE";

    /** Whether every call is this person's to see through now, whoever was on duty when it came. */
    public boolean isOnDuty() {
        return by.equals(onDutyNow) || (stepsIn && onDutyNow.equals(OFFICE));
    }

    boolean maySeeThrough(String onDuty) {
        return stepsIn || by.equals(onDuty) || by.equals(onDutyNow);
    }
}
