package nl.zorginkoop.launcher;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.BerichtIdentificatie;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingretour;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.Verwijzer;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.r32.XsdVersie;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/**
 * Eén bericht van de keten, over een eigen proefcliënt: start, stop, verzoek, wijziging of retour.
 *
 * @param soort 302, 305, 307, 315 of 317
 * @param identificatie bij een retour die van ons 301
 * @param toewijzing het nummer, of 0 bij een verzoek om toewijzing
 * @param dag de dag van de klok van het platform
 */
record Ketenbericht(
        int nr,
        int soort,
        boolean wmo,
        String gemeente,
        String aanbieder,
        String bsn,
        String identificatie,
        int toewijzing,
        String categorie,
        String code,
        String eenheid,
        LocalDate begin,
        LocalDate eind,
        LocalDate dag) {

    private static final String HUISARTS = "02";
    private static final String DOOR_GEMEENTE = "36";
    private static final int LEVERING_NA = 14;

    byte[] bytes() {
        return Schrijver.bytes(bericht());
    }

    String naam() {
        return Berichtsoort.van(domein(), soort).name() + "_" + identificatie + ".xml";
    }

    private Bericht bericht() {
        return switch (soort) {
            case 302 -> retour();
            case 305 ->
                    new Startbericht(
                            kop(),
                            new StartClient(
                                    bsn,
                                    geboren(),
                                    "0",
                                    naamVanClient(),
                                    List.of(
                                            new StartProduct(
                                                    toewijzing,
                                                    product(),
                                                    begin,
                                                    begin.plusDays(LEVERING_NA),
                                                    "1",
                                                    List.of())),
                                    List.of()));
            case 307 ->
                    new Stopbericht(
                            kop(),
                            new StopClient(
                                    bsn,
                                    geboren(),
                                    "0",
                                    naamVanClient(),
                                    List.of(
                                            new StopProduct(
                                                    toewijzing,
                                                    product(),
                                                    begin,
                                                    begin.plusDays(LEVERING_NA),
                                                    DOOR_GEMEENTE,
                                                    dag.minusDays(1),
                                                    "1",
                                                    List.of())),
                                    List.of()));
            case 315 -> verzoek();
            case 317 -> wijziging();
            default -> throw new Fout("De proef kent geen " + soort);
        };
    }

    private Toewijzingsverzoek verzoek() {
        return new Toewijzingsverzoek(
                kop(),
                new VerzoekClient(
                        bsn,
                        geboren(),
                        "0",
                        naamVanClient(),
                        wmo ? null : "1",
                        null,
                        List.of(
                                new AangevraagdProduct(
                                        identificatie,
                                        null,
                                        product(),
                                        null,
                                        dag.plusDays(LEVERING_NA),
                                        dag.plusDays(LEVERING_NA).plusMonths(6),
                                        new Omvang(10, eenheid, "4"),
                                        null,
                                        new Verwijzer(HUISARTS, null, "01234567"),
                                        null,
                                        null,
                                        List.of())),
                        List.of()));
    }

    // De hele looptijd met een ander volume: dan hoeft er niets te stapelen of te knippen.
    private Wijzigingsverzoek wijziging() {
        return new Wijzigingsverzoek(
                kop(),
                new WijzigingClient(
                        bsn,
                        new Verzoek(
                                identificatie,
                                "1",
                                List.of(),
                                List.of(
                                        new TeWijzigenProduct(
                                                toewijzing,
                                                begin,
                                                eind,
                                                new Omvang(12, eenheid, "4"),
                                                null,
                                                List.of())),
                                List.of(),
                                List.of()),
                        List.of()));
    }

    private Toewijzingretour retour() {
        return new Toewijzingretour(
                new RetourHeader(
                        Berichtsoort.van(domein(), 302).berichtcode(),
                        3,
                        2,
                        gemeente,
                        aanbieder,
                        new BerichtIdentificatie(identificatie, dag),
                        XsdVersie.EIGEN,
                        "R" + identificatie.substring(1),
                        dag,
                        null,
                        XsdVersie.EIGEN,
                        List.of()),
                null);
    }

    private Domein domein() {
        return wmo ? Domein.WMO : Domein.JW;
    }

    private Header kop() {
        return Header.van(
                Berichtsoort.van(domein(), soort), aanbieder, gemeente, identificatie, dag);
    }

    private Product product() {
        return new Product(categorie, code);
    }

    private Geboortedatum geboren() {
        return new Geboortedatum(wmo ? LocalDate.of(1950, 1, 1) : LocalDate.of(2014, 1, 1), null);
    }

    private static VerkorteNaam naamVanClient() {
        return new VerkorteNaam(new Achternaam("Proef", null), null, "P");
    }
}
