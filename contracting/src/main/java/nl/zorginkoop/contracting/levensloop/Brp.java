package nl.zorginkoop.contracting.levensloop;

import nl.zorginkoop.contracting.gedeeld.Bsn;

/**
 * De deur naar de Basisregistratie Personen (docs/adr/0031). Een aansluiting op Haal Centraal BRP
 * Personen bevragen, of op StUF-BG in het gegevensmagazijn, vervangt {@link Proefbrp}.
 */
public interface Brp {
    /** Wat de BRP over deze mens zegt; de vraag noemt niets dan het BSN. */
    Brpantwoord zoek(Bsn bsn);
}
