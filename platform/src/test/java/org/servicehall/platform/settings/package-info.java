@NullMarked
package org.servicehall.platform.settings;

import org.jspecify.annotations.NullMarked;
