package org.servicehall.contracts;

/** A text for people in Chinese, which is authoritative, and English. */
public record LocalizedText(String zh, String en) {}
