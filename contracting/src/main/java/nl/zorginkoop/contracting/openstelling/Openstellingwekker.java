package nl.zorginkoop.contracting.openstelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** Zet per openstelling één termijn: op het moment waarop haar toestand weer kan veranderen. */
@Dependent
class Openstellingwekker {
    static final String STAP = "OPENSTELLING_STAP";

    @Inject Openstellingen openstellingen;
    @Inject Termijnloket termijnen;

    /** Bij instroom die doorloopt is er elke maand een Nota van Inlichtingen. */
    void zetMaandnota(Namens namens, Openstelling o) {
        if (o.instroom() != Instroom.GESLOTEN) {
            termijnen.start(
                    namens,
                    Termijnverzoek.contractueel(
                            Inlichtingenloket.MAANDNOTA,
                            new Onderwerp(Openstellingloket.ONDERWERP, o.id()),
                            Termijnduur.maanden(1)));
        }
    }

    void zet(Namens namens, UUID openstelling) {
        for (Termijn t : termijnen.over(namens, openstelling)) {
            if (t.klaar() == null && t.soort().equals(STAP)) {
                termijnen.stuit(namens, t.id(), "De planning is gewijzigd");
            }
        }
        openstellingen
                .volgende(openstelling)
                .ifPresent(
                        moment ->
                                termijnen.start(
                                        namens,
                                        Termijnverzoek.tot(
                                                STAP,
                                                new Onderwerp(
                                                        Openstellingloket.ONDERWERP, openstelling),
                                                moment)));
    }
}
