package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.VoorDeDeur;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Hier meldt een zorgaanbieder zichzelf. Het antwoord zegt nooit of een nummer al bekend is, en er
 * ontstaat nog niets: dat doet het {@link Inschrijfloket}.
 */
@ApplicationScoped
public class Inschrijfbalie {
    private static final Pattern KVK = Pattern.compile("[0-9]{8}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}");

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Databank databank;

    @Inject Aanmeldrem rem;
    @Inject Registercontrole registers;

    /**
     * Bewaart de aanvraag; dezelfde nog eens verandert niets.
     *
     * @return onwaar als er vanaf dit adres te veel gevraagd is
     */
    @VoorDeDeur(waarom = "Een nieuwe aanbieder heeft nog geen account en dus geen huurder")
    public boolean meld(
            String agb,
            String kvk,
            String organisatie,
            String contact,
            String email,
            String herkomst) {
        String code = new AgbCode(agb.strip()).code();
        String nummer = kvk.replaceAll("[\\s.]", "");
        if (!KVK.matcher(nummer).matches()) {
            throw new OngeldigeWaarde("kvk", "Een KvK-nummer heeft acht cijfers.");
        }
        if (!MAIL.matcher(email.strip()).matches()) {
            throw new OngeldigeWaarde("email", "Vul een mailadres in, zoals naam@organisatie.nl.");
        }
        if (rem.isAdresDicht(herkomst)) {
            return false;
        }
        rem.telAdres(herkomst);
        databank.voer(
                """
                insert into inschrijving (agb, kvk, organisatie, contact, email, controle)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                code,
                nummer,
                organisatie.strip(),
                contact.strip(),
                email.strip(),
                registers.controleer(code, nummer));
        databank.eerste(
                "select schrijf_logregel('0000', null, 'onbekend', 'AANBIEDERBEHEERDER',"
                        + " 'Inschrijfbalie.meld', null, null, null, 'GEDAAN')",
                r -> "");
        return true;
    }
}
