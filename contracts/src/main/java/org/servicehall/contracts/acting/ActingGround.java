package org.servicehall.contracts.acting;

/** On what somebody acts for an applicant (rule S8). */
public enum ActingGround {
    /** 授权委托书: the applicant's own power of attorney, for the acts that it names. */
    POWER_OF_ATTORNEY,
    /** 监护人: guardian of somebody who can't act alone; for every act. */
    GUARDIANSHIP,
    /** 法定代表人: of the organisation that applies; for every act. */
    LEGAL_REPRESENTATIVE;

    /** Whether the applicant gave it away themselves, for some acts and as long as they want. */
    public boolean isDelegated() {
        return this == POWER_OF_ATTORNEY;
    }
}
