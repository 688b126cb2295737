package org.servicehall.contracts.household;

/** What somebody is to the head of the household, as the household book has it (rule S8). */
public enum HouseholdRelation {
    HEAD,
    SPOUSE,
    CHILD,
    CHILD_IN_LAW,
    GRANDCHILD,
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER
}
