package org.improvementnotice.compliance.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started, and called over HTTP. */
class ServiceTest {

    private static final Path MONTH = Path.of("../peterborough-2012/facts/2011-10.yaml");

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(Service.class, "--server.port=0", "--spring.main.banner-mode=off");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        int port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> post(String facts) throws IOException, InterruptedException {
        return send(to("/assessments?name=2011-10.yaml")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(facts)));
    }

    @Test
    void a_posted_month_is_assessed_as_the_library_does() throws Exception {
        RulePack pack = RulePacks.shipped("peterborough-2012");
        Facts facts = Facts.read("2011-10.yaml", Files.newInputStream(MONTH), pack);

        HttpResponse<String> answer = post(Files.readString(MONTH));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(JsonReport.pretty(ComplianceEngine.of(pack).assess(facts)));
    }

    @Test
    void a_month_with_a_mistake_is_refused_with_its_place() throws Exception {
        HttpResponse<String> answer = post(Files.readString(MONTH).replace("period: 2011-10", "period: 2011-13"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("2011-10.yaml:3:9: a month such as 2012-04 is expected here");
    }

    @Test
    void the_targets_of_a_month_are_listed_and_a_month_that_is_none_is_refused() throws Exception {
        assertThat(send(to("/targets?period=2012-04")).body()).contains("\"clause\":\"2.1\"");
        HttpResponse<String> none = send(to("/targets?period=spring"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("spring");
    }

    @Test
    void assessments_are_timed_and_findings_counted() throws Exception {
        post(Files.readString(MONTH));

        assertThat(send(to("/actuator/metrics/compliance.assessment")).body()).contains("\"statistic\":\"TOTAL_TIME\"");
        assertThat(send(to("/actuator/metrics/compliance.findings?tag=status:BREACH"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void health_says_which_pack_judges() throws Exception {
        assertThat(send(to("/actuator/health")).body())
                .contains("\"pack\":\"peterborough-2012\"", "\"version\":\"1.0.0\"", "\"engine\":\"");
    }
}
