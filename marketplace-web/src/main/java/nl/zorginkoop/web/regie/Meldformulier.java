package nl.zorginkoop.web.regie;

import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Meldingopgave;
import nl.zorginkoop.web.raam.Formulier;

/** De vijf gegevens van een melding uit een formulier; wat ontbreekt zegt het loket. */
final class Meldformulier {
    private Meldformulier() {}

    static Meldingopgave opgave(Formulier f) {
        return new Meldingopgave(
                f.tekst("soort") == null ? null : f.keuze("soort", Melding.Soort.class),
                f.tekst("bron") == null ? null : f.keuze("bron", Melding.Bron.class),
                f.tekst("overNaam"),
                f.dagOfNiets("overGeboren"),
                f.tekst("contact"),
                f.tekst("relatie"),
                f.tekst("situatie"),
                f.tekst("inhoud"),
                f.ja("spoed"),
                f.tekst("domein") == null ? null : f.keuze("domein", Melding.Domein.class));
    }
}
