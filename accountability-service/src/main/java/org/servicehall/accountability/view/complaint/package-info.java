/** Complaints as those see them who oversee the hall. */
@NullMarked
package org.servicehall.accountability.view.complaint;

import org.jspecify.annotations.NullMarked;
