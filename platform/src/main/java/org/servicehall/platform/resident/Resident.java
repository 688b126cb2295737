package org.servicehall.platform.resident;

/**
 * A resident whom the provider knows (rule S3).
 *
 * @param name as the provider has it
 * @param idNumber a citizen identity number that is one
 */
public record Resident(String name, String idNumber) {
    /** Whether these are the same person's name and number. */
    public boolean is(String otherName, String otherNumber) {
        return idNumber.equals(otherNumber) && name.strip().equals(otherName.strip());
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Resident[]";
    }
}
