package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * Wie verstuurt, let zelf op of er een retour komt: drie werkdagen na een 301 of 319 ligt er een
 * taak (OP090). Iwmo-termijnen schuiven niet (rulings A10).
 */
@Dependent
class Retourwacht {
    private static final String SOORT = "BERICHT_RETOUR";
    private static final String BERICHT = "BERICHT_UIT";
    private static final Set<String> MET_RETOUR = Set.of("WMO301", "JW301", "WMO319", "JW319");
    private static final Termijnduur DUUR = Termijnduur.werkdagen(3);
    private static final int WERKDAGEN_VOOR_TAAK = 1;

    @Inject Databank databank;
    @Inject Termijnloket termijnloket;
    @Inject Takenloket takenloket;

    static boolean krijgtRetour(String berichtsoort) {
        return MET_RETOUR.contains(berichtsoort);
    }

    void begin(Namens namens, Uitgaand.Zending zending) {
        // Een snelle aanbieder antwoordt voordat hier vastligt dat het bericht uitging.
        if (!krijgtRetour(zending.berichtsoort()) || heeftRetour(zending.id())) {
            return;
        }
        termijnloket.start(
                namens,
                Termijnverzoek.contractueel(SOORT, new Onderwerp(BERICHT, zending.id()), DUUR)
                        .met(new AgbCode(zending.aanbieder()))
                        .daarna(
                                new Vervolgtaak(
                                        "Op "
                                                + zending.berichtsoort()
                                                + " "
                                                + zending.identificatie()
                                                + " kwam geen retour van aanbieder "
                                                + zending.aanbieder()
                                                + ": bel hem, of verstuur het opnieuw",
                                        Rol.BEHEERDER,
                                        null,
                                        WERKDAGEN_VOOR_TAAK,
                                        false)));
    }

    private boolean heeftRetour(UUID bericht) {
        return databank.eerste(
                        "select 1 from bericht_uit where id = ? and retour is not null",
                        r -> 1,
                        bericht)
                .isPresent();
    }

    /** Er kwam een retour, of het bericht gaat opnieuw uit. */
    void stop(Namens namens, UUID bericht, String reden) {
        for (Termijn termijn : termijnloket.over(namens, bericht)) {
            if (termijn.klaar() == null && termijn.soort().equals(SOORT)) {
                termijnloket.stuit(namens, termijn.id(), reden);
            }
        }
        takenloket.laatVervallen(namens, bericht, reden);
    }
}
