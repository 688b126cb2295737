/** Published checkpoints. */
@NullMarked
package org.servicehall.accountability.view.checkpoint;

import org.jspecify.annotations.NullMarked;
