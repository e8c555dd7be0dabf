package nl.zorginkoop.gateway.verwerking;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.VerzoekClient;

/** Van 315 naar aangevraagde producten, in de volgorde van het bericht. */
final class Verzoekvertaler {
    private Verzoekvertaler() {}

    static Verzoekopdracht opdracht(UUID id, Toewijzingsverzoek bericht, List<String> kopcodes) {
        VerzoekClient client = bericht.client();
        return new Verzoekopdracht(
                id,
                Adressen.wet(bericht.soort()),
                new AgbCode(bericht.kop().afzender()),
                bericht.kop().dagtekening(),
                client(client),
                bericht.soort().antwoord().orElseThrow().name(),
                kopcodes,
                client.aangevraagdeProducten().stream().map(Verzoekvertaler::product).toList());
    }

    // Is van de geboortedatum een deel onbekend, dan staat er een dag die niemand zo bedoelt.
    private static Verzoekopdracht.Client client(VerzoekClient c) {
        return new Verzoekopdracht.Client(
                c.bsn(),
                weergave(c.naam()),
                c.geboortedatum().datumGebruik() == null ? c.geboortedatum().datum() : null);
    }

    private static String weergave(VerkorteNaam naam) {
        StringBuilder weergave = new StringBuilder();
        if (naam.voorletters() != null) {
            naam.voorletters().chars().forEach(l -> weergave.append((char) l).append('.'));
            weergave.append(' ');
        }
        if (naam.geslachtsnaam().voorvoegsel() != null) {
            weergave.append(naam.geslachtsnaam().voorvoegsel()).append(' ');
        }
        return weergave.append(naam.geslachtsnaam().achternaam()).toString();
    }

    private static Verzoekopdracht.Product product(AangevraagdProduct p) {
        Product product = p.product();
        Omvang omvang = p.omvang();
        return new Verzoekopdracht.Product(
                p.referentieAanbieder(),
                getal(p.beschikkingNummer()),
                p.beschikkingIngangsdatum(),
                product == null ? null : product.categorie(),
                product == null ? null : product.code(),
                p.toewijzingIngangsdatum(),
                p.toewijzingEinddatum(),
                omvang == null ? null : getal(omvang.volume()),
                omvang == null ? null : omvang.eenheid(),
                omvang == null ? null : omvang.frequentie(),
                getal(p.budget()),
                new Verzoekopdracht.Verwijzer(
                        p.verwijzer().type(),
                        p.verwijzer().zorgverlenerCode(),
                        p.verwijzer().naam()),
                p.commentaar());
    }

    private static Long getal(Integer getal) {
        return getal == null ? null : getal.longValue();
    }
}
