package org.servicehall.intake.view.appointment;

/** That a window is served by somebody the hall knows. */
public record ServedWindow(String hall, String window) {}
