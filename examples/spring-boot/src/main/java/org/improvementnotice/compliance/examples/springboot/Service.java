package org.improvementnotice.compliance.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that judges months posted to it. */
@SpringBootApplication
public class Service {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(Service.class, arguments);
    }
}
