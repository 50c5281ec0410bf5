package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.improvementnotice.compliance.model.Problems;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trusted path: compiles packages of any DRL one after the other and adds what is wrong, at the rule it is wrong in.
 * Language level and class loader are set here and nowhere else: the default level can be switched from outside to a parser
 * that lets broken rules through.
 */
final class DroolsCompiler {
    private static final Logger LOG = LoggerFactory.getLogger(DroolsCompiler.class);

    private final KnowledgeBuilderImpl builder;

    DroolsCompiler() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), DroolsBase.loader());
        configuration.setOption(LanguageLevelOption.DRL6);
        builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    }

    void add(PackageDescr descr, DrlFile file, Problems problems) {
        int before = builder.getErrors().size();
        builder.addPackage(descr);
        List<KnowledgeBuilderError> errors = new ArrayList<>(builder.getErrors())
                .subList(before, builder.getErrors().size());
        boolean imports = errors.stream().anyMatch(each -> CompileWords.isOfAnImport(messageOf(each)));
        problems.addAll(errors.stream()
                .filter(each -> !imports || CompileWords.isOfAnImport(messageOf(each)))
                .map(each -> CompileWords.of(file, lineOf(each), messageOf(each)))
                .toList());
    }

    private static String messageOf(KnowledgeBuilderError error) {
        return String.valueOf(error.getMessage());
    }

    private static int lineOf(KnowledgeBuilderError error) {
        int[] lines = error.getLines();
        return lines == null || lines.length == 0 ? 0 : lines[0];
    }

    DroolsBase build() {
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), DroolsBase.loader()));
        base.addPackages(builder.getKnowledgePackages());
        LOG.debug("compiled {} rule packages", base.getKiePackages().size());
        return new DroolsBase(base);
    }
}
