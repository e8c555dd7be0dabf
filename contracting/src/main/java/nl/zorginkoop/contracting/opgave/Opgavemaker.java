package nl.zorginkoop.contracting.opgave;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;

/** Vult een vraag aan tot alles wat in het bericht moet staan. Oordeelt niet. */
@Dependent
class Opgavemaker {
    @Inject Opgaveloket loket;
    @Inject Toewijzingloket toewijzingen;
    @Inject Klok klok;

    Opgave maak(Namens namens, Grondslag grondslag, Vraag vraag) {
        Opgavestand stand =
                vraag.toewijzing() == null
                        ? null
                        : loket.stand(namens, grondslag, vraag.toewijzing())
                                .orElseThrow(Opgavereden.ONBEKEND::nee);
        Gemeentecode gemeente =
                vraag instanceof Vraag.Toewijzing t
                        ? t.gemeente()
                        : new Gemeentecode(stand.gemeente());
        Wet wet = vraag instanceof Vraag.Toewijzing t ? t.wet() : Wet.valueOf(stand.wet());
        if (stand != null
                && !(stand.gemeente().equals(gemeente.code()) && stand.wet().equals(wet.name()))) {
            throw Opgavereden.ANDERE_CLIENT.nee();
        }
        String nummer = loket.nummer(namens, gemeente);
        return new Opgave(
                gemeente,
                namens.aanbieder(),
                wet,
                nummer,
                klok.vandaag(),
                client(grondslag, gemeente, vraag),
                inhoud(vraag, stand, nummer));
    }

    // Wat het 301 over de persoon zei, mag de aanbieder weten en hoeft hij niet over te typen.
    private Opgave.Client client(Grondslag grondslag, Gemeentecode gemeente, Vraag vraag) {
        if (vraag instanceof Vraag.Toewijzing t && t.client() != null) {
            return genoemd(t.client());
        }
        UUID toewijzing = vraag.toewijzing();
        Persoon p =
                toewijzingen
                        .voorBericht(Namens.postkamer(gemeente), grondslag, toewijzing, toewijzing)
                        .persoon();
        return new Opgave.Client(
                p.bsn().nummer(),
                p.geboortedatum(),
                p.geslacht(),
                p.achternaam(),
                p.voorvoegsel(),
                p.voornamen(),
                p.voorletters());
    }

    private static Opgave.Client genoemd(Opgave.Client c) {
        return new Opgave.Client(
                new Bsn(c.bsn()).nummer(),
                c.geboortedatum(),
                c.geslacht(),
                c.achternaam(),
                Tekst.ofNiets(c.voorvoegsel()),
                Tekst.ofNiets(c.voornamen()),
                Tekst.ofNiets(c.voorletters()));
    }

    private static Opgave.Inhoud inhoud(Vraag vraag, Opgavestand stand, String nummer) {
        if (vraag instanceof Vraag.Levering levering) {
            return new Opgave.Leveringen(
                    levering.isStart(),
                    levering.meldingen().stream().map(m -> levering(stand, m)).toList());
        }
        if (vraag instanceof Vraag.Toewijzing t) {
            return new Opgave.Toewijzing(
                    Tekst.ofNiets(t.gezagsdragerBekend()),
                    Tekst.ofNiets(t.commentaar()),
                    producten(t.producten(), nummer));
        }
        Vraag.Wijziging w = (Vraag.Wijziging) vraag;
        return new Opgave.Wijziging(
                kenmerk(w.kenmerk(), nummer),
                w.reden(),
                ongewijzigd(stand, w.anders()),
                w.anders(),
                w.nieuw());
    }

    // IV075: het product zoals het op de toewijzing staat.
    private static Opgave.Levering levering(Opgavestand stand, Vraag.Melding m) {
        Opgaveregel r = stand.metNummer(m.nummer()).orElseThrow(Opgavereden.ANDERE_CLIENT::nee);
        return new Opgave.Levering(
                new Leveringsopdracht.Melding(
                        r.nummer(),
                        r.categorie(),
                        r.productcode(),
                        m.begin(),
                        m.eind(),
                        m.reden(),
                        m.verwijder()),
                r.begin());
    }

    // TR349: alles wat loopt komt in het verzoek voor, ook wat blijft zoals het is.
    private static List<Long> ongewijzigd(
            Opgavestand stand, List<Wijzigingsopdracht.Anders> anders) {
        Set<Long> genoemd = new HashSet<>();
        anders.forEach(a -> genoemd.add(a.toewijzingnummer()));
        return stand.regels().stream()
                .filter(Opgaveregel::actueel)
                .map(Opgaveregel::nummer)
                .filter(n -> !genoemd.contains(n))
                .toList();
    }

    private static List<Verzoekopdracht.Product> producten(
            List<Verzoekopdracht.Product> producten, String nummer) {
        List<Verzoekopdracht.Product> met = new ArrayList<>();
        for (Verzoekopdracht.Product p : producten) {
            met.add(
                    new Verzoekopdracht.Product(
                            kenmerk(p.referentie(), nummer + "-" + (met.size() + 1)),
                            p.beschikking(),
                            p.beschikkingIngang(),
                            p.categorie(),
                            p.productcode(),
                            p.begin(),
                            p.eind(),
                            p.volume(),
                            p.eenheid(),
                            p.frequentie(),
                            p.budget(),
                            p.verwijzer(),
                            p.commentaar()));
        }
        return met;
    }

    // Rulings C6: een kenmerk dat iemand hier bedenkt, is geen BSN.
    private static String kenmerk(String gevraagd, String anders) {
        String kenmerk = Tekst.ofNiets(gevraagd);
        if (kenmerk != null && Bsn.isGeldig(kenmerk)) {
            throw Opgavereden.KENMERK_IS_BSN.nee();
        }
        return kenmerk == null ? anders : kenmerk;
    }
}
