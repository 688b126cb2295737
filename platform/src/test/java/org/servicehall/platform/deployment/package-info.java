/** What an engine would only tell when it starts: whether the deployment's files fit together. */
@NullMarked
package org.servicehall.platform.deployment;

import org.jspecify.annotations.NullMarked;
