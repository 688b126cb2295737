package org.servicehall.platform.eventstore;
