package nl.zorginkoop.contracting.post;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** De enige ingang van de post: ontvangen, teruglezen, afhandelen, verzenden. */
@ApplicationScoped
public class Postloket {
    /** Werk: een ontvangen bericht wacht op verwerking. */
    public static final String VERWERKEN = "BERICHT_IN";

    /** Werk: een bericht wacht op verzending. */
    public static final String VERZENDEN = "BERICHT_UIT";

    /**
     * Werk: een afgehandeld bericht wacht op zijn plek in de map {@code verwerkt} of {@code
     * uitval}.
     */
    public static final String BERGEN = "BERICHT_BERGEN";

    private static final int KORTSTE_REDEN = 10;

    @Inject Inkomend inkomend;
    @Inject Uitgaand uitgaand;
    @Inject Berichtinhoud inhoud;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Takenloket takenloket;
    @Inject Retourwacht retourwacht;

    /** Bewaart de bytes zoals ze kwamen en geeft een bewijs; verwerken volgt daarna. */
    @Deur(
            value = {POSTKAMER, ZORGAANBIEDER},
            wijzigt = true)
    public Ontvangstbewijs ontvang(
            Namens namens, Inlevering inlevering, Adres adres, InputStream bytes)
            throws IOException {
        return inkomend.bewaar(namens, inlevering, adres, bytes, Postbus.GRENS);
    }

    /** Als {@link #ontvang}, voor een bericht uit een eerder ontvangen zip. */
    @Deur(
            value = {POSTKAMER, ZORGAANBIEDER},
            wijzigt = true)
    public Ontvangstbewijs ontvangUitpak(
            Namens namens, Inlevering inlevering, Adres adres, InputStream bytes)
            throws IOException {
        return inkomend.bewaar(namens, inlevering, adres, bytes, Postbus.GRENS_UITGEPAKT);
    }

    /** Weigert een bericht voor een gemeente waar de inzender niets te zoeken heeft. */
    @Deur({POSTKAMER, ZORGAANBIEDER})
    public void magLeveren(Namens namens, Adres adres) {
        inkomend.gemeente(namens, adres);
    }

    /** De ontvangen of verzonden bytes, ontsleuteld. */
    @Deur(
            value = {POSTKAMER, ZORGAANBIEDER, CONTROLLER},
            persoonsgegevens = true,
            // Wie een grote declaratie leest, verwerkt haar onderweg: dat bepaalt het tempo.
            seconden = 3600)
    public void lees(Namens namens, Grondslag grondslag, UUID bericht, OutputStream naar)
            throws IOException {
        inhoud.lees(bericht, naar);
    }

