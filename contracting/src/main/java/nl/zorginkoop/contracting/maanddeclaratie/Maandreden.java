package nl.zorginkoop.contracting.maanddeclaratie;

import nl.zorginkoop.contracting.deur.Regelreden;

/**
 * Waarom een maand of een correctie er niet uitgaat. Wat de standaard verbiedt, zegt het antwoord.
 */
public enum Maandreden implements Regelreden {
    /** De proef keurt iets af; de zin noemt het. */
    NIET_GOED("Deze declaratie wordt zo niet toegekend."),
    LEEG("Vul bij minstens één regel in hoeveel er geleverd is."),
    REGEL_ONBEKEND(
            "Deze regel is in deze maand niet te declareren. Kies een toewijzing die dan loopt."),
    GEEN_TARIEF(
            "Voor dit product is op deze dagen geen tarief bekend. Vraag de contractmanager van de gemeente."),
    CORRECTIE_ONBEKEND(
            "Deze regel is er niet voor uw organisatie, of hoort bij een andere gemeente."),
    CORRECTIE_VAN_CREDIT("Dit is een creditregel. Verbeter de regel die u eerst declareerde."),
    AL_GECREDITEERD(
            "Deze regel is al ingetrokken. Verbeter de regel die ervoor in de plaats kwam."),
    CONCEPT_VOLUME(
            "Een volume is meer dan nul en heeft hooguit acht cijfers.", "maandconcept_volume");

    private final String zin;
    private final String regel;

    Maandreden(String zin) {
        this(zin, null);
    }

    Maandreden(String zin, String regel) {
        this.zin = zin;
        this.regel = regel;
    }

    @Override
    public String regel() {
        return regel;
    }

    @Override
    public String zin() {
        return zin;
    }
}
