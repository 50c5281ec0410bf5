package org.improvementnotice.compliance.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Findings as SARIF 2.1.0, for code scanning: what is met and what is not asked as well as what is missed, an agreed
 * exception as a suppression, a baseline as a state. What identifies a result from run to run is notice, council, clause
 * and indicator; no line, so that it stays itself where a file changes above it.
 */
final class SarifReport implements ReportFormat {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String PACK = "PACK";
    private static final int FINGERPRINT = 16;

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String of(Report report) {
        Assessment any = report.assessments().get(0);
        Map<String, String> files = new TreeMap<>();
        report.assessments().forEach(each -> files.putAll(each.files()));
        return new Run(SarifResults.of(report), report.packFolder())
                .write(any.inputs().engine(), any.notice().id(), files, true);
    }

    @Override
    public String of(Checked checked) {
        return new Run(SarifResults.of(checked), null)
                .write(checked.engine(), "check", Map.of(), checked.problems().isEmpty());
    }

    /** One run, as it is written. */
    private record Run(SarifResults of, @Nullable String packFolder, Map<String, Integer> seen) {

        Run(SarifResults of, @Nullable String packFolder) {
            this(of, packFolder, new HashMap<>());
        }

        private String write(String engine, String category, Map<String, String> files, boolean judged) {
            List<String> ids = List.copyOf(of.rules().keySet());
            return Json.object(
                    true,
                    json -> json.text("$schema", SCHEMA)
                            .text("version", "2.1.0")
                            .list("runs", List.of(this), (run, each) -> {
                                run.object("tool", tool -> tool.object("driver", driver -> driver(driver, engine)))
                                        .object("automationDetails", details -> details.text("id", category + "/"))
                                        .list(
                                                "invocations",
                                                List.of(judged),
                                                (invocation, did) -> invocation.flag("executionSuccessful", did));
                                if (packFolder == null) {
                                    run.object(
                                            "originalUriBaseIds",
                                            bases -> bases.object(
                                                    PACK,
                                                    base -> base.object(
                                                            "description",
                                                            words -> words.text(
                                                                    "text", "the folder of the rule pack"))));
                                }
                                run.text("columnKind", "unicodeCodePoints")
                                        .list(
                                                "artifacts",
                                                files.entrySet(),
                                                (artifact, file) -> artifact.object(
                                                                "location", at -> at.text("uri", uri(file.getKey())))
                                                        .object(
                                                                "hashes",
                                                                hashes -> hashes.text("sha-256", file.getValue())))
                                        .list("results", of.results(), (result, one) -> result(result, one, ids));
                            }));
        }

        private void driver(Json driver, String engine) {
            driver.text("name", "compliance")
                    .text("version", engine)
                    .object("fullDescription", words -> words.text("text", Legend.TEXT))
                    .list("rules", of.rules().entrySet(), (rule, each) -> {
                        rule.text("id", text(each.getKey()));
                        each.getValue()
                                .forEach((key, words) -> rule.object(key, inner -> inner.text("text", text(words))));
                    });
        }

        private void result(Json json, SarifResult result, List<String> ids) {
            json.text("ruleId", text(result.rule()))
                    .count("ruleIndex", ids.indexOf(result.rule()))
                    .text("kind", result.kind())
                    .text("level", result.level())
                    .object("message", message -> message.text("text", text(result.text())));
            Place place = result.place();
            if (place != null) {
                json.list(
                        "locations",
                        List.of(place),
                        (location, each) -> physical(location, uri(each.file()), null, each));
            }
            Place rulePlace = result.rulePlace();
            if (rulePlace != null) {
                json.list("relatedLocations", List.of(rulePlace), (related, each) -> {
                    related.count("id", 1);
                    physical(related, uri(inPack(each.file())), packFolder == null ? PACK : null, each);
                    related.object("message", message -> message.text("text", "the rule that asks"));
                });
            }
            String fingerprint = fingerprint(result.identity());
            int often = seen.merge(fingerprint, 1, Integer::sum);
            json.object(
                    "partialFingerprints",
                    // the first is the one that GitHub knows results by
                    prints -> prints.text("primaryLocationLineHash", fingerprint + ":" + often)
                            .text("finding/v1", fingerprint));
            json.list("suppressions", waivers(result.waiver()), SarifReport::suppression);
            if (result.baselineState() != null) {
                json.text("baselineState", result.baselineState());
            }
            Problem.Mend mend = result.mend();
            if (mend != null) {
                json.list("fixes", List.of(mend), Run::fix);
            }
            json.object("properties", properties -> result.properties().forEach(properties::text));
        }

        private String inPack(String file) {
            return packFolder == null ? file : packFolder + (packFolder.endsWith("/") ? "" : "/") + file;
        }

        private static List<Waiver> waivers(@Nullable Waiver waiver) {
            return waiver == null ? List.of() : List.of(waiver);
        }

        private static void physical(Json json, String uri, @Nullable String base, Place place) {
            json.object("physicalLocation", physical -> {
                physical.object("artifactLocation", artifact -> {
                    artifact.text("uri", uri);
                    if (base != null) {
                        artifact.text("uriBaseId", base);
                    }
                });
                if (place.line() > 0) {
                    physical.object("region", region -> {
                        region.count("startLine", place.line());
                        if (place.column() > 0) {
                            region.count("startColumn", place.column());
                        }
                    });
                }
            });
        }

        private static void fix(Json json, Problem.Mend mend) {
            json.object("description", words -> words.text("text", "write what the message says"))
                    .list(
                            "artifactChanges",
                            List.of(mend),
                            (change, each) -> change.object(
                                            "artifactLocation",
                                            at -> at.text(
                                                    "uri", uri(each.place().file())))
                                    .list(
                                            "replacements",
                                            List.of(each),
                                            (replacement, one) -> replacement
                                                    .object(
                                                            "deletedRegion",
                                                            region -> region.count(
                                                                            "startLine",
                                                                            one.place()
                                                                                    .line())
                                                                    .count(
                                                                            "startColumn",
                                                                            one.place()
                                                                                    .column())
                                                                    .count(
                                                                            "endLine",
                                                                            one.place()
                                                                                    .line())
                                                                    .count(
                                                                            "endColumn",
                                                                            one.place()
                                                                                            .column()
                                                                                    + one.length()))
                                                    .object(
                                                            "insertedContent",
                                                            content -> content.text("text", one.text()))));
        }
    }

    private static void suppression(Json json, Waiver waiver) {
        json.text("kind", "external")
                .text("status", "accepted")
                .text("justification", text(String.valueOf(FindingWords.exception(waiver))))
                .object(
                        "location",
                        location -> Run.physical(location, uri(waiver.place().file()), null, waiver.place()));
    }

    /** A message is text: what could be read as one of SARIF's links, {@code [words](where)}, is not one. */
    private static String text(String words) {
        return words.replace("](", "] (");
    }

    /** A relative name stays relative, so that it is found from the root of a repository. */
    private static String uri(String file) {
        try {
            // half of a character has no place in a reference
            String encodable = new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            boolean absolute = encodable.startsWith("/");
            String name = encodable.startsWith("./") ? encodable.substring(2) : encodable;
            // a colon in the first part of a relative reference would make it a scheme
            String path = absolute || name.indexOf(':') < 0 ? name : "./" + name;
            return new URI(absolute ? "file" : null, absolute ? "" : null, path.isEmpty() ? "." : path, null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }

    private static String fingerprint(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
