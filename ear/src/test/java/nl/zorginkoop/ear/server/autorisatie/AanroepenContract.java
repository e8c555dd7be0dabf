package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.bytes;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;
import nl.zorginkoop.contracting.overeenkomst.Contractopgave;
import nl.zorginkoop.contracting.overeenkomst.Onderaannemeropgave;
import nl.zorginkoop.contracting.overeenkomst.Weigergrond;

/** Een overeenkomst aanbieden, tekenen, lezen, beperken. */
@Dependent
class AanroepenContract implements Kameraanroepen {
    private static final String HASH = "a".repeat(64);
    private static final String KVK = "97510099";

    private UUID kader;
    private UUID set;

    @Override
    public void richtIn(Proefwereld w) {
        // Onder een toelating wijst de gemeente niemand aan: hier dus inbesteden.
        kader = Inkoopwereld.inbesteed(w);
        set = Inkoopwereld.metEisen(w, kader);
    }

    @Override
    public void leg(Aanroepen a) {
        tekenen(a);
        lezen(a);
        beperken(a);
        onderaannemers(a);
    }

    private void tekenen(Aanroepen a) {
        a.bij(
                "Contractloket.biedAan",
                (w, e) -> List.of(new Contractopgave(null, DEZE, kader, set, null, w.vandaag())));
        a.bij(
                "Contractloket.verklaarOngeldig",
                (w, e) -> List.of(aangeboden(w), "kwam gewijzigd terug"));
        for (String deur : List.of("gaAkkoord", "stuurGetekend")) {
            a.bij("Contractloket." + deur, (w, e) -> List.of(aangeboden(w), HASH, "bestuurder"));
        }
        a.bij(
                "Contractloket.stuurBestand",
                (w, e) ->
                        List.of(
                                aangeboden(w, Aanroepen.AFDRUK),
                                "getekend.txt",
                                bytes(),
                                "bestuurder"));
        a.bij("Contractloket.tekenMee", (w, e) -> List.of(terug(w), "mandaat 12"));
        a.bij("Contractloket.zetKortGeding", (w, e) -> List.of(aangeboden(w), true));
        a.bij("Contractloket.laatIngaan", (w, e) -> List.of(getekend(w)));
        a.bij(
                "Overeenkomstloket.brengOnder",
                (w, e) -> {
                    // Voorbij, zodat geen toewijzing van een andere proef haar kiest.
                    UUID voorbij = w.nieuw();
                    w.zet(
                            "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin,"
                                    + " eind) values (?, '9751', '97510001', 'WMO', ?, ?, 'INSPANNINGSGERICHT',"
                                    + " '2025-01-01', '2025-01-31')",
                            voorbij,
                            voorbij.toString(),
                            MERK);
                    return List.of(voorbij, kader, NIETS);
                });
    }

    private void lezen(Aanroepen a) {
        a.bij("Contractinzage.blad", (w, e) -> List.of(terug(w)));
        a.bij("Contractinzage.tekst", (w, e) -> List.of(aangeboden(w)));
        for (String deur : List.of("stuk", "lees")) {
            a.bij("Contractinzage." + deur, (w, e) -> List.of(w.document));
        }
        a.bij(
                "Contractinzage.teTekenen",
                (w, e) -> {
                    aangeboden(w);
                    return List.of();
                });
        a.bij(
                "Contractinzage.aanTeBieden",
                (w, e) -> {
                    // Wat aan te bieden is, is gepubliceerd en draagt het merk dus niet.
                    Inkoopwereld.gepubliceerd(w);
                    return List.of();
                });
    }

    private static void beperken(Aanroepen a) {
        a.bij(
                "Beperkingsloket.beperk",
                (w, e) ->
                        List.of(
                                w.overeenkomst,
                                new Beperkingsopgave(
                                        e.aanbieder() == null
                                                ? Beperkingssoort.CLIENTENSTOP_AKKOORD
                                                : Beperkingssoort.CLIENTENSTOP_AANBIEDER,
                                        null,
                                        "te vol",
                                        w.vandaag().plusDays(20),
                                        null)));
        for (String deur : List.of("stemIn", "wijsAf")) {
            a.bij("Beperkingsloket." + deur, (w, e) -> List.of(gevraagd(w)));
        }
        a.bij("Beperkingsloket.hefOp", (w, e) -> List.of(gestopt(w), "er is weer plek"));
        a.bij(
                "Beperkingsloket.antwoord",
                (w, e) -> List.of(w.overeenkomst, w.vandaag(), NIETS, false));
        a.bij(
                "Beperkingsloket.neemNietAan",
                (w, e) -> List.of(w.toewijzing(), Weigergrond.NIET_PASSEND, "andere hulp nodig"));
    }

