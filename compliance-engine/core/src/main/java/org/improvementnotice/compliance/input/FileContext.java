package org.improvementnotice.compliance.input;

import java.time.LocalDate;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Validation;

/**
 * What the head of a facts file says for all that stands below it.
 *
 * @param period the month it reports
 * @param date the day it speaks as of
 * @param source where its figures come from, in words; empty where not said
 * @param standing whether its figures are settled
 * @param layout how it is laid out
 */
record FileContext(ReportingPeriod period, LocalDate date, String source, Validation standing, Layout layout) {}
