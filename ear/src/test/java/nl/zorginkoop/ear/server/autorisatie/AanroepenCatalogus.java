package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Interventieopgave;
import nl.zorginkoop.contracting.catalogus.Keuzeopening;
import nl.zorginkoop.contracting.catalogus.Kijkfilter;
import nl.zorginkoop.contracting.catalogus.Neegrond;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/** De deuren van {@code catalogus}. */
@Dependent
class AanroepenCatalogus implements Kameraanroepen {
    private static final LocalDate START = LocalDate.of(2060, 1, 1);

    /** Een keuze met de lijst waar zij uit komt. */
    private record Keuze(UUID keuze, UUID lijst) {}

    @Override
    public void richtIn(Proefwereld w) {
        vraag(w);
        w.zet(
                "insert into verwijzing (gemeente, aanbieder, regisseur, getoond) values ('9751', '97510001', ?, 1)"
                        + " on conflict do nothing",
                MERK);
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Interventieloket.maak",
                (w, e) ->
                        List.of(
                                new Interventieopgave(
                                        "Hulp " + Aanroepen.kort(),
                                        Wet.WMO,
                                        "02Q97",
                                        Kenmerk.DOELGROEP_GEZIN,
                                        "Iemand komt langs.",
                                        START)));
        a.bij("Interventieloket.beeindig", (w, e) -> List.of(interventie(w), START));
        a.bij(
                "Interventieloket.legTevredenheidVast",
                (w, e) -> List.of(DEZE, Wet.WMO, w.jaar, 12, new BigDecimal("8.1")));
        a.bij("Interventieloket.legPlekVast", (w, e) -> List.of("9999", 100_000, 500_000));
        a.bij("Catalogusoverzicht.interventie", (w, e) -> List.of(interventie(w)));
        a.bij(
                "Keuzeloket.open",
                (w, e) -> List.of(new Keuzeopening(zaak(w), interventie(w), START, Set.of())));
        a.bij("Keuzeloket.toon", (w, e) -> List.of(keuze(w)));
        a.bij(
                "Keuzeloket.filter",
                (w, e) ->
                        List.of(
                                getoond(w).keuze(),
                                new Kijkfilter(Set.of(Kenmerk.TAAL_TURKS), 30, null)));
        a.bij(
                "Keuzeloket.kies",
                (w, e) -> {
                    Keuze k = getoond(w);
                    return List.of(
                            k.keuze(),
                            new Voorkeur(k.lijst(), DEZE, Voorkeur.Kiezer.CLIENT, null, "Dichtbij"),
                            false);
                });
        a.bij(
                "Keuzeloket.vraagBeschikbaarheid",
                (w, e) -> {
                    Keuze k = getoond(w);
                    besluit(w, k);
                    return List.of(k.keuze());
                });
        a.bij(
                "Keuzeloket.wijsToe",
                (w, e) -> {
                    return List.of(
                            metJa(w),
                            START.plusDays(30),
                            new Omvang(1, Eenheid.UUR, Frequentie.TOTAAL));
                });
        a.bij("Keuzeloket.begin", (w, e) -> List.of(toegekend(w, zaak(w)), interventie(w)));
        a.bij(
                "Keuzeloket.bevestig",
                (w, e) -> {
                    Keuze k = getoond(w);
                    return List.of(
                            k.keuze(),
                            new Voorkeur(k.lijst(), DEZE, Voorkeur.Kiezer.CLIENT, null, "Dichtbij"),
                            START.plusDays(30),
                            new Omvang(1, Eenheid.UUR, Frequentie.TOTAAL));
                });
        a.bij("Keuzeloket.sluit", (w, e) -> List.of(keuze(w), "De client koos een pgb"));
        a.bij(
                "Keuzeoverzicht.voorstel",
                (w, e) -> {
                    UUID zaak = zaak(w);
                    toegekend(w, zaak);
                    return List.of(keuze(w, zaak));
                });
        a.bij(
                "Keuzeoverzicht.voorstellen",
                (w, e) -> {
                    UUID zaak = zaak(w);
                    toegekend(w, zaak);
                    interventie(w);
                    return List.of(zaak);
                });
        a.bij("Keuzeoverzicht.keuze", (w, e) -> List.of(keuze(w)));
        a.bij("Keuzeoverzicht.lijst", (w, e) -> List.of(getoond(w).keuze()));
        a.bij("Keuzeoverzicht.heleLijst", (w, e) -> List.of(getoond(w).keuze()));
        a.bij("Beschikbaarheidsloket.vraag", (w, e) -> List.of(vraag(w)));
        a.bij("Beschikbaarheidsloket.zegJa", (w, e) -> List.of(vraag(w), START));
        a.bij(
                "Beschikbaarheidsloket.zegNee",
                (w, e) -> List.of(vraag(w), Neegrond.NIET_PASSEND, "Dit past niet bij ons"));
    }

    /** Een keuze waar de gekozen aanbieder ja op zei. */
    static UUID metJa(Proefwereld w) {
        Keuze k = getoond(w);
        UUID vraag = vraag(w, besluit(w, k));
        w.alsAanbieder(() -> ja(w, vraag));
        return k.keuze();
    }

    private static UUID interventie(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into interventie (id, gemeente, naam, wet, productcode, doelgroep, omschrijving, van, door) values"
                        + " (?, '9751', ? || ?, 'WMO', '02Q97', 'DOELGROEP_GEZIN', ?, '2026-01-01', 'merk')",
                id,
                MERK,
                Aanroepen.kort(),
                MERK);
        return id;
    }

    private static UUID zaak(Proefwereld w) {
        UUID melding = w.nieuw();
        UUID zaak = w.nieuw();
        w.zet(
                "insert into melding (id, gemeente, soort, bron, over_naam, contact, relatie, situatie, inhoud, spoed, door)"
                        + " values (?, '9751', 'MELDING', 'BURGER', ?, '06', 'buur', 'Slecht', 'Zorgen', false, 'merk')",
                melding,
                MERK);
        w.zet(
                "insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, door) values (?, '9751', 'ONDERZOEK',"
                        + " ?, 'merk')",
                melding,
                w.hulpvrager);
        w.zet(
                "insert into zaak (id, gemeente, melding, hulpvrager, wet, door) values (?, '9751', ?, ?, 'WMO', ?)",
                zaak,
                melding,
                w.hulpvrager,
                MERK);
        w.zet(
                "insert into zaakroute (id, gemeente, zaak, route, reden, door) values (?, '9751', ?, 'CATALOGUS', ?, ?)",
                w.nieuw(),
                zaak,
                MERK,
                MERK);
        return zaak;
    }

    /** Een bekend besluit dat begeleiding in natura toekent; de regel daarvan. */
    private static UUID toegekend(Proefwereld w, UUID zaak) {
        UUID besluit = w.nieuw();
        UUID regel = w.nieuw();
        for (String stap : List.of("EIGEN_KRACHT", "NETWERK", "VRIJWILLIG", "ALGEMEEN")) {
            w.zet(
                    "insert into afweging (id, gemeente, zaak, stap, uitkomst, waarom, door) values (gen_random_uuid(),"
                            + " '9751', ?, ?, 'ONTOEREIKEND', 'x', 'merk')",
                    zaak,
                    stap);
        }
        w.zet(
                "insert into hulpaanvraag (zaak, gemeente, vorm, van_wie, door) values (?, '9751', 'BRIEF', 'HULPVRAGER',"
                        + " 'merk')",
                zaak);
        w.zet(
                "insert into beschikking (id, gemeente, zaak, soort, motivering, door) values (?, '9751', ?, 'TOEKENNING',"
                        + " 'x', 'merk')",
                besluit,
                zaak);
        w.zet(
                "insert into beschikkingregel (id, gemeente, beschikking, categorie, productcode, omschrijving, resultaat,"
                        + " vorm, begin, eind) values (?, '9751', ?, '02', '02Q97', ?, 'x', 'NATURA', ?, ?)",
                regel,
                besluit,
                MERK,
                START,
                START.plusYears(1));
        w.zet(
                "insert into bekendmaking (beschikking, gemeente, document, wijze, door) values (?, '9751', ?, 'POST',"
                        + " 'een ander')",
                besluit,
                w.document);
        return regel;
    }

    private static UUID keuze(Proefwereld w) {
        return keuze(w, zaak(w));
    }

    private static UUID keuze(Proefwereld w, UUID zaak) {
        UUID id = w.nieuw();
        w.zet(
                "insert into keuze (id, gemeente, zaak, interventie, start, regisseur) values (?, '9751', ?, ?, ?,"
                        + " 'merk.regisseur')",
                id,
                zaak,
                interventie(w),
                START);
        return id;
    }

    private static Keuze getoond(Proefwereld w) {
        UUID keuze = keuze(w);
        UUID lijst = w.nieuw();
        w.zet(
                "insert into keuzelijst (id, gemeente, keuze, hash, door) values (?, '9751', ?, repeat('0', 64), 'merk')",
                lijst,
                keuze);
        w.zet(
                "insert into keuzerij (gemeente, lijst, plek, agb, overeenkomst, tarief, eenheid, wachttijd, bijgewerkt,"
                        + " eerste, afstand, ruimte, cijfer, antwoorden, kenmerken, redenen) select '9751', ?, a.* from"
                        + " keuzeaanbod(?) a",
                lijst,
                keuze);
        return new Keuze(keuze, lijst);
    }

    private static UUID besluit(Proefwereld w, Keuze k) {
        UUID id = w.nieuw();
        w.zet(
                "insert into keuzebesluit (id, gemeente, keuze, lijst, agb, kiezer, reden, door) values (?, '9751', ?, ?,"
                        + " '97510001', 'CLIENT', ?, 'merk')",
                id,
                k.keuze(),
                k.lijst(),
                MERK);
        return id;
    }

    private static UUID vraag(Proefwereld w, UUID besluit) {
        UUID id = w.nieuw();
        w.zet(
                "insert into beschikbaarheidsvraag (id, gemeente, aanbieder, besluit, wet, productcode, start, behoeften,"
                        + " uiterlijk, door) values (?, '9751', '97510001', ?, 'WMO', '02Q97', ?, '{}', nu() + interval '2"
                        + " days', ?)",
                id,
                besluit,
                START,
                MERK);
        return id;
    }

    private static UUID vraag(Proefwereld w) {
        return vraag(w, besluit(w, getoond(w)));
    }

    private static void ja(Proefwereld w, UUID vraag) {
        w.zet(
                "insert into beschikbaarheidsantwoord (vraag, gemeente, aanbieder, antwoord, vanaf, door) values (?, '9751',"
                        + " '97510001', 'JA', ?, 'merk')",
                vraag,
                START);
    }
}
