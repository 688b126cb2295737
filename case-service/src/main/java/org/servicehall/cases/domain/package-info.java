/** The case 办件 and its rules. */
@NullMarked
package org.servicehall.cases.domain;

import org.jspecify.annotations.NullMarked;
