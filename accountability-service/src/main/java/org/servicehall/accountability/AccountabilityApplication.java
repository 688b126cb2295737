package org.servicehall.accountability;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Complaints and the ledger. */
@SpringBootApplication
public class AccountabilityApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AccountabilityApplication.class, arguments);
    }
}
