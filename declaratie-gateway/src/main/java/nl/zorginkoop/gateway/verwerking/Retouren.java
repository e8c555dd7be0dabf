package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.Toewijzingretour;

/** Verwerkt het retour (302) op een toewijzing die wij stuurden. Op een retour volgt niets. */
@ApplicationScoped
@Named("retouren")
public class Retouren {
    @Inject Kopkeuring kopkeuring;
    @Inject Retourdeur deur;

    public void verwerk(Binnengekomen bericht) throws IOException {
        Claim claim = kopkeuring.claim(bericht);
        if (claim == Claim.DUBBEL) {
            return;
        }
        Gelezen gelezen = Berichtlezer.lees(bericht.inhoud());
        if (!gelezen.oordeel().niveau1Goed()) {
            throw Bevindingen.schema(gelezen.oordeel());
        }
        if (!gelezen.oordeel().niveau2Goed()) {
            throw new NaarUitval(
                    "Het retour is niet in orde ("
                            + String.join(", ", gelezen.oordeel().regels())
                            + ") en op een retour bestaat geen antwoord: bel de aanbieder.",
                    Bevindingen.json(gelezen.oordeel()));
        }
        if (claim == Claim.NUMMER_BEZET) {
            throw new NaarUitval(
                    "Op dit bericht kwam al een ander retour binnen: bel de aanbieder.");
        }
        deur.neemAan(
                bericht.namens(),
                bericht.stand().id(),
                bericht.adres(),
                isAanvaard(gelezen.als(Toewijzingretour.class)));
    }

    /** Zonder fouten is er alleen een kop zonder codes (OP286). */
    static boolean isAanvaard(Toewijzingretour retour) {
        RetourHeader kop = retour.header();
        return retour.client() == null
                && kop.retourCodes().stream().allMatch(Retourcode::isGeenAfkeur);
    }
}
