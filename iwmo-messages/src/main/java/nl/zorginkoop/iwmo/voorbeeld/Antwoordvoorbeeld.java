package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Plaats;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Declaratieantwoordbericht;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.retour.Declaratieantwoorden;
import nl.zorginkoop.iwmo.retour.Retour;

/** Een retour of een 325, als antwoord op een voorbeeld van het heenbericht. */
final class Antwoordvoorbeeld {

    private final Toeval t;

    Antwoordvoorbeeld(Toeval toeval) {
        this.t = toeval;
    }

    Bericht retour(Bericht heen) {
        LocalDate dag = heen.kop().dagtekening().plusDays(t.getal(0, 3));
        return Retour.maak(heen, fouten(heen), "R" + t.cijfers(11), dag);
    }

    private List<Fout> fouten(Bericht heen) {
        return switch (t.getal(0, 3)) {
            case 0 -> List.of();
            case 1 -> List.of(fout(Regel.TR101, "/Bericht/Client"));
            case 2 -> List.of(fout(Regel.TR056, "/Bericht/Header/BerichtIdentificatie"));
            default -> klassefouten(heen.soort());
        };
    }

    private List<Fout> klassefouten(Berichtsoort soort) {
        return switch (soort.nummer()) {
            case 301 ->
                    een(Regel.TR332, "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]");
            case 305 -> een(Regel.TR326, "/Bericht/Client/StartProducten/StartProduct[1]");
            case 307 -> een(Regel.TR382, "/Bericht/Client/StopProducten/StopProduct[1]");
            case 315 -> een(Regel.TR374, "/Bericht/Client");
            case 317 -> een(Regel.TR349, "/Bericht/Client/Verzoek");
            default -> een(Regel.TR355, "/Bericht/Antwoord/ReferentieAanbieder");
        };
    }

    private static List<Fout> een(Regel regel, String pad) {
        return List.of(fout(regel, pad));
    }

    private static Fout fout(Regel regel, String pad) {
        return Fout.van(regel, new Plaats(pad, 0), null, null);
    }

    Declaratieantwoordbericht declaratieantwoord(Declaratiebericht heen) {
        Header header = heen.header();
        Declaratie declaratie = heen.declaratie();
        String kenmerk = "A" + t.cijfers(11);
        LocalDate dag = heen.kop().dagtekening().plusDays(t.getal(0, 10));
        AntwoordHeader kop = Declaratieantwoorden.kop(header, kenmerk, dag);
        return switch (t.getal(0, 4)) {
            case 0 -> Declaratieantwoorden.technischAfgekeurd(header, kenmerk, dag);
            case 1 ->
                    Declaratieantwoorden.kopAfgekeurd(
                            header, kenmerk, dag, List.of(Retourcode.R9056));
            case 2 ->
                    new Declaratieantwoordbericht(
                            kop, Declaratieantwoorden.volledigToegekend(declaratie));
            case 3 ->
                    new Declaratieantwoordbericht(
                            kop,
                            Declaratieantwoorden.afgekeurd(declaratie, List.of(Retourcode.R9333)));
            default -> new Declaratieantwoordbericht(kop, deels(declaratie));
        };
    }

    private DeclaratieAntwoord deels(Declaratie declaratie) {
        long toegekend = declaratie.totaalIngediendBedrag().metTeken();
        List<DeclaratieClient> afgewezen = new ArrayList<>();
        for (DeclaratieClient client : declaratie.clienten()) {
            List<Prestatie> prestaties = new ArrayList<>();
            for (Prestatie p : client.prestaties()) {
                if (t.kans(40) || afgewezen.isEmpty() && prestaties.isEmpty()) {
                    prestaties.add(p.met(codes()));
                    toegekend -= p.ingediendBedrag().metTeken();
                }
            }
            if (!prestaties.isEmpty()) {
                afgewezen.add(
                        new DeclaratieClient(client.bsn(), prestaties, List.of(Retourcode.R0200)));
            }
        }
        DeclaratieAntwoord leeg = Declaratieantwoorden.deelsToegekend(declaratie, toegekend);
        return new DeclaratieAntwoord(
                leeg.declaratieNummer(),
                leeg.totaalIngediendBedrag(),
                leeg.totaalToegekendBedrag(),
                afgewezen,
                leeg.retourCodes());
    }

    private List<Retourcode> codes() {
        Retourcode eerste = t.uit(List.of(Retourcode.R0611, Retourcode.R9338, Retourcode.R9389));
        return t.kans(20) ? List.of(eerste, Retourcode.R9321) : List.of(eerste);
    }
}
