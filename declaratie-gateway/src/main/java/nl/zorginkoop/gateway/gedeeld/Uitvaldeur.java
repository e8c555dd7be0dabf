package nl.zorginkoop.gateway.gedeeld;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Uitval heeft een eigenaar: met het bericht komt er in dezelfde transactie een taak. */
@ApplicationScoped
public class Uitvaldeur {
    private static final String ONDERWERP = "BERICHT_UIT";
    private static final String BESTAND = "BESTAND";

    @Inject Takenloket taken;
    @Inject Postloket post;

    /** Een bericht van ons dat de deur niet uit komt; het proberen gaat door. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void meldNietVerzonden(Namens namens, UUID bericht, String reden) {
        post.looptVast(namens, bericht, reden);
        maakTaak(namens, bericht, "Een bericht gaat niet weg", reden);
    }

    /** Een bestand dat de postbus niet aannam: alleen de map heeft het, en toch een eigenaar. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void meldNietAangenomen(Namens namens, UUID kenmerk, String reden) {
        taken.maak(
                namens,
                Taakverzoek.voor(
                                BEHEERDER,
                                new Onderwerp(BESTAND, kenmerk),
                                "Een bestand is niet aangenomen: het ligt in de map uitval")
                        .toelichting(reden)
                        .afrondenMetReden());
    }

    private void maakTaak(Namens namens, UUID bericht, String titel, String reden) {
        taken.maak(
                namens,
                Taakverzoek.voor(BEHEERDER, new Onderwerp(ONDERWERP, bericht), titel)
                        .toelichting(reden)
                        .afrondenMetReden());
    }
}
