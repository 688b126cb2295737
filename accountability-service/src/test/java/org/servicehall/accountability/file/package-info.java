@NullMarked
package org.servicehall.accountability.file;

import org.jspecify.annotations.NullMarked;
