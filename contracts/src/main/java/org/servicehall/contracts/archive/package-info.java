@NullMarked
package org.servicehall.contracts.archive;

import org.jspecify.annotations.NullMarked;
