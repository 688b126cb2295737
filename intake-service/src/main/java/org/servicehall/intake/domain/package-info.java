/** What the hall may and may not do with an application before it is a case. Knows no framework but Axon's annotations. */
@NullMarked
package org.servicehall.intake.domain;

import org.jspecify.annotations.NullMarked;
