package org.improvementnotice.compliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.junit.jupiter.api.Test;

/** The packages and the arrows between them, as the design has them: only downwards. */
@AnalyzeClasses(
        packages = "org.improvementnotice.compliance",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {

    private static final String ROOT = "org.improvementnotice.compliance";

    private static ArchRule mayUse(String name, String... others) {
        String[] allowed = new String[others.length + 4];
        System.arraycopy(others, 0, allowed, 0, others.length);
        allowed[others.length] = ROOT + "." + name + "..";
        allowed[others.length + 1] = "java..";
        allowed[others.length + 2] = "org.jspecify..";
        allowed[others.length + 3] = "org.slf4j..";
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("arrows point only downwards");
    }

    @ArchTest
    static final ArchRule the_model_depends_on_nothing = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..")
            .because("a value needs no library");

    @ArchTest
    static final ArchRule only_the_input_knows_parsers =
            mayUse("input", ROOT + ".model..", "com.fasterxml.jackson..", "org.yaml.snakeyaml..", "de.siegmar..");

    @ArchTest
    static final ArchRule only_the_rules_know_drools =
            mayUse("rules", ROOT + ".language..", ROOT + ".input..", ROOT + ".model..", "org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule the_language_knows_no_engine_and_no_file_format = mayUse("language", ROOT + ".model..");

    @ArchTest
    static final ArchRule a_change_of_a_file_is_made_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".language.Span")
            .should()
            .callConstructor(Problem.Mend.class, Place.class, int.class, String.class)
            .because("a span over several lines has no change, and who counts columns himself forgets the lines");

    @ArchTest
    static final ArchRule the_judgement_is_arithmetic = mayUse("judgement", ROOT + ".model..");

    @ArchTest
    static final ArchRule the_assessment_folds =
            mayUse("assessment", ROOT + ".rules..", ROOT + ".judgement..", ROOT + ".model..");

    @ArchTest
    static final ArchRule the_officers_bench_stands_on_all_of_them = mayUse(
            "officer",
            ROOT + ".assessment..",
            ROOT + ".rules..",
            ROOT + ".language..",
            ROOT + ".judgement..",
            ROOT + ".language..",
            ROOT + ".input..",
            ROOT + ".model..");

    @ArchTest
    static final ArchRule the_reports_show = mayUse(
            "report",
            ROOT + ".model..",
            "com.fasterxml.jackson.core..",
            "javax.xml.stream..",
            "de.siegmar.fastcsv.writer..",
            "gg.jte..");

    @ArchTest
    static final ArchRule the_page_is_made_below_the_formats = mayUse("report.board", ROOT + ".model..", "gg.jte..");

    @ArchTest
    static final ArchRule yaml_and_csv_are_known_to_the_input_alone = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".input..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson.dataformat..",
                    "com.fasterxml.jackson.databind..",
                    "org.yaml..",
                    "de.siegmar.fastcsv.reader..")
            .because("a change of parser must stay inside one package");

    @ArchTest
    static final ArchRule drools_is_known_to_the_rules_alone = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..")
            .because("a change of rule engine must stay inside one package");

    @ArchTest
    static final ArchRule there_is_no_circle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_that_passes_is_known_to_the_deadline_and_to_listeners_alone = noClasses()
            .that()
            .areNotAssignableTo(Deadline.class)
            .and()
            .doNotHaveSimpleName("Judging")
            .should()
            .callMethod(System.class, "nanoTime")
            .because(
                    "a deadline decides whether there is a result, listeners are told how long it took, and no result depends on it");

    @ArchTest
    static final ArchRule the_library_reads_no_clock_and_ends_no_process = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("the same input gives the same bytes, and the caller owns the process");

    /** A class that breaks a rule on purpose, to see the rules at work. */
    interface DeliberateViolation {
        org.kie.api.runtime.KieSession session();
    }

    @Test
    void a_deliberate_violation_is_found() {
        JavaClasses violation = new ClassFileImporter().importClasses(DeliberateViolation.class);

        assertThat(drools_is_known_to_the_rules_alone.evaluate(violation).hasViolation())
                .isTrue();
    }
}
