/**
 * Every file that officers and services write, read strictly into {@code model}: with the place of each fault, what is
 * wrong and what to write instead, all at once. The only package that knows a parser of YAML, JSON or CSV. May use
 * {@code model}.
 */
@NullMarked
package org.improvementnotice.compliance.input;

import org.jspecify.annotations.NullMarked;
