package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.toewijzing.Wijzigen;

/** Verzoeken om toewijzing aannemen en beantwoorden. */
@ApplicationScoped
public class Verzoekloket {
    private static final String AFGEWEZEN = "1";
    private static final String IN_ONDERZOEK = "2";

    @Inject Databank databank;
    @Inject Verzoeken verzoeken;
    @Inject Antwoordklok klok;
    @Inject Herneming herneming;
    @Inject Hulpvragers hulpvragers;
    @Inject Wijzigingen wijzigingen;
    @Inject Toewijzingloket toewijzingen;
    @Inject Wijzigen wijzigen;
    @Inject Berichtenloop berichtenloop;

    /**
     * Verwerkt de aangevraagde producten uit één bericht: allemaal, of geen, met de codes voor het
     * retour (316).
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true,
            wijzigt = true)
    public Berichtuitkomst verwerk(Namens namens, Grondslag grondslag, Verzoekopdracht opdracht) {
        return verwerk(namens, opdracht);
    }

    /** Wat {@link #verwerk} nu zou zeggen; er blijft niets staan en er gaat niets uit. */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Berichtuitkomst proef(Namens namens, Grondslag grondslag, Verzoekopdracht opdracht) {
        return berichtenloop.proef(
                namens.gemeente(),
                opdracht.aanbieder(),
                bericht -> verwerk(namens, opdracht.uit(bericht)));
    }

    private Berichtuitkomst verwerk(Namens namens, Verzoekopdracht opdracht) {
        berichtenloop.gaatOver(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.bericht(),
                opdracht.wet(),
                List.of(),
                opdracht.client().bsn());
        berichtenloop.zetKlaar(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.antwoordsoort(),
                opdracht.bericht(),
                opdracht.bericht());
        Berichtuitkomst uitkomst = beoordeel(namens, opdracht);
        berichtenloop.afgehandeld(opdracht.bericht(), uitkomst);
        return uitkomst;
    }

    /**
     * Verwerkt een verzoek om wijziging (317): in zijn geheel, of niet, met de codes voor het
     * retour (318).
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true,
            wijzigt = true)
    public Berichtuitkomst verwerkWijziging(
            Namens namens, Grondslag grondslag, Wijzigingsopdracht opdracht) {
        return verwerk(namens, opdracht);
    }

    /** Wat {@link #verwerkWijziging} nu zou zeggen; er blijft niets staan en er gaat niets uit. */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Berichtuitkomst proefWijziging(
            Namens namens, Grondslag grondslag, Wijzigingsopdracht opdracht) {
        return berichtenloop.proef(
                namens.gemeente(),
                opdracht.aanbieder(),
                bericht -> verwerk(namens, opdracht.uit(bericht)));
    }

    private Berichtuitkomst verwerk(Namens namens, Wijzigingsopdracht opdracht) {
        berichtenloop.gaatOver(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.bericht(),
                opdracht.wet(),
                Stream.concat(
                                opdracht.ongewijzigd().stream(),
                                opdracht.anders().stream()
                                        .map(Wijzigingsopdracht.Anders::toewijzingnummer))
                        .toList(),
                opdracht.bsn());
        berichtenloop.zetKlaar(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.antwoordsoort(),
                opdracht.bericht(),
                opdracht.bericht());
        Berichtuitkomst uitkomst = beoordeel(namens, opdracht);
        berichtenloop.afgehandeld(opdracht.bericht(), uitkomst);
        return uitkomst;
    }

