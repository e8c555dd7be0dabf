package nl.zorginkoop.gateway.maanddeclaratie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieopgave;
import nl.zorginkoop.gateway.gedeeld.Prestaties;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;

/** Van opgave naar 323: het omgekeerde van de vertaler van de verwerking. */
final class Maandvertaler {
    private Maandvertaler() {}

    static Declaratiebericht bericht(Declaratieopgave o) {
        return new Declaratiebericht(
                Header.van(
                        Berichtsoort.van(o.wet() == Wet.WMO ? Domein.WMO : Domein.JW, 323),
                        o.aanbieder().code(),
                        o.gemeente().code(),
                        o.nummer(),
                        o.dagtekening()),
                new Declaratie(
                        o.nummer(),
                        new GeslotenPeriode(o.periode().begin(), o.periode().eind()),
                        o.dagtekening(),
                        TotaalBedragMetDC.van(o.totaal().centen()),
                        clienten(o.regels())));
    }

    private static List<DeclaratieClient> clienten(List<Prestatieregel> regels) {
        Map<String, List<Prestatie>> perClient = new LinkedHashMap<>();
        regels.forEach(
                r ->
                        perClient
                                .computeIfAbsent(r.bsn(), nieuw -> new ArrayList<>())
                                .add(Prestaties.van(r, List.of())));
        List<DeclaratieClient> clienten = new ArrayList<>();
        perClient.forEach((bsn, ps) -> clienten.add(new DeclaratieClient(bsn, ps, List.of())));
        return clienten;
    }
}
