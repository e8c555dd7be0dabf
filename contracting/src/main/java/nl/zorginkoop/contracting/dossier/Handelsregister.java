package nl.zorginkoop.contracting.dossier;

/** De deur naar het Handelsregister van de KvK (docs/adr/0017). */
public interface Handelsregister {
    /** Wat het register zegt over dit KvK-nummer. */
    Registerantwoord zoek(String kvk);
}
