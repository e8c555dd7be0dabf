package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Antwoordretour;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.Toewijzingretour;

/**
 * Verwerkt het retour op een toewijzing (302) of een antwoord (320) dat wij stuurden. Op een retour
 * volgt niets.
 */
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
                    Uitvaloorzaak.RETOUR_PAST_NIET,
                    "Het retour is niet in orde ("
                            + String.join(", ", gelezen.oordeel().regels())
                            + ") en op een retour bestaat geen antwoord: bel de aanbieder.",
                    Bevindingen.json(gelezen.oordeel()));
        }
        if (claim == Claim.NUMMER_BEZET) {
            throw new NaarUitval(
                    Uitvaloorzaak.RETOUR_PAST_NIET,
                    "Op dit bericht kwam al een ander retour binnen: bel de aanbieder.");
        }
        kopkeuring.noteerCodes(bericht, codes(gelezen.bericht()));
        deur.neemAan(
                bericht.namens(),
                bericht.stand().id(),
                bericht.adres(),
                isAanvaard(gelezen.bericht()));
    }

    /** Zonder fouten is er alleen een kop zonder codes (OP286). */
    static boolean isAanvaard(Bericht bericht) {
        if (bericht instanceof Antwoordretour retour) {
            return retour.antwoord() == null && zonderAfkeur(retour.header());
        }
        Toewijzingretour retour = (Toewijzingretour) bericht;
        return retour.client() == null && zonderAfkeur(retour.header());
    }

    /** Wat de aanbieder terugmeldt, zonder de waarden: wie het retour opent, leest de uitleg. */
    static List<String> codes(Bericht bericht) {
        List<Retourcode> codes =
                bericht instanceof Antwoordretour retour
                        ? retour.header().retourCodes()
                        : ((Toewijzingretour) bericht).header().retourCodes();
        return codes.stream().filter(c -> !c.isGeenAfkeur()).map(Retourcode::code).toList();
    }

    private static boolean zonderAfkeur(RetourHeader kop) {
        return kop.retourCodes().stream().allMatch(Retourcode::isGeenAfkeur);
    }
}
