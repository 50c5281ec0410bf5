package org.improvementnotice.compliance.cli;

import org.improvementnotice.compliance.model.ReportingPeriod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month such as 2012-04. */
final class PeriodConverter implements ITypeConverter<ReportingPeriod> {

    @Override
    public ReportingPeriod convert(String text) {
        try {
            return ReportingPeriod.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
