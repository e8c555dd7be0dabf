package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Een concept invullen, veld voor veld: wat hier binnenkomt staat meteen in de databank, zodat een
 * gesloten browser of een herstart geen veld kost (L13).
 */
@ApplicationScoped
public class Conceptloket {
    @Inject Aanvragen aanvragen;
    @Inject Aanvraagdelen delen;

    @Deur(value = BIEDER, wijzigt = true)
    public void kiesRol(Namens namens, UUID aanvraag, Aanvraagrol rol) {
        concept(namens, aanvraag);
        aanvragen.kiesRol(namens, aanvraag, rol);
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void bewaarVeld(Namens namens, UUID aanvraag, Aanvraagveld veld, String waarde) {
        concept(namens, aanvraag);
        aanvragen.bewaarVeld(namens, aanvraag, veld, veld.schoon(waarde));
    }

    /** Waar de aanbieder gebleven is. */
    @Deur(value = BIEDER, wijzigt = true)
    public void naarStap(Namens namens, UUID aanvraag, int stap) {
        concept(namens, aanvraag);
        aanvragen.naarStap(namens, aanvraag, stap);
    }

    @Deur(value = BIEDER, wijzigt = true)
    public UUID voegDeelnemerToe(Namens namens, UUID aanvraag, Deelnemeropgave opgave) {
        return delen.voegDeelnemerToe(concept(namens, aanvraag), opgave);
    }

    /**
     * Bewaart een deelnemer onder een sleutel die het formulier al had: elk veld dat volgt, werkt
     * dezelfde deelnemer bij.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public void bewaarDeelnemer(
            Namens namens, UUID aanvraag, UUID deelnemer, Deelnemeropgave opgave) {
        if (!delen.bewaarDeelnemer(concept(namens, aanvraag), deelnemer, opgave)) {
            throw nee(Aanvraagreden.ONBEKEND);
        }
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void laatDeelnemerWeg(Namens namens, UUID aanvraag, UUID deelnemer) {
        concept(namens, aanvraag);
        delen.laatDeelnemerWeg(aanvraag, deelnemer);
    }

    /** Wijst de ene penvoerder aan; wie het was is het niet meer. */
    @Deur(value = BIEDER, wijzigt = true)
    public void maakPenvoerder(Namens namens, UUID aanvraag, UUID deelnemer) {
        concept(namens, aanvraag);
        delen.maakPenvoerder(aanvraag, deelnemer);
    }

    /** Kiest precies deze producten van het kader; een prijs hoort daar niet bij (OH-03). */
    @Deur(value = BIEDER, wijzigt = true)
    public void kiesProducten(Namens namens, UUID aanvraag, List<String> productcodes) {
        delen.kiesProducten(concept(namens, aanvraag), productcodes);
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void kiesPercelen(Namens namens, UUID aanvraag, List<Integer> nummers) {
        delen.kiesPercelen(concept(namens, aanvraag), nummers);
    }

    /**
     * Aanvaardt de voorwaarden met precies de tarieven die erin staan (OH-03).
     *
     * @param hash de hash van de versie die de aanbieder voor zich had
     */
    @Deur(value = BIEDER, wijzigt = true)
    public void aanvaard(Namens namens, UUID aanvraag, String hash) {
        concept(namens, aanvraag);
        if (!aanvragen.aanvaard(namens, aanvraag, hash)) {
            throw nee(Aanvraagreden.ANDERE_HASH);
        }
    }

    /** Gaat over op de versie die nu geldt; aanvaarden en verklaren gaat dan opnieuw (INV-2.1). */
    @Deur(value = BIEDER, wijzigt = true)
    public void neemVersieOver(Namens namens, UUID aanvraag) {
        concept(namens, aanvraag);
        aanvragen.ververs(namens, aanvraag);
    }

    /** Een antwoord over een eis, zoals in de eigen verklaring (UEA). */
    @Deur(value = BIEDER, wijzigt = true)
    public void verklaar(
            Namens namens, UUID aanvraag, UUID voorwaarde, boolean voldoet, String toelichting) {
        String kaal = Tekst.ofNiets(toelichting);
        delen.verklaar(concept(namens, aanvraag), voorwaarde, voldoet, kaal);
    }

    /**
     * Legt een stuk uit het dossier bij de aanvraag. De gemeente krijgt het pas bij indienen.
     *
     * @param deelnemer over wie het gaat, of {@code null} voor de aanvrager
     * @param voorwaarde bij welke eis, of {@code null}
     */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID legBewijs(
            Namens namens, UUID aanvraag, UUID stuk, UUID deelnemer, UUID voorwaarde) {
        return delen.legBewijs(concept(namens, aanvraag), stuk, deelnemer, voorwaarde, null);
    }

    /**
     * Kiest wat er op een plek ligt: dit stuk uit het dossier, en niets anders.
     *
     * @param stuk of {@code null} om de plek leeg te maken
     */
    @Deur(value = BIEDER, wijzigt = true)
    public void kiesBewijs(Namens namens, UUID aanvraag, Bewijsplek plek, UUID stuk) {
        Aanvraag a = concept(namens, aanvraag);
        delen.ruim(aanvraag, plek, stuk);
        if (stuk != null) {
            delen.legBewijs(a, stuk, plek.deelnemer(), plek.voorwaarde(), null);
        }
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void laatBewijsWeg(Namens namens, UUID aanvraag, UUID bewijs) {
        concept(namens, aanvraag);
        delen.laatBewijsWeg(aanvraag, bewijs);
    }

    /** Bewaart deze delen samen: klopt er een niet, dan verandert er niets. */
    @Deur(value = BIEDER, wijzigt = true)
    public void bewaar(Namens namens, UUID aanvraag, Conceptdelen d) {
        concept(namens, aanvraag);
        if (d.rol() != null) {
            kiesRol(namens, aanvraag, d.rol());
        }
        for (Conceptdelen.Deelnemerdeel deelnemer : d.deelnemers()) {
            bewaarDeelnemer(namens, aanvraag, deelnemer.sleutel(), deelnemer.opgave());
            if (deelnemer.penvoerder()) {
                maakPenvoerder(namens, aanvraag, deelnemer.sleutel());
            }
        }
        if (d.producten() != null) {
            kiesProducten(namens, aanvraag, d.producten());
        }
        if (d.percelen() != null) {
            kiesPercelen(namens, aanvraag, d.percelen());
        }
        if (d.aanvaardeHash() != null) {
            aanvaard(namens, aanvraag, d.aanvaardeHash());
        }
        for (Conceptdelen.Verklaringdeel v : d.verklaringen()) {
            verklaar(namens, aanvraag, v.voorwaarde(), v.voldoet(), v.toelichting());
        }
        d.velden().forEach((veld, waarde) -> bewaarVeld(namens, aanvraag, veld, waarde));
    }

    private Aanvraag concept(Namens namens, UUID aanvraag) {
        Aanvraag a =
                aanvragen
                        .vind(aanvraag)
                        .filter(gevonden -> gevonden.aanbieder().equals(namens.aanbieder()))
                        .orElseThrow(() -> nee(Aanvraagreden.ONBEKEND));
        if (!a.isConcept()) {
            throw nee(Aanvraagreden.GEEN_CONCEPT);
        }
        return a;
    }

    private static Weigering nee(Aanvraagreden reden) {
        return new Weigering(reden, reden.zin());
    }
}
