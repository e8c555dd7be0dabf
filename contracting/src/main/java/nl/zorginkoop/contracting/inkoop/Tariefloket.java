package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * Tarieven opgeven bij een versie van de voorwaarden, en een fout herstellen. Publiceren gaat met
 * de versie mee, op hetzelfde moment ({@link Voorwaardenloket#publiceer}).
 */
@ApplicationScoped
public class Tariefloket {
    @Inject Kadertarieven tarieven;
    @Inject Voorwaardensets sets;
    @Inject Inkoopkaders kaders;
    @Inject Tariefbericht bericht;
    @Inject Event<TariefGepubliceerd> gepubliceerd;

    /** Zet een tarief in een concept; wat nog ontbreekt, houdt pas de consultatie tegen. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void leg(Namens namens, UUID versie, Tariefopgave opgave) {
        tarieven.leg(eigen(namens, versie), namens, opgave);
    }

    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void haalWeg(Namens namens, UUID versie, UUID regel) {
        eigen(namens, versie);
        if (tarieven.haalWeg(versie, regel) == 0) {
            throw Kadertarieven.nee(Tariefreden.ONBEKEND);
        }
    }

    /**
     * Verbetert een gepubliceerd tarief: een nieuwe rij, bekend vanaf nu; het oude blijft na te
     * slaan.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void corrigeer(Namens namens, UUID tarief, Tariefcorrectie correctie) {
        Kadertarief oud =
                tarieven.vind(tarief)
                        // Een tarief is openbaar; wie het verbetert, is de gemeente van het kader.
                        .filter(t -> kaders.vind(t.kader(), namens.gemeente()).isPresent())
                        .orElseThrow(() -> Kadertarieven.nee(Tariefreden.ONBEKEND));
        Instant moment = tarieven.corrigeer(namens, tarief, correctie);
        bericht.stuur(
                namens,
                oud.kader(),
                "TARIEF_GECORRIGEERD",
                "Tarief verbeterd: " + oud.productcode(),
                "Voor zorgdagen vanaf "
                        + correctie.geldig().begin()
                        + " is het tarief nu "
                        + correctie.bedrag()
                        + ". Wat al is goedgekeurd, verandert niet vanzelf.");
        gepubliceerd.fire(new TariefGepubliceerd(namens.gemeente(), oud.kader(), moment));
    }

    private Voorwaardenset eigen(Namens namens, UUID versie) {
        return sets.vind(versie)
                .filter(s -> s.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> Kadertarieven.nee(Tariefreden.ONBEKEND));
    }
}
