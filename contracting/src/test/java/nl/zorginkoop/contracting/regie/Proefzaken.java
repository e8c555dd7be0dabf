package nl.zorginkoop.contracting.regie;

import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Een zaak zoals de kamer haar opent, voor tests van andere kamers. */
public final class Proefzaken {
    private Proefzaken() {}

    /** Meldt nu en oordeelt meteen dat er onderzoek komt; de klok loopt dan. */
    public static UUID open(
            Databank d, Namens namens, UUID hulpvrager, UUID gezin, Wet wet, boolean spoed) {
        Meldkamer.Loketten loketten = new Meldkamer.Loketten(d);
        Meldingopgave m = Meldkamer.opgave(Melding.Soort.MELDING);
        UUID melding =
                loketten.meld
                        .meld(
                                namens,
                                new Meldingopgave(
                                        m.soort(),
                                        m.bron(),
                                        m.overNaam(),
                                        m.overGeboren(),
                                        m.contact(),
                                        m.relatie(),
                                        m.situatie(),
                                        m.inhoud(),
                                        spoed,
                                        null))
                        .id();
        loketten.meld.beoordeel(
                namens,
                Grondslag.wettelijkeTaak("onderzoek"),
                melding,
                Oordeelopgave.onderzoek(hulpvrager, wet, Zaak.Route.CATALOGUS).metGezin(gezin));
        return d.eerste(
                        "select id from zaak where melding = ?",
                        r -> r.getObject("id", UUID.class),
                        melding)
                .orElseThrow();
    }

    /** Een signaal dat bij dit gezin gelegd wordt. */
    public static void signaal(Databank d, Namens namens, UUID gezin) {
        Meldkamer.Loketten loketten = new Meldkamer.Loketten(d);
        UUID melding = loketten.meld.meld(namens, Meldkamer.opgave(Melding.Soort.SIGNAAL)).id();
        loketten.meld.beoordeel(
                namens,
                Grondslag.wettelijkeTaak("onderzoek"),
                melding,
                Oordeelopgave.bijGezin(gezin));
    }
}
