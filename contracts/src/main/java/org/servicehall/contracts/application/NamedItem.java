package org.servicehall.contracts.application;

/**
 * A paper that the catalogue doesn't list and a supplement notice names in words, as the department requires it (rule N2).
 * What is written here stands on the notice; it speaks of papers, never of persons.
 *
 * @param code by which the application knows it from then on, as {@code NAMED_1}
 * @param text what is to be brought
 * @param reason why it is needed
 * @param basis the provision that asks for it
 */
public record NamedItem(String code, String text, String reason, String basis) {}
