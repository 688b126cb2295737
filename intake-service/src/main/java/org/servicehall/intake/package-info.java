/** Reception to acceptance of applications, the matter catalogue and the residents' personal data. */
@NullMarked
package org.servicehall.intake;

import org.jspecify.annotations.NullMarked;
