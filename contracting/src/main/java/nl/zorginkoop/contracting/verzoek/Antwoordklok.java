package nl.zorginkoop.contracting.verzoek;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * Hoe lang een aanbieder op antwoord wacht: vijf werkdagen (OP274, OP346), en na "in onderzoek"
 * zoveel weken na de dagtekening als de wet of de verordening geeft (rulings A5). Beide kanten zien
 * haar; verloopt zij, dan ligt er een taak bij de regisseur. Termijnen van iWmo en iJw schuiven
 * niet (rulings A10).
 */
@Dependent
class Antwoordklok {
    static final String SOORT = "VERZOEK";
    static final String ANTWOORD = "VERZOEK_ANTWOORD";
    static final String ONDERZOEK = "VERZOEK_ONDERZOEK";
    private static final Set<String> SOORTEN = Set.of(ANTWOORD, ONDERZOEK);
    private static final Termijnduur KORT = Termijnduur.werkdagen(5);

    private static final int WERKDAGEN_VOOR_TAAK = 1;

    @Inject Databank databank;
    @Inject Termijnloket termijnloket;
    @Inject Takenloket takenloket;

    Instant begin(
            Namens namens, UUID verzoek, AgbCode aanbieder, String referentie, LocalDate vanaf) {
        return start(namens, ANTWOORD, KORT, verzoek, aanbieder, referentie, vanaf);
    }

    Instant verleng(Namens namens, Gevraagd v) {
        stop(namens, v.id(), "Het verzoek is in onderzoek.");
        return start(
                namens,
                ONDERZOEK,
                lang(namens, v),
                v.id(),
                v.aanbieder(),
                v.referentie(),
                v.dagtekening());
    }

    private Termijnduur lang(Namens namens, Gevraagd v) {
        return Termijnduur.weken(
                databank.eerste(
                                "select antwoordweken(?, ?, ?) as weken",
                                r -> r.getInt("weken"),
                                namens.gemeente().code(),
                                v.wet(),
                                v.dagtekening())
                        .orElseThrow());
    }

    /** Er is geantwoord: niets loopt meer, en wie er nog aan wilde beginnen hoeft dat niet. */
    void stop(Namens namens, UUID verzoek, String reden) {
        for (Termijn termijn : termijnloket.over(namens, verzoek)) {
            if (termijn.klaar() == null && SOORTEN.contains(termijn.soort())) {
                termijnloket.stuit(namens, termijn.id(), reden);
            }
        }
        takenloket.laatVervallen(namens, verzoek, reden);
    }

    /** Een antwoord kwam afgekeurd terug: de regisseur stuurt een ander. */
    void meldAfkeur(Namens namens, Gevraagd v, String bericht) {
        takenloket.maak(
                namens,
                Taakverzoek.voor(
                        Rol.REGISSEUR,
                        new Onderwerp(SOORT, v.id()),
                        "Aanbieder "
                                + v.aanbieder()
                                + " keurde "
                                + bericht
                                + " op verzoek "
                                + v.referentie()
                                + " af: antwoord opnieuw"));
    }

    private Instant start(
            Namens namens,
            String soort,
            Termijnduur duur,
            UUID verzoek,
            AgbCode aanbieder,
            String referentie,
            LocalDate vanaf) {
        return termijnloket
                .start(
                        namens,
                        Termijnverzoek.contractueel(soort, new Onderwerp(SOORT, verzoek), duur)
                                .vanaf(vanaf)
                                .met(aanbieder)
                                .daarna(
                                        new Vervolgtaak(
                                                "Verzoek "
                                                        + referentie
                                                        + " van aanbieder "
                                                        + aanbieder
                                                        + " wacht te lang op antwoord: wijs toe, of wijs"
                                                        + " af met reden",
                                                Rol.REGISSEUR,
                                                null,
                                                WERKDAGEN_VOOR_TAAK,
                                                false)))
                .einde();
    }
}
