package nl.zorginkoop.gateway.verwerking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.r32.NieuwProduct;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;

/** Van 317 naar de gevraagde situatie, in de volgorde van het bericht. */
final class Wijzigingvertaler {
    private Wijzigingvertaler() {}

    static Wijzigingsopdracht opdracht(UUID id, Wijzigingsverzoek bericht, List<String> kopcodes) {
        Verzoek verzoek = bericht.client().verzoek();
        return new Wijzigingsopdracht(
                id,
                Adressen.wet(bericht.soort()),
                new AgbCode(bericht.kop().afzender()),
                bericht.kop().dagtekening(),
                bericht.client().bsn(),
                bericht.soort().antwoord().orElseThrow().name(),
                kopcodes,
                verzoek.referentieAanbieder(),
                verzoek.redenVerzoek(),
                verzoek.ongewijzigdeProducten().stream()
                        .map(p -> (long) p.toewijzingNummer())
                        .toList(),
                verzoek.teWijzigenProducten().stream().map(Wijzigingvertaler::anders).toList(),
                verzoek.nieuweProducten().stream().map(Wijzigingvertaler::nieuw).toList());
    }

    private static Wijzigingsopdracht.Anders anders(TeWijzigenProduct p) {
        return new Wijzigingsopdracht.Anders(
                p.toewijzingNummer(),
                wens(p.gewensteIngangsdatum(), p.einddatum(), p.omvang(), p.budget()));
    }

    private static Wijzigingsopdracht.Nieuw nieuw(NieuwProduct p) {
        Product product = p.product();
        return new Wijzigingsopdracht.Nieuw(
                product == null ? null : product.categorie(),
                product == null ? null : product.code(),
                wens(p.gewensteIngangsdatum(), p.einddatum(), p.omvang(), p.budget()));
    }

    private static Wijzigingsopdracht.Wens wens(
            LocalDate vanaf, LocalDate eind, Omvang omvang, Integer budget) {
        return new Wijzigingsopdracht.Wens(
                vanaf,
                eind,
                omvang == null ? null : (long) omvang.volume(),
                omvang == null ? null : omvang.eenheid(),
                omvang == null ? null : omvang.frequentie(),
                budget == null ? null : budget.longValue());
    }
}
