package nl.zorginkoop.gateway.verzending;

import java.io.IOException;
import java.util.List;
import nl.zorginkoop.contracting.declaratie.AfgekeurdeRegel;
import nl.zorginkoop.contracting.declaratie.Declaratieuitkomst;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.gateway.gedeeld.Prestaties;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.BerichtIdentificatie;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.r32.XsdVersie;
import nl.zorginkoop.iwmo.schrijven.Declaratieantwoordschrijver;

/** Van uitkomst naar 325: welke code op welke plaats (IV087, IV088, OP303, OP304). */
final class Declaratieantwoordvertaler {
    private Declaratieantwoordvertaler() {}

    static AntwoordHeader kop(Zending zending, Kop heen, Declaratieuitkomst uitkomst) {
        Berichtsoort soort = Berichtsoort.valueOf(zending.berichtsoort());
        List<Retourcode> codes = codes(uitkomst.kopcodes());
        return new AntwoordHeader(
                soort.berichtcode(),
                heen.release().versie(),
                heen.release().subversie(),
                // De gemeente uit het bericht zelf: ook wie hier niet meedoet krijgt zo antwoord.
                heen.ontvanger(),
                heen.afzender(),
                new BerichtIdentificatie(zending.identificatie(), zending.dagtekening()),
                XsdVersie.EIGEN,
                new BerichtIdentificatie(heen.identificatie(), heen.dagtekening()),
                Controleversie.bij(codes),
                new XsdVersie(heen.basisschemaXsdVersie(), heen.berichtXsdVersie()),
                codes.isEmpty() ? List.of(Retourcode.R0200) : codes);
    }

    static DeclaratieAntwoord antwoord(Declaratieuitkomst uitkomst) {
        return new DeclaratieAntwoord(
                uitkomst.nummer(),
                TotaalBedragMetDC.van(uitkomst.ingediend().centen()),
                TotaalBedragMetDC.van(uitkomst.toegekend().centen()),
                List.of(),
                antwoordcodes(uitkomst));
    }

    private static List<Retourcode> antwoordcodes(Declaratieuitkomst uitkomst) {
        if (!uitkomst.codes().isEmpty()) {
            return codes(uitkomst.codes());
        }
        return List.of(uitkomst.afgekeurd() == 0 ? Retourcode.R8001 : Retourcode.R0200);
    }

    /** Zit de fout in de cliënt, dan krijgt die de code en is daaronder niets beoordeeld. */
    static void schrijf(Declaratieantwoordschrijver schrijver, AfgekeurdeRegel regel)
            throws IOException {
        Retourcode client = regel.clientOnbekend() ? Retourcode.R8187 : Retourcode.R0200;
        schrijver.prestatie(regel.regel().bsn(), List.of(client), prestatie(regel));
    }

    private static Prestatie prestatie(AfgekeurdeRegel regel) {
        return Prestaties.van(
                regel.regel(),
                regel.clientOnbekend() ? List.of(Retourcode.R0233) : codes(regel.codes()));
    }

    private static List<Retourcode> codes(List<String> codes) {
        return codes.stream().map(c -> Retourcode.vanCode(c).orElseThrow()).toList();
    }
}
