package org.servicehall.contracts.cases;

import java.time.LocalDate;

/**
 * A paper of the superior authority (rule K7).
 *
 * @param no its number 文号, as 杭民〔2026〕12号
 * @param date the date it bears
 */
public record AuthorityDocument(String no, LocalDate date) {}
