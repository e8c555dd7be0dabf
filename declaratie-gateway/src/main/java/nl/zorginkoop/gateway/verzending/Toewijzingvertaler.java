package nl.zorginkoop.gateway.verzending;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.Adres;
import nl.zorginkoop.iwmo.r32.Contact;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Huis;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.r32.VolledigeNaam;

/** Van toewijzing naar 301. Het dossier blijft binnen: alleen wat de levering vraagt gaat mee. */
final class Toewijzingvertaler {
    /** Contactsoort: het adres uit de Basisregistratie Personen. */
    private static final String BRP_ADRES = "01";

    /** Naamgebruik: de eigen naam. */
    private static final String EIGEN_NAAM = "1";

    private Toewijzingvertaler() {}

    static Toewijzingbericht bericht(Zending zending, Toewijzingsgegevens gegevens) {
        return new Toewijzingbericht(
                Header.van(
                        Berichtsoort.valueOf(zending.berichtsoort()),
                        gegevens.gemeente(),
                        gegevens.aanbieder(),
                        zending.identificatie(),
                        zending.dagtekening()),
                client(gegevens));
    }

    private static ToewijzingClient client(Toewijzingsgegevens gegevens) {
        Persoon p = gegevens.persoon();
        return new ToewijzingClient(
                p.bsn().nummer(),
                new Geboortedatum(p.geboortedatum(), null),
                p.geslacht(),
                new VolledigeNaam(
                        new Achternaam(p.achternaam(), p.voorvoegsel()),
                        null,
                        p.voornamen(),
                        p.voorletters(),
                        EIGEN_NAAM),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(adres(p)),
                gegevens.producten().stream().map(Toewijzingvertaler::product).toList(),
                List.of());
    }

    private static Contact adres(Persoon p) {
        Huis huis = p.huisnummer() == null ? null : new Huis(p.huisnummer(), null, null, null);
        String postcode = p.postcode() == null ? null : p.postcode().replace(" ", "");
        return new Contact(
                BRP_ADRES,
                new Adres(huis, postcode, p.straat(), p.plaats(), "NL"),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static ToegewezenProduct product(Toewijzingsgegevens.Product p) {
        ZonedDateTime toegewezen = p.toegewezen().atZone(Klok.AMSTERDAM);
        LocalDate dag = toegewezen.toLocalDate();
        return new ToegewezenProduct(
                Math.toIntExact(p.nummer()),
                p.referentieAanbieder(),
                p.categorie() == null ? null : new Product(p.categorie(), p.code()),
                dag,
                toegewezen.toLocalTime().truncatedTo(ChronoUnit.SECONDS),
                p.begin(),
                p.eind(),
                p.redenWijziging(),
                p.volume() == null
                        ? null
                        : new Omvang(Math.toIntExact(p.volume()), p.eenheid(), p.frequentie()),
                p.budget() == null ? null : Math.toIntExact(p.budget()),
                null,
                List.of());
    }
}
