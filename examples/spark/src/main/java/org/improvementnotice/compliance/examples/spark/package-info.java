/** The engine as a job of Apache Spark: the councils of many notices' worth of facts, each judged where its rows are. */
@NullMarked
package org.improvementnotice.compliance.examples.spark;

import org.jspecify.annotations.NullMarked;
