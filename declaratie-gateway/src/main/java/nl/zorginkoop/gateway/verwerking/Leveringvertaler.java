package nl.zorginkoop.gateway.verwerking;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht.Melding;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;

/** Van 305 en 307 naar meldingen over levering, in de volgorde van het bericht. */
final class Leveringvertaler {
    /** Statusaanlevering: deze melding trekt een eerdere in. */
    private static final String VERWIJDERD = "3";

    private Leveringvertaler() {}

    static Leveringsopdracht opdracht(UUID id, Bericht bericht, List<String> kopcodes) {
        Berichtsoort soort = bericht.soort();
        boolean start = bericht instanceof Startbericht;
        return new Leveringsopdracht(
                id,
                Adressen.wet(soort),
                new AgbCode(bericht.kop().afzender()),
                start
                        ? ((Startbericht) bericht).client().bsn()
                        : ((Stopbericht) bericht).client().bsn(),
                soort.antwoord().orElseThrow().name(),
                kopcodes,
                start
                        ? ((Startbericht) bericht)
                                .client().startProducten().stream()
                                        .map(Leveringvertaler::start)
                                        .toList()
                        : ((Stopbericht) bericht)
                                .client().stopProducten().stream()
                                        .map(Leveringvertaler::stop)
                                        .toList());
    }

    private static Melding start(StartProduct p) {
        return new Melding(
                nummer(p.toewijzingNummer()),
                categorie(p.product()),
                code(p.product()),
                p.begindatum(),
                null,
                null,
                VERWIJDERD.equals(p.statusAanlevering()));
    }

    private static Melding stop(StopProduct p) {
        return new Melding(
                nummer(p.toewijzingNummer()),
                categorie(p.product()),
                code(p.product()),
                p.begindatum(),
                p.einddatum(),
                p.redenBeeindiging(),
                VERWIJDERD.equals(p.statusAanlevering()));
    }

    private static Long nummer(Integer toewijzingnummer) {
        return toewijzingnummer == null ? null : toewijzingnummer.longValue();
    }

    private static String categorie(Product product) {
        return product == null ? null : product.categorie();
    }

    private static String code(Product product) {
        return product == null ? null : product.code();
    }
}
