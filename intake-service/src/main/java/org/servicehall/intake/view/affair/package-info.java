/** What of a person's is under way, to decide whether their data can be erased. */
@NullMarked
package org.servicehall.intake.view.affair;

import org.jspecify.annotations.NullMarked;