    private static void onderaannemers(Aanroepen a) {
        a.bij(
                "Beperkingsloket.meldOnderaannemer",
                (w, e) ->
                        List.of(
                                w.overeenkomst,
                                new Onderaannemeropgave(
                                        null,
                                        "Onder",
                                        KVK,
                                        false,
                                        List.of("02Q97"),
                                        w.vandaag(),
                                        null)));
        a.bij(
                "Beperkingsloket.besluitOnderaannemer",
                (w, e) -> {
                    UUID id = w.nieuw();
                    String dag = w.volgendeDag();
                    w.alsAanbieder(
                            () ->
                                    w.zet(
                                            "insert into onderaannemer (id, gemeente, aanbieder, overeenkomst, naam,"
                                                    + " kvk, zzp, producten, begin, door) values (?, '9751',"
                                                    + " '97510001', ?, ?, ?, false, '{02Q97}', ?::date, 'merk')",
                                            id,
                                            w.overeenkomst,
                                            MERK,
                                            KVK,
                                            dag));
                    return List.of(id, true, "akkoord");
                });
    }

    /** Een stop waar DEZE om vroeg. */
    private static UUID gevraagd(Proefwereld w) {
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                "insert into contractbeperking (id, gemeente, aanbieder, overeenkomst, soort, grond, door,"
                                        + " gevraagd_per) values (?, '9751', '97510001', ?, 'CLIENTENSTOP_AANBIEDER', ?,"
                                        + " 'merk', vandaag() + 20)",
                                id,
                                w.overeenkomst,
                                MERK));
        return id;
    }

    /** Een stop die geldt, bij een overeenkomst waar niemand anders onder werkt. */
    private static UUID gestopt(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into contractbeperking (id, gemeente, aanbieder, overeenkomst, soort, grond, door, gevraagd_per,"
                        + " toestemming, toestemming_door) values (?, '9751', '97510001', ?, 'CLIENTENSTOP_AKKOORD', ?,"
                        + " 'merk', vandaag(), nu(), 'merk')",
                id,
                Contractwereld.lopend(w),
                MERK);
        return id;
    }

    private UUID aangeboden(Proefwereld w) {
        return aangeboden(w, HASH);
    }

    private UUID aangeboden(Proefwereld w, String hash) {
        UUID id = w.nieuw();
        w.zet(
                """
                insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind, toestand,
                    voorwaardenset)
                values (?, '9751', '97510001', 'WMO', ?, ?, 'INSPANNINGSGERICHT', vandaag(), vandaag() + 365,
                        'CONTRACT_AANGEBODEN', ?)
                """,
                id,
                id.toString(),
                MERK,
                set);
        w.zet(
                "insert into contractaanbod (id, gemeente, aanbieder, overeenkomst, volgnummer, document, hash,"
                        + " tekenen_tot) values (?, '9751', '97510001', ?, 1, ?, ?, vandaag() + 21)",
                w.nieuw(),
                id,
                w.document,
                hash);
        return id;
    }

    /** Getekend door de aanbieder. */
    private UUID terug(Proefwereld w) {
        UUID id = aangeboden(w);
        w.alsAanbieder(() -> teken(w, id, "AANBIEDER"));
        return id;
    }

    private UUID getekend(Proefwereld w) {
        UUID id = terug(w);
        teken(w, id, "GEMEENTE");
        w.zet("update raamovereenkomst set toestand = 'GETEKEND' where id = ?", id);
        return id;
    }

    private static void teken(Proefwereld w, UUID overeenkomst, String kant) {
        w.zet(
                "insert into handtekening (gemeente, aanbieder, aanbod, kant, wijze, hash, past, persoon, mandaat)"
                        + " select gemeente, aanbieder, id, ?, 'AKKOORD', hash, true, 'merk', 'mandaat' from"
                        + " contractaanbod where overeenkomst = ?",
                kant,
                overeenkomst);
    }
}
