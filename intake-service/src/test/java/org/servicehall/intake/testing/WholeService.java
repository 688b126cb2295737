package org.servicehall.intake.testing;

import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the service whole share one: HTTP in front, a store and a broker behind. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestTokens.Trusted.class, ClosedHall.class})
public interface WholeService {
    String ID_NUMBER = "11010519491231002X";
    String PHONE = "13800138000";
    String NAME = "欧阳建国";
    String PENSION = """
            {"matterId":"pension-qualification","channel":"COUNTER","circumstances":["LATE"],
             "materials":["ID_CARD","PENSION_PASSBOOK"],
             "applicant":{"name":"%s","idNumber":"%s","phone":"%s","address":"青溪镇一号"}}""".formatted(NAME, ID_NUMBER, PHONE);

    /** Born in 2020; a valid number of nobody. */
    String UNDER_AGE = """
            {"matterId":"employment-registration-certificate","channel":"COUNTER","circumstances":["RELEASED"],
             "materials":["ID_CARD","HOUSEHOLD_REGISTER"],
             "applicant":{"name":"小明","idNumber":"110105202001020010"}}""";

    /** As a resident sends it (S3). */
    String ONLINE_APPLICATION = """
            {"hall":"330106","matterId":"serious-illness-relief","circumstances":["INVOICE_LOST"],
             "figures":[{"code":"HOSPITAL_COST","value":30000}],
             "applicant":{"name":"%s","idNumber":"%s","phone":"%s","address":"青溪镇一号"}}""".formatted(NAME, ID_NUMBER, PHONE);

    /** To somebody who has not signed in, so that a meeting is arranged (F3). */
    String HAND_OVER = """
            {"to":"li.na","toWindow":"LABOUR","reason":"归劳动窗口",
             "meeting":{"at":"%sT02:00:00Z","requirements":"带身份证原件","contact":"0551-7654321"}}""".formatted(ClosedHall.workingDay(2));

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        EmbeddedStack.get().createTopics();
        EmbeddedStack.get().register(registry, "hall_intake_test");
        registry.add("hall.notices.public-url", () -> "http://localhost:8080");
        registry.add("hall.messages.mail", () -> "OUTBOX");
        registry.add("hall.messages.sms", () -> "OUTBOX");
        registry.add("hall.residents.issuer-uri", ResidentProvider::issuer);
        registry.add("hall.residents.client-id", () -> ResidentProvider.CLIENT);
        registry.add("hall.messages.interval", () -> "200ms");
    }
}
