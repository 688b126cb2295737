package org.servicehall.cases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Handling, deadlines and reply; sheets, due board, register and public progress. */
@SpringBootApplication
public class CaseApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(CaseApplication.class, arguments);
    }
}