    /**
     * Wijst toe wat gevraagd is: het 301 draagt het kenmerk van de aanbieder. Een verzoek om
     * wijziging wordt in zijn geheel gehonoreerd (OP348).
     */
    @Deur(
            value = {REGISSEUR},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID wijsToe(Namens namens, Grondslag grondslag, UUID verzoek) {
        Gevraagd v = verzoeken.vergrendel(verzoek);
        if (!v.isOpen()) {
            throw (v.stand().equals("TOEGEWEZEN")
                            ? Verzoekreden.AL_TOEGEWEZEN
                            : Verzoekreden.AL_AFGEWEZEN)
                    .nee();
        }
        // Wie bij ontvangst nog niet was ingeschreven, kan dat nu zijn.
        UUID hulpvrager =
                Optional.ofNullable(v.hulpvrager())
                        .or(() -> hulpvragers.metBsn(new Bsn(v.bsn())))
                        .orElseThrow(Verzoekreden.HULPVRAGER_ONBEKEND::nee);
        UUID toewijzing =
                v.isWijziging()
                        ? wijzigen.honoreer(namens, wijzigingen.vraag(v))
                        : toewijzingen.wijsToe(namens, grondslag, v.alsToewijzing(hulpvrager));
        verzoeken.toegewezen(verzoek, hulpvrager, toewijzing);
        klok.stop(namens, verzoek, "Er is toegewezen.");
        return toewijzing;
    }

    /** Zegt de aanbieder dat het langer duurt (319); dat kan één keer (TR360). */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void zetInOnderzoek(Namens namens, UUID verzoek) {
        Gevraagd v = verzoeken.vergrendel(verzoek);
        antwoord(namens, v, IN_ONDERZOEK, null, null);
        verzoeken.uiterlijk(verzoek, klok.verleng(namens, v));
    }

    /**
     * Wijst af met een reden (319); daarna volgt niets meer (TR365).
     *
     * @param woonplaats de gemeente die betaalt, alleen bij het woonplaatsbeginsel (TR377, TR409)
     */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void wijsAf(Namens namens, UUID verzoek, Afwijsreden reden, String woonplaats) {
        Gevraagd v = verzoeken.vergrendel(verzoek);
        antwoord(namens, v, AFGEWEZEN, reden.code(), Tekst.ofNiets(woonplaats));
        klok.stop(namens, verzoek, "Het verzoek is afgewezen.");
    }

    /** Wat er in het 319-bericht hoort te staan. */
    @Deur({POSTKAMER})
    public Antwoordgegevens voorBericht(Namens namens, UUID antwoord) {
        return verzoeken.gegevens(antwoord);
    }

    /** Het antwoord op het 319-bericht (320). Afgekeurd is: alsof het niet verstuurd is. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void antwoordretour(Namens namens, UUID antwoord, UUID bericht, boolean goedgekeurd) {
        if (!goedgekeurd) {
            herneming.van(namens, verzoeken.afgekeurd(antwoord), "het antwoord");
        }
        berichtenloop.afgehandeld(bericht, goedgekeurd, null);
    }

    private void antwoord(
            Namens namens, Gevraagd v, String antwoord, String reden, String woonplaats) {
        UUID id = verzoeken.antwoord(namens, v, antwoord, reden, woonplaats);
        berichtenloop.zetKlaar(
                namens.gemeente(),
                v.aanbieder(),
                v.wet() == Wet.WMO ? "WMO319" : "JW319",
                null,
                id);
    }

    private Berichtuitkomst beoordeel(Namens namens, Verzoekopdracht opdracht) {
        if (!opdracht.kopcodes().isEmpty()) {
            return new Berichtuitkomst(false, opdracht.kopcodes(), List.of());
        }
        if (verzoeken.isOnderhanden(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.wet(),
                opdracht.client().bsn(),
                opdracht.bericht())) {
            // De regel staat bij het bericht, niet bij een product: de hele kop keurt af.
            return new Berichtuitkomst(false, List.of("9374"), List.of());
        }
        databank.voer("savepoint voor_verzoeken");
        UUID hulpvrager = hulpvragers.metBsn(new Bsn(opdracht.client().bsn())).orElse(null);
        List<List<String>> codes = new ArrayList<>();
        for (int nr = 1; nr <= opdracht.producten().size(); nr++) {
            codes.add(bewaar(namens, opdracht, nr, hulpvrager));
        }
        boolean goed = codes.stream().allMatch(List::isEmpty);
        databank.voer(
                goed ? "release savepoint voor_verzoeken" : "rollback to savepoint voor_verzoeken");
        return new Berichtuitkomst(goed, List.of(), codes);
    }

    private Berichtuitkomst beoordeel(Namens namens, Wijzigingsopdracht opdracht) {
        if (!opdracht.kopcodes().isEmpty()) {
            return new Berichtuitkomst(false, opdracht.kopcodes(), List.of());
        }
        if (verzoeken.isOnderhanden(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.wet(),
                opdracht.bsn(),
                opdracht.bericht())) {
            return new Berichtuitkomst(false, List.of("9374"), List.of());
        }
        databank.voer("savepoint voor_wijziging");
        UUID id = UUID.randomUUID();
        Instant uiterlijk =
                klok.begin(namens, id, opdracht.aanbieder(), opdracht.referentie(), null);
        List<List<String>> codes =
                wijzigingen.beoordeel(id, namens.gemeente(), opdracht, uiterlijk);
        boolean goed = codes.stream().allMatch(List::isEmpty);
        databank.voer(
                goed ? "release savepoint voor_wijziging" : "rollback to savepoint voor_wijziging");
        return new Berichtuitkomst(goed, List.of(), codes);
    }

    private List<String> bewaar(Namens namens, Verzoekopdracht opdracht, int nr, UUID hulpvrager) {
        Verzoekopdracht.Product p = opdracht.producten().get(nr - 1);
        List<String> codes = verzoeken.codes(opdracht, p);
        if (!codes.isEmpty()) {
            return codes;
        }
        UUID id = UUID.randomUUID();
        Instant uiterlijk = klok.begin(namens, id, opdracht.aanbieder(), p.referentie(), null);
        return verzoeken.voegToe(id, namens.gemeente(), opdracht, nr, hulpvrager, uiterlijk)
                ? List.of()
                : List.of("9347");
    }
}
