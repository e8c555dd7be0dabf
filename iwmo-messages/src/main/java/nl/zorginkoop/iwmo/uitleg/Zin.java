package nl.zorginkoop.iwmo.uitleg;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Plaats;

/** Bouwt van een bevinding een zin. */
final class Zin {

    /** Verzamelelementen zeggen een lezer niets; hun leden wel. */
    private static final Set<String> OVERSLAAN =
            Set.of(
                    "Bericht",
                    "Relaties",
                    "Contactgegevens",
                    "ToegewezenProducten",
                    "StartProducten",
                    "StopProducten",
                    "AangevraagdeProducten",
                    "OngewijzigdeProducten",
                    "TeWijzigenProducten",
                    "NieuweProducten",
                    "Clienten",
                    "Prestaties",
                    "Declaratie");

    /**
     * Een waarde zoals zij in een bericht kan staan; al het andere is een Nederlandse omschrijving.
     */
    private static final Pattern KALE_WAARDE = Pattern.compile("[-0-9:. ,]+|[A-Z]{1,2}");

    private Zin() {}

    static String van(Fout fout, Uitleg uitleg, Teksten teksten) {
        StringBuilder zin = new StringBuilder();
        zin.append(vul(teksten, "zin.plaats", waar(fout.plaats(), teksten), regel(fout, teksten)));
        zin.append(uitleg.wat()).append(' ');
        String waarden = waarden(fout, teksten);
        if (!waarden.isEmpty()) {
            zin.append(waarden).append(' ');
        }
        return zin.append(uitleg.herstel()).toString();
    }

    private static String regel(Fout fout, Teksten teksten) {
        int regel = fout.plaats().regelnummer();
        return regel == 0
                ? fout.plaats().pad()
                : fout.code() + ", " + teksten.tekst("zin.regel") + " " + regel;
    }

    /** Van binnen naar buiten: einddatum, productperiode, prestatie 2, client 1. */
    private static String waar(Plaats plaats, Teksten teksten) {
        List<String> delen = new ArrayList<>(Arrays.asList(plaats.pad().substring(1).split("/")));
        Collections.reverse(delen);
        String tekst =
                delen.stream()
                        .filter(d -> !OVERSLAAN.contains(naam(d)))
                        .map(d -> teksten.veld(naam(d)) + nummer(d))
                        .collect(Collectors.joining(", "));
        return tekst.isEmpty() ? teksten.veld(plaats.element()) : tekst;
    }

    private static String naam(String deel) {
        int haak = deel.indexOf('[');
        return haak < 0 ? deel : deel.substring(0, haak);
    }

    private static String nummer(String deel) {
        int haak = deel.indexOf('[');
        return haak < 0 ? "" : " " + deel.substring(haak + 1, deel.length() - 1);
    }

    private static String waarden(Fout fout, Teksten teksten) {
        String gevonden = leesbaar(fout.gevonden(), teksten);
        String verwacht = leesbaar(fout.verwacht(), teksten);
        if (gevonden == null) {
            return verwacht == null ? "" : vul(teksten, "zin.leeg", verwacht);
        }
        if (verwacht == null) {
            return vul(teksten, "zin.gevonden", gevonden);
        }
        // Naast een omschrijving valt niets te vergelijken.
        boolean waarde = KALE_WAARDE.matcher(verwacht).matches();
        return vul(teksten, waarde ? "zin.waarden" : "zin.verwacht", gevonden, verwacht);
    }

    private static String leesbaar(String waarde, Teksten teksten) {
        boolean kan =
                waarde != null && (teksten.isNederlands() || KALE_WAARDE.matcher(waarde).matches());
        return kan ? waarde : null;
    }

    private static String vul(Teksten teksten, String sleutel, Object... waarden) {
        return MessageFormat.format(teksten.tekst(sleutel), waarden);
    }
}
