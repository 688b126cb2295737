@NullMarked
package org.servicehall.accountability.config;

import org.jspecify.annotations.NullMarked;
