/** What anyone may look up: progress by number and code, completions, notices. */
@NullMarked
package org.servicehall.cases.api.progress;

import org.jspecify.annotations.NullMarked;
