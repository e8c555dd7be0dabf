package nl.zorginkoop.contracting.openstelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;
import nl.zorginkoop.contracting.inkoop.Procedure;

/**
 * Zegt in woorden wat publiceren in de weg staat (V04, V05) en wat opvalt. De databank oordeelt bij
 * het publiceren zelf; hier staat alles tegelijk.
 */
final class Openstellingbewaking {
    /** † Zo lang is er gewoonlijk om te vragen, en daarna om te antwoorden. */
    static final int VRAAGWERKDAGEN = 10;

    static final int ANTWOORDWERKDAGEN = 3;

    private final List<Aandachtspunt> gevonden = new ArrayList<>();
    private final Openstelling o;
    private final Planning p;

    private Openstellingbewaking(Openstelling o) {
        this.o = o;
        this.p = o.planning();
    }

    static List<Aandachtspunt> van(Openstelling o, boolean metVoorwaarden, Klok klok, Werkdagen w) {
        Openstellingbewaking b = new Openstellingbewaking(o);
        b.inhoud(metVoorwaarden);
        b.momenten();
        b.opvallend(klok.vandaag(), w);
        return List.copyOf(b.gevonden);
    }

    private void inhoud(boolean metVoorwaarden) {
        Spelregels s = o.spelregels();
        eis(metVoorwaarden, Openstellingreden.ZONDER_VOORWAARDEN);
        eis(s.contact() != null && s.contactMail() != null, Openstellingreden.ZONDER_CONTACT);
        eis(
                s.rechtbank() != null
                        && s.klachtUrl() != null
                        && s.rolregel() != null
                        && o.algemeneVoorwaarden() != null
                        && o.beschrijving() != null,
                Openstellingreden.ZONDER_REGELS);
        eis(!o.percelen().isEmpty(), Openstellingreden.ZONDER_PERCEEL);
    }

    private void momenten() {
        boolean gesloten = o.instroom() == Instroom.GESLOTEN;
        eis(
                p.opent() != null
                        && p.einde() != null
                        && p.vragenTot() != null
                        && p.notaOp() != null
                        && (!gesloten
                                || p.sluit() != null
                                        && p.beoordeling() != null
                                        && p.voornemen() != null
                                        && p.ondertekening() != null
                                        && p.ingang() != null),
                Openstellingreden.PLANNING);
        eis(
                o.instroom() != Instroom.VENSTERS || !o.vensters().isEmpty(),
                Openstellingreden.ZONDER_VENSTER);
        if (p.gestandTot() != null
                && p.ondertekening() != null
                && p.ondertekening().isAfter(p.gestandTot())
                && !o.gestandVerlengen()) {
            gevonden.add(
                    new Aandachtspunt(
                            Openstellingreden.GESTANDDOENING,
                            "De gestanddoening loopt tot en met "
                                    + p.gestandTot()
                                    + " en ondertekenen staat gepland op "
                                    + p.ondertekening()
                                    + ": leg vast dat u om verlenging vraagt, of plan het voornemen"
                                    + " uiterlijk op "
                                    + p.gestandTot().minusDays(Planning.KORT_GEDING + 1L)
                                    + ".",
                            true));
        }
    }

    private void opvallend(LocalDate vandaag, Werkdagen w) {
        if (p.vragenTot() != null) {
            LocalDate tot = p.vragenTot().atZone(Klok.AMSTERDAM).toLocalDate();
            if (tot.isBefore(w.plus(vandaag, VRAAGWERKDAGEN))) {
                letOp(
                        Openstellingreden.PLANNING,
                        "Er zijn minder dan "
                                + VRAAGWERKDAGEN
                                + " werkdagen om vragen te stellen.");
            }
            if (p.notaOp() != null && p.notaOp().isBefore(w.plus(tot, ANTWOORDWERKDAGEN))) {
                letOp(
                        Openstellingreden.PLANNING,
                        "Tussen de laatste vraag en de nota zitten minder dan "
                                + ANTWOORDWERKDAGEN
                                + " werkdagen.");
            }
        }
        if (o.procedure() == Procedure.TOELATING && o.instroom() == Instroom.GESLOTEN) {
            letOp(
                    Openstellingreden.AFWIJKING,
                    "De toetreding is gesloten; bij de procedure staat dat "
                            + o.afwijking().besluitVan()
                            + " dat besloot.");
        }
    }

    private void eis(boolean goed, Openstellingreden reden) {
        if (!goed) {
            gevonden.add(new Aandachtspunt(reden, reden.zin(), true));
        }
    }

    private void letOp(Openstellingreden reden, String zin) {
        gevonden.add(new Aandachtspunt(reden, zin, false));
    }
}
