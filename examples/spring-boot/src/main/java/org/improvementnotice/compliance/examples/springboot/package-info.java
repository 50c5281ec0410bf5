/** The engine in a Spring Boot service. */
@NullMarked
package org.improvementnotice.compliance.examples.springboot;

import org.jspecify.annotations.NullMarked;