    /** Wat er van een ontvangen bericht bekend is, met zijn antwoord. */
    @Deur({POSTKAMER, ZORGAANBIEDER, CONTROLLER, BEHEERDER})
    public Berichtstand stand(Namens namens, UUID bericht) {
        return inkomend.stand(bericht)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Postweigering.ONBEKEND,
                                        "Er is geen bericht met dit nummer: controleer het"
                                                + " bewijs."));
    }

    /**
     * Claimt het nummer van de afzender (TR056). Het eerste bericht met dit nummer telt; hetzelfde
     * bericht nog eens is een dubbele, andere bytes onder hetzelfde nummer is een fout.
     */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public Claim claim(Namens namens, UUID bericht, Adres adres) {
        return inkomend.claim(namens, bericht, adres);
    }

    /** Wat {@link #claim} van een bericht met deze bytes zou zeggen; er blijft niets staan. */
    @Deur({POSTKAMER})
    public Claim proefclaim(Namens namens, Adres adres, String sha256) {
        return inkomend.proefclaim(namens, adres, sha256);
    }

    /** Het bericht is beoordeeld en heeft, als dat hoort, een antwoord klaar staan. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void afgehandeld(Namens namens, UUID bericht, boolean goedgekeurd, String oordeel) {
        inkomend.afgehandeld(bericht, goedgekeurd, oordeel);
        werkvoorraad.klaar(VERWERKEN, bericht);
    }

    /** Wat er op niveau 2 gevonden is, voor de uitleg bij het antwoord; het oordeel volgt nog. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void noteer(Namens namens, UUID bericht, String bevindingen) {
        inkomend.noteer(bericht, bevindingen);
    }

    /** Het bericht kan niet beantwoord worden en wacht op een mens. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void naarUitval(
            Namens namens, UUID bericht, Uitvaloorzaak oorzaak, String reden, String oordeel) {
        inkomend.naarUitval(namens.wie(), bericht, oorzaak, reden, oordeel);
        takenloket.maak(
                namens,
                Taakverzoek.voor(
                                BEHEERDER,
                                new Onderwerp("BERICHT_IN", bericht),
                                "Een bericht ligt in de uitval: zoek uit waarom, of bied het"
                                        + " opnieuw aan")
                        .toelichting(reden)
                        .afrondenMetReden());
        werkvoorraad.klaar(VERWERKEN, bericht);
    }

    /** Het bericht ligt in de map waar het hoort. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void geborgen(Namens namens, UUID bericht) {
        werkvoorraad.klaar(BERGEN, bericht);
    }

    /** Biedt uitval opnieuw aan, in of uit; dit werkt altijd, hoe vaak het ook mislukte. */
    @Deur(
            value = {BEHEERDER, CONTROLLER},
            wijzigt = true)
    public void opnieuw(Namens namens, UUID bericht) {
        Gemeentecode gemeente = namens.gemeente();
        if (!uitgaand.probeerOpnieuw(gemeente, bericht)) {
            inkomend.opnieuw(namens.wie(), bericht);
            werkvoorraad.opnieuw(VERWERKEN, gemeente.code(), bericht);
        }
        takenloket.laatVervallen(namens, bericht, "Het bericht is opnieuw aangeboden.");
    }

    /** Wijst ontvangen uitval af: er komt niets meer van, en de reden blijft erbij. */
    @Deur(
            value = {BEHEERDER, CONTROLLER},
            wijzigt = true)
    public void wijsAf(Namens namens, UUID bericht, String reden) {
        String waarom = Tekst.ofNiets(reden);
        if (waarom == null || waarom.length() < KORTSTE_REDEN) {
            throw new Weigering(
                    Postweigering.REDEN_ONTBREEKT,
                    "Schrijf op waarom dit bericht wordt afgewezen; wie ernaar vraagt, leest dat.");
        }
        inkomend.wijsAf(namens.wie(), bericht, waarom);
        takenloket.laatVervallen(namens, bericht, "Het bericht is afgewezen: " + waarom);
    }

    /** Een bericht van ons wil maar niet weg; het proberen gaat door, en een mens kijkt. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void looptVast(Namens namens, UUID bericht, String reden) {
        uitgaand.looptVast(bericht, reden);
    }

    /**
     * Wat van deze berichten nu de deur uit mag, in volgorde van klaarzetten. Wat niet mag (OP003)
     * wacht tot de verzendstop is opgeheven; het werk is hier dan gedaan.
     */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public List<Uitgaand.Zending> tenVersturen(Namens namens, List<UUID> berichten) {
        List<Uitgaand.Zending> gaan = uitgaand.magGaan(berichten);
        List<UUID> blijven = new ArrayList<>(berichten);
        blijven.removeAll(gaan.stream().map(Uitgaand.Zending::id).toList());
        if (!blijven.isEmpty()) {
            werkvoorraad.klaarAlle(VERZENDEN, blijven);
        }
        return gaan;
    }

    /**
     * Verstuurt opnieuw; dit werkt altijd, hoe vaak het ook al uitging. Een 301 of 319 waarop geen
     * retour kwam gaat met dezelfde inhoud uit onder een nieuw nummer (TR056). Een antwoord (retour
     * of 325) gaat byte voor byte nog eens uit, onder zijn eigen nummer: wie het al had, ziet een
     * dubbele.
     *
     * @return het bericht dat uitgaat: het nieuwe, of het antwoord zelf
     */
    @Deur(
            value = {BEHEERDER, CONTROLLER},
            wijzigt = true)
    public UUID verstuurOpnieuw(Namens namens, UUID bericht) {
        Uitgaand.Zending zending = uitgaand.zending(bericht);
        if (zending.antwoordOp() != null) {
            return uitgaand.herzend(namens.gemeente(), namens.wie(), bericht)
                    .orElseThrow(
                            () ->
                                    new Weigering(
                                            Postweigering.NIET_TE_HERHALEN,
                                            "Dit antwoord gaat niet opnieuw uit: het is nog niet"
                                                    + " verstuurd, of de inhoud is na de bewaartermijn"
                                                    + " vernietigd."));
        }
        UUID nieuw =
                Optional.of(zending)
                        .filter(z -> Retourwacht.krijgtRetour(z.berichtsoort()))
                        .flatMap(z -> uitgaand.herhaal(namens.gemeente(), bericht))
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Postweigering.NIET_TE_HERHALEN,
                                                "Dit bericht gaat niet opnieuw uit: het is nog niet"
                                                        + " verstuurd, of er hoort geen retour bij."));
        retourwacht.stop(namens, bericht, "Het bericht is opnieuw verstuurd.");
        return nieuw;
    }

    /** Zet een bericht klaar voor verzending, in dezelfde transactie als waar het uit volgt. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public UUID zetKlaar(Namens namens, Uitgaand.Opdracht opdracht) {
        return uitgaand.zetKlaar(namens.gemeente(), opdracht);
    }

    /**
     * Bewaart wat er uitging; {@code bestand} is waar de ontvanger het vindt.
     *
     * @return onwaar als het intussen onder een verzendstop viel (OP003): wie het klaarlegde haalt
     *     het weer weg
     */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public boolean verzonden(Namens namens, UUID bericht, String bestand, InputStream bytes)
            throws IOException {
        boolean gegaan = uitgaand.verzonden(namens.gemeente(), bericht, bestand, bytes);
        if (gegaan) {
            retourwacht.begin(namens, List.of(uitgaand.zending(bericht)));
        }
        werkvoorraad.klaar(VERZENDEN, bericht);
        return gegaan;
    }

    /**
     * Bewaart wat er van een stapel kleine berichten uitging.
     *
     * @return wat er gegaan is; wat intussen onder een verzendstop viel (OP003) ontbreekt, en wie
     *     het klaarlegde haalt het weer weg
     */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public List<Uitgaand.Verzonden> stapelVerzonden(Namens namens, List<Uitgaand.Verzonden> stapel)
            throws IOException {
        List<Uitgaand.Verzonden> gegaan = uitgaand.verzonden(namens.gemeente(), stapel);
        retourwacht.begin(namens, gegaan.stream().map(Uitgaand.Verzonden::zending).toList());
        werkvoorraad.klaarAlle(VERZENDEN, stapel.stream().map(v -> v.zending().id()).toList());
        return gegaan;
    }

    /** Een antwoord is nog eens verzonden, zoals het was. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void herzonden(Namens namens, UUID bericht) {
        uitgaand.herzonden(bericht);
        werkvoorraad.klaar(VERZENDEN, bericht);
    }

    /** Koppelt een ontvangen retour aan het bericht dat wij eerder stuurden. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public Uitgaand.Zending koppelRetour(
            Namens namens, String berichtsoort, String identificatie, UUID retour) {
        Uitgaand.Zending zending = uitgaand.koppelRetour(berichtsoort, identificatie, retour);
        retourwacht.stop(namens, zending.id(), "Er kwam een retour.");
        return zending;
    }
}
