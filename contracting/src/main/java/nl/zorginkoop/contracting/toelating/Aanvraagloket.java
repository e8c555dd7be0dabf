package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * Aanvragen: beginnen, indienen, intrekken en aanvullen. Wat er in een concept staat, schrijft
 * {@link Conceptloket}.
 */
@ApplicationScoped
public class Aanvraagloket {
    static final String ONDERWERP = "AANVRAAG";

    @Inject Aanvragen aanvragen;
    @Inject Aanvraagdelen delen;
    @Inject Documentloket documenten;
    @Inject Aanvraagwekkers wekkers;
    @Inject Aanvraagmelder melder;
    @Inject Klok klok;
    @Inject Event<AanvraagIngediend> ingediend;

    /**
     * Begint een concept waar een gepubliceerde procedure openstaat; alleen de aanbieder ziet het.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID begin(Namens namens, UUID openstelling) {
        UUID id = aanvragen.begin(namens, openstelling);
        wekkers.zet(namens, id, openstelling);
        return id;
    }

    /**
     * Dient in. De ontvangst is het moment waarop dit loket haar in handen kreeg; is de procedure
     * dan dicht, dan staat dat op het bewijs (V07). Nog een keer indienen geeft hetzelfde bewijs.
     */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public Ontvangstbewijs dienIn(Namens namens, UUID aanvraag) {
        Instant ontvangen = klok.nu();
        aanvragen.vergrendel(aanvraag);
        Aanvraag a = eigen(namens, aanvraag);
        if (a.ingediend() != null) {
            return bewijs(aanvraag);
        }
        eis(a.isConcept(), Aanvraagreden.OVERGANG);
        if (aanvragen.ontvangt(a.openstelling(), ontvangen)) {
            List<Gebrek> gebreken = aanvragen.gebreken(aanvraag, ontvangen);
            if (!gebreken.isEmpty()) {
                throw new Onvolledig(gebreken);
            }
        }
        kopieer(namens, a, ontvangen);
        aanvragen.dienIn(namens, aanvraag, ontvangen);
        wekkers.stop(namens, aanvraag, "ingediend");
        Ontvangstbewijs bewijs = bewijs(aanvraag);
        melder.ontvangen(namens, a, bewijs);
        ingediend.fire(new AanvraagIngediend(aanvraag, a.gemeente(), a.aanbieder(), bewijs));
        return bewijs;
    }

    /** Trekt terug; dat kan tot er besloten is. */
    @Deur(value = BIEDER, wijzigt = true)
    public void trekIn(Namens namens, UUID aanvraag) {
        Aanvraag a = eigen(namens, aanvraag);
        eis(a.isInTeTrekken(), Aanvraagreden.OVERGANG);
        aanvragen.trekIn(namens, aanvraag);
        if (a.isConcept()) {
            wekkers.stop(namens, aanvraag, "ingetrokken");
        } else {
            melder.ingetrokken(namens, a);
        }
    }

    /**
     * Wijzigen na indienen: trekt in en begint een nieuw concept met dezelfde inhoud. Dat kan
     * zolang de procedure openstaat; zo niet, dan blijft de ingediende staan.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID opnieuw(Namens namens, UUID aanvraag) {
        Aanvraag a = eigen(namens, aanvraag);
        eis(!a.isConcept(), Aanvraagreden.OVERGANG);
        eis(aanvragen.ontvangt(a.openstelling(), klok.nu()), Aanvraagreden.NIET_OPEN);
        if (a.isInTeTrekken()) {
            aanvragen.trekIn(namens, aanvraag);
            melder.ingetrokken(namens, a);
        }
        UUID id = begin(namens, a.openstelling());
        aanvragen.kiesRol(namens, id, a.rol());
        delen.neemOver(aanvraag, eigen(namens, id));
        aanvragen.bewaarVeld(namens, id, Aanvraagveld.MOTIVATIE, a.motivatie());
        aanvragen.bewaarVeld(namens, id, Aanvraagveld.ONDERTEKENAAR, a.ondertekenaar());
        aanvragen.bewaarVeld(namens, id, Aanvraagveld.FUNCTIE, a.functie());
        return id;
    }

    /**
     * Levert bewijs waar de gemeente om vroeg; het wordt beoordeeld op de dag dat het binnenkomt
     * (V08).
     *
     * @param deelnemer over wie het gaat, of {@code null} voor de aanvrager
     * @param voorwaarde bij welke eis, of {@code null}
     */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public UUID leverBewijs(
            Namens namens, UUID aanvraag, UUID stuk, UUID deelnemer, UUID voorwaarde)
            throws IOException {
        Aanvraag a = eigen(namens, aanvraag);
        eis(a.neemtBewijsAan(), Aanvraagreden.GEEN_CONCEPT);
        UUID origineel = delen.documentVan(stuk);
        return delen.legBewijs(
                a, stuk, deelnemer, voorwaarde, kopie(namens, a, origineel, delen.naamVan(stuk)));
    }

    // Uploaden is geen indienen (L2): pas hier krijgt de gemeente een eigen kopie.
    private void kopieer(Namens namens, Aanvraag a, Instant ontvangen) {
        for (Aanvraagbewijs b : delen.bewijzen(a.id())) {
            delen.kopieLigtEr(
                    b.id(),
                    kopie(namens, a, delen.documentVan(b.dossierstuk()), b.naam()),
                    ontvangen);
        }
    }

    private UUID kopie(Namens namens, Aanvraag a, UUID origineel, String naam) {
        try {
            return documenten.kopieer(
                    namens,
                    origineel,
                    Documentopgave.bij(ONDERWERP, a.id(), naam).voor(a.gemeente()));
        } catch (IOException fout) {
            throw new java.io.UncheckedIOException(fout);
        }
    }

    private Ontvangstbewijs bewijs(UUID aanvraag) {
        return aanvragen.ontvangstbewijs(aanvraag).orElseThrow();
    }

    private Aanvraag eigen(Namens namens, UUID aanvraag) {
        return aanvragen
                .vind(aanvraag)
                .filter(a -> a.aanbieder().equals(namens.aanbieder()))
                .orElseThrow(() -> nee(Aanvraagreden.ONBEKEND));
    }

    private static void eis(boolean goed, Aanvraagreden reden) {
        if (!goed) {
            throw nee(reden);
        }
    }

    private static Weigering nee(Aanvraagreden reden) {
        return new Weigering(reden, reden.zin());
    }
}
