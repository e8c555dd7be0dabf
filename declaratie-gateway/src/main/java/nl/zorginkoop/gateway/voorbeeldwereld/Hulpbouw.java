package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Regieloket;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;

/** Schrijft hulpvragers in en wijst hulp toe. */
@ApplicationScoped
class Hulpbouw {
    private static final Grondslag GRONDSLAG = Grondslag.wettelijkeTaak("Demowereld inrichten");

    @Inject Databank databank;
    @Inject Regieloket regieloket;
    @Inject Toewijzingloket toewijzingloket;

    void schrijfIn(Namens namens, List<Inwoner> inwoners) {
        inwoners.stream()
                .filter(i -> i.gemeente().equals(namens.gemeente().code()))
                .forEach(i -> regieloket.schrijfIn(namens, GRONDSLAG, i.persoon()));
    }

    void wijsToe(Namens namens, List<Toegewezen> toewijzingen) {
        Map<String, UUID> hulpvragers = new HashMap<>();
        databank.lijst(
                        "select bsn, id from hulpvrager where gemeente = ?",
                        r -> Map.entry(r.getString("bsn"), r.getObject("id", UUID.class)),
                        namens.gemeente().code())
                .forEach(h -> hulpvragers.put(h.getKey(), h.getValue()));
        for (Toegewezen t : toewijzingen) {
            databank.eerste("select zet_toewijzingnummer(?)", r -> "", t.nummer());
            toewijzingloket.wijsToe(
                    namens, GRONDSLAG, nieuw(t, hulpvragers.get(t.inwoner().bsn())));
        }
    }

    private static NieuweToewijzing nieuw(Toegewezen t, UUID hulpvrager) {
        return new NieuweToewijzing(
                t.wet(),
                new AgbCode(t.agb()),
                hulpvrager,
                t.categorie(),
                t.code(),
                t.begin(),
                t.eind(),
                t.omvang(),
                t.budget() == 0 ? null : Euro.centen(t.budget()),
                null,
                grond(t));
    }

    // Crisis en de maatregel van de rechter gaan voor op de ruimte (rulings A4).
    private static Grond grond(Toegewezen t) {
        if (t.wet() != Wet.JEUGDWET) {
            return null;
        }
        return switch (t.product().categorie()) {
            case "46" -> Grond.CRISIS;
            case "47", "48" -> Grond.WETTELIJKE_VERWIJZING;
            default -> null;
        };
    }
}
