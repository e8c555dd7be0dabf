package nl.zorginkoop.contracting.toelating;

import java.util.Arrays;
import java.util.Optional;

/** Waarom een aanvraag niet verder kan, met de regel van de databank waar het op stuit. */
public enum Aanvraagreden {
    ONBEKEND(null, "Deze aanvraag is er niet voor uw organisatie."),
    NIET_OPEN(
            "aanvraag_niet_open",
            "Deze procedure staat niet open: kijk in de planning wanneer zij weer opent."),
    LOOPT_AL(
            "aanvraag_loopt",
            "U heeft voor deze procedure in deze rol al een aanvraag: ga daarmee verder of trek"
                    + " haar in."),
    GEEN_CONCEPT(
            "aanvraag_ligt_vast",
            "Wat ingediend is, verandert niet. Wijzigen kan tot de sluiting: trek in en dien"
                    + " opnieuw in."),
    GEEN_TOELATING(
            "aanvraag_alleen_toelating",
            "Dit is geen toelating maar een SAS-procedure: u schrijft in op een perceel."),
    OVERGANG("aanvraag_overgang", "Deze stap past niet bij de toestand van de aanvraag."),
    ONVOLLEDIG("aanvraag_onvolledig", "De aanvraag is niet volledig."),
    ANDERE_VERSIE(
            "aanvraag_set",
            "Dit is niet de versie van de voorwaarden die geldt: open haar opnieuw."),
    ANDERE_HASH(
            null,
            "Dit is niet de tekst met de tarieven van deze versie: open haar opnieuw en controleer"
                    + " de hash."),
    EIS_ONBEKEND("verklaring_eis", "Deze eis hoort niet bij deze aanvraag."),
    PERCEEL_ONBEKEND("perceel_onbekend", "Dit perceel hoort niet bij deze procedure."),
    BEWIJS_TE_OUD(
            "bewijs_te_oud",
            "Dit bewijs is op de dag van ontvangst te oud: vraag een nieuw aan en lever dat."),
    PENVOERDER("deelnemer_een_penvoerder", "Er is al een penvoerder: er kan er maar één zijn."),
    STUK_ONBEKEND(null, "Dit stuk ligt niet in uw dossier, of er is een nieuwer."),
    PRIJS_ONDER_TOELATING(
            null,
            "Onder een toelating stelt de gemeente het tarief vast en vult een aanbieder geen prijs"
                    + " in (Jeugdwet art. 2.12, Wmo 2015 art. 2.6.6): u aanvaardt precies het"
                    + " gepubliceerde tarief."),
    RANGORDE_ONDER_TOELATING(
            null,
            "Onder een toelating is er geen rangorde, score of voorkeur: wie aan de voorwaarden"
                    + " voldoet wordt toegelaten en de inwoner kiest. Anders was het een"
                    + " overheidsopdracht (Aanbestedingswet 2012 art. 1.1)."),
    MAXIMUM_ONDER_TOELATING(
            null,
            "Onder een toelating is het aantal aanbieders niet beperkt en is er geen omzet of volume"
                    + " toegezegd: de inwoner kiest. Anders was het een overheidsopdracht"
                    + " (Aanbestedingswet 2012 art. 1.1).");

    private final String regel;
    private final String zin;

    Aanvraagreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    static Optional<Aanvraagreden> bij(String regel) {
        return Arrays.stream(values()).filter(r -> regel.equals(r.regel)).findFirst();
    }
}
