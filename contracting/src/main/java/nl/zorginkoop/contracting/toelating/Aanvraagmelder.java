package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/** Zegt aan beide kanten wat er met een aanvraag gebeurde. */
@Dependent
class Aanvraagmelder {
    @Inject Kennisgevingloket kennisgevingen;

    void ontvangen(Namens namens, Aanvraag a, Ontvangstbewijs bewijs) {
        String stand =
                bewijs.inBehandeling()
                        ? "Aanvraag " + bewijs.nummer() + " is ontvangen"
                        : "Aanvraag " + bewijs.nummer() + " kwam te laat: niet in behandeling";
        stuur(
                namens,
                a,
                "AANVRAAG_ONTVANGEN",
                stand,
                bewijs.procedure() + ". Hash van de ontvangst: " + bewijs.hash() + ".",
                new Ontvanger.Aanbieder(a.aanbieder()),
                "/aanvragen/ontvangst.xhtml?aanvraag=" + a.id());
        stuur(
                namens,
                a,
                "AANVRAAG_ONTVANGEN",
                stand,
                bewijs.aanbiedernaam() + " vroeg aan voor " + bewijs.procedure() + ".",
                new Ontvanger.Gemeenterol(Rol.BEOORDELAAR),
                "/beoordeling/aanvraag.xhtml?aanvraag=" + a.id());
    }

    void ingetrokken(Namens namens, Aanvraag a) {
        stuur(
                namens,
                a,
                "AANVRAAG_INGETROKKEN",
                "Aanvraag " + a.nummer() + " is ingetrokken",
                "De aanbieder trok deze aanvraag in; er wordt niet meer over besloten.",
                new Ontvanger.Gemeenterol(Rol.BEOORDELAAR),
                "/beoordeling/aanvraag.xhtml?aanvraag=" + a.id());
    }

    private void stuur(
            Namens namens,
            Aanvraag a,
            String soort,
            String titel,
            String tekst,
            Ontvanger aan,
            String pad) {
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort, new Onderwerp("AANVRAAG", a.id()), titel, tekst, aan)
                        .bij(a.gemeente())
                        .metPad(pad));
    }
}
