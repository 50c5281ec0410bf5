package org.improvementnotice.compliance.examples.springboot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.report.JsonReport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assesses a month that is posted, and says what the notice asks. */
@RestController
public final class ComplianceController {

    private final ComplianceEngine engine;

    ComplianceController(ComplianceEngine engine) {
        this.engine = engine;
    }

    /** The assessment of a facts file, posted as it is. */
    @PostMapping(path = "/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    String assess(@RequestBody byte[] facts, @RequestParam(defaultValue = "posted.yaml") String name)
            throws IOException {
        return JsonReport.pretty(engine.assess(Facts.read(name, new ByteArrayInputStream(facts), engine.pack())));
    }

    /**
     * A requirement.
     *
     * @param clause its number
     * @param asks what it asks, in words
     */
    record Target(String clause, String asks) {}

    /** What the notice asks in a month. */
    @GetMapping("/targets")
    List<Target> targets(@RequestParam String period) {
        return engine.targets(ReportingPeriod.parse(period)).stream()
                .map(each -> new Target(each.rule().clause(), each.required()))
                .toList();
    }

    /** What is wrong with what was posted, each with its place. */
    @ExceptionHandler
    ResponseEntity<List<String>> problems(InvalidInputException e) {
        return ResponseEntity.unprocessableEntity()
                .body(e.problems().stream().map(Problem::toString).toList());
    }

    /** A month that is none, and what else the caller can put right. */
    @ExceptionHandler
    ResponseEntity<List<String>> wrong(IllegalArgumentException e) {
        return ResponseEntity.badRequest().body(List.of(String.valueOf(e.getMessage())));
    }
}
