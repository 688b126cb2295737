package org.servicehall.intake.api.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.platform.form.EmailAddress;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.form.Phone;

/** Who wishes for an appointment or calls outside working time; goes to the vault and nowhere else. */
record AppointmentCaller(
        @NotBlank @Size(max = 60) @FullName String name,

        @Phone @Nullable String phone,

        @Size(max = 200) @Nullable String address,

        @EmailAddress @Nullable String email) {

    boolean hasAddress() {
        return address != null && !address.isBlank();
    }

    Map<String, String> personalData() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name.strip());
        if (phone != null) {
            fields.put("phone", phone);
        }
        if (address != null && !address.isBlank()) {
            fields.put("address", address.strip());
        }
        if (email != null) {
            fields.put(ResidentLetters.EMAIL, email);
        }
        return fields;
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "AppointmentCaller[]";
    }
}
