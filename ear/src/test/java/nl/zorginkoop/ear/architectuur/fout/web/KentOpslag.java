package nl.zorginkoop.ear.architectuur.fout.web;

import jakarta.persistence.EntityManager;

/** Het web leest langs het loket. */
public record KentOpslag(EntityManager opslag) {}
