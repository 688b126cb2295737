package org.servicehall.demo.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who comes to the hall, with everything that must stay in the vault. */
public record Resident(String name, String idNumber, String phone, String address) {

    /** As the account of the day and events may show the name. */
    public String masked() {
        return name.charAt(0) + "*".repeat(name.length() - 1);
    }

    /** What a clerk types in. */
    public Map<String, Object> asApplicant() {
        Map<String, Object> typed = new LinkedHashMap<>(asCaller());
        typed.put("idNumber", idNumber);
        typed.put("address", address);
        return typed;
    }

    /** What is known of somebody who only asks or writes. */
    public Map<String, Object> asCaller() {
        return Map.of("name", name, "phone", phone);
    }

    /** What must not turn up anywhere. */
    public List<String> secrets() {
        return List.of(name, idNumber, phone, address);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return masked();
    }
}
