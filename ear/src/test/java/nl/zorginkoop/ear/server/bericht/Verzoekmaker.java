package nl.zorginkoop.ear.server.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.Antwoordbericht;
import nl.zorginkoop.iwmo.r32.Antwoordretour;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.Verwijzer;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.r32.XsdVersie;

/**
 * Maakt een verzoek (315, 317) en het retour op een antwoord (320), als de software van de
 * aanbieder.
 */
final class Verzoekmaker {
    private static final String HUISARTS = "02";
    private static final String GEMEENTE = "01";

    private final Gemeentewereld wereld;
    private final Opmaker opmaker;

    Verzoekmaker(Gemeentewereld wereld) {
        this.wereld = wereld;
        this.opmaker = new Opmaker(wereld);
    }

    Toewijzingsverzoek verzoek(String... referenties) {
        boolean jeugd = opmaker.domein() == Domein.JW;
        LocalDate begin = wereld.eerdere.atDay(1);
        return new Toewijzingsverzoek(
                opmaker.kop(315),
                new VerzoekClient(
                        Gemeentewereld.BSN,
                        new Geboortedatum(LocalDate.of(1960, 1, 2), null),
                        "2",
                        new VerkorteNaam(new Achternaam("Wit", "de"), null, "T"),
                        jeugd ? "1" : null,
                        null,
                        java.util.stream.IntStream.range(0, referenties.length)
                                .mapToObj(plek -> gevraagd(referenties[plek], plek, begin, jeugd))
                                .toList(),
                        List.of()));
    }

    private AangevraagdProduct gevraagd(
            String referentie, int plek, LocalDate begin, boolean jeugd) {
        return new AangevraagdProduct(
                referentie,
                null,
                new Product(wereld.categorie(plek), wereld.product(plek)),
                null,
                begin,
                null,
                new Omvang(10, "04", "4"),
                null,
                jeugd
                        ? new Verwijzer(HUISARTS, null, "01234567")
                        : new Verwijzer(GEMEENTE, null, null),
                null,
                null,
                List.of());
    }

    /** De toewijzing krijgt vanaf morgen een andere omvang; de rest blijft weg. */
    Wijzigingsverzoek wijziging(String referentie, int toewijzing, int volume) {
        return new Wijzigingsverzoek(
                opmaker.kop(317),
                new WijzigingClient(
                        Gemeentewereld.BSN,
                        new Verzoek(
                                referentie,
                                "1",
                                List.of(),
                                List.of(
                                        new TeWijzigenProduct(
                                                toewijzing,
                                                wereld.klok.vandaag().plusDays(1),
                                                null,
                                                new Omvang(volume, "04", "4"),
                                                null,
                                                List.of())),
                                List.of(),
                                List.of()),
                        List.of()));
    }

    Antwoordretour retour(Antwoordbericht heen, List<Retourcode> codes) {
        return new Antwoordretour(
                new RetourHeader(
                        Berichtsoort.van(opmaker.domein(), 320).berichtcode(),
                        heen.header().berichtVersie(),
                        heen.header().berichtSubversie(),
                        heen.header().afzender(),
                        heen.header().ontvanger(),
                        heen.header().berichtIdentificatie(),
                        heen.header().xsdVersie(),
                        Opmaker.nummer(),
                        wereld.klok.vandaag(),
                        codes.isEmpty() ? null : "1.0.0",
                        XsdVersie.EIGEN,
                        codes),
                null);
    }
}
