package nl.zorginkoop.contracting.dossier;

/** De deur naar het AGB-register van Vektis (docs/adr/0017). */
public interface Agbregister {
    /** Wat het register zegt over deze AGB-code. */
    Registerantwoord zoek(String agb);
}
