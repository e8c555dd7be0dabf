package nl.zorginkoop.contracting.dossier;

/** De deur naar het Centraal Insolventieregister van de Rechtspraak (docs/adr/0017). */
public interface Insolventieregister {
    /** Is over deze onderneming een faillissement of surseance uitgesproken? */
    Registerantwoord zoek(String kvk);
}
