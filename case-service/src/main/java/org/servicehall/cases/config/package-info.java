@NullMarked
package org.servicehall.cases.config;

import org.jspecify.annotations.NullMarked;
