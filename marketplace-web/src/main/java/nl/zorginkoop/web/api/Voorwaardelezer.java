package nl.zorginkoop.web.api;

import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Versieopgave;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Wijzigingssoort;

/** Maakt van wat er over voorwaarden binnenkomt de opgave van het loket. */
final class Voorwaardelezer {
    static final Set<String> VERSIE =
            Set.of("soort", "aard", "omvang", "toelichting", "kosteneffect", "ingangsdatum");
    static final Set<String> ARTIKEL =
            Set.of("kop", "tekst", "nvt", "eis", "gevolg", "bewijs", "geldigMaanden", "getal");

    private static final int LANGSTE_KOP = 200;
    private static final int LANGSTE_UITLEG = 10_000;

    private Voorwaardelezer() {}

    /** De variant is die van het kader: binnen een overeenkomst wisselt zij niet vanzelf. */
    static Versieopgave versie(Inkoopkader kader, Inhoud in) {
        return new Versieopgave(
                kader.id(),
                in.keuze("soort", Wijzigingssoort.class),
                kader.opgave().variant(),
                in.eis("aard", LANGSTE_UITLEG),
                in.eis("omvang", LANGSTE_UITLEG),
                in.eis("toelichting", LANGSTE_UITLEG),
                in.bedrag("kosteneffect", null),
                in.eisDag("ingangsdatum"));
    }

    static Voorwaarde artikel(String nummer, Inhoud in) {
        if (!in.isLeeg("geldigMaanden") && in.heel("geldigMaanden") < 1) {
            throw new OngeldigeWaarde(
                    "geldigMaanden", "Een bewijs telt minstens een maand: kies 1 of meer.");
        }
        return new Voorwaarde(
                Kaderdelenlezer.artikelnummer(nummer),
                in.eis("kop", LANGSTE_KOP),
                in.isLeeg("tekst") ? null : in.eis("tekst"),
                in.ja("nvt", false),
                in.keuze("eis", Voorwaarde.Eissoort.class, null),
                in.keuze("gevolg", Voorwaarde.Gevolg.class, null),
                in.keuze("bewijs", Voorwaarde.Bewijssoort.class, null),
                in.isLeeg("geldigMaanden") ? null : in.heel("geldigMaanden"),
                in.isLeeg("getal") ? null : in.lang("getal"));
    }
}
