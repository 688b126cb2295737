package org.servicehall.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResidentsTest {
    private final Residents residents = new Residents(new Random(7));

    @Test
    void noTwoResidentsShareAName() {
        Set<String> names = new HashSet<>();
        Stream.generate(residents::next)
                .limit(500)
                .forEach(resident -> assertThat(names.add(resident.name())).isTrue());
    }

    @Test
    void everythingTypedInIsRememberedAsSecret() {
        Resident resident = residents.next();
        residents.says("她家的事");
        assertThat(residents.secrets())
                .containsExactly(resident.name(), resident.idNumber(), resident.phone(), resident.address(), "她家的事");
    }

    @Test
    void idNumbersCarryTheRightCheckCharacter() {
        assertThat(IdNumber.check("11010519491231002")).isEqualTo('X');
        assertThat(residents.next().idNumber()).matches("990106[0-9]{11}[0-9X]");
    }

    @Test
    void aResidentIsPrintedByTheMaskedNameAlone() {
        Resident resident = residents.next();
        assertThat(resident.toString()).isEqualTo(resident.masked()).matches(".\\*\\*");
    }
}
