package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomstloket;
import nl.zorginkoop.contracting.overeenkomst.Tarief;

/** De deuren van {@code overeenkomst}. */
@Dependent
class AanroepenOvereenkomst implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Overeenkomstloket.legProductenVast",
                (w, e) ->
                        List.of(
                                List.of(
                                        new Overeenkomstloket.Product(
                                                Wet.WMO, "02Q97", "07", "Andere naam"))));
        a.bij(
                "Overeenkomstloket.legTarievenVast",
                (w, e) ->
                        List.of(
                                w.overeenkomst,
                                List.of(
                                        new Tarief(
                                                "02Q97",
                                                Eenheid.MINUUT,
                                                Periode.jaar(2026),
                                                Euro.centen(100)))));
        a.bij(
                "Overeenkomstloket.sluit",
                (w, e) ->
                        List.of(
                                new Overeenkomstloket.NieuweOvereenkomst(
                                        DEZE,
                                        Wet.WMO,
                                        "N" + UUID.randomUUID(),
                                        "Nieuw",
                                        Uitvoeringsvariant.INSPANNINGSGERICHT,
                                        Periode.jaar(2026))));
    }
}
