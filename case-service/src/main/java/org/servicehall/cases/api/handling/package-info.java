/** What is done with a case, from its handler to decision and reply. */
@NullMarked
package org.servicehall.cases.api.handling;

import org.jspecify.annotations.NullMarked;
