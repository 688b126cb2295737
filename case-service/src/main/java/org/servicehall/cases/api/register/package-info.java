/** The register, and the figures counted from it. */
@NullMarked
package org.servicehall.cases.api.register;

import org.jspecify.annotations.NullMarked;
