package nl.zorginkoop.iwmo.retour;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.BerichtIdentificatie;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.Declaratieantwoordbericht;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.r32.XsdVersie;

/**
 * Het antwoord op een declaratie (325) volgens IV087 en IV088. Het is een eigen heenbericht: de
 * gemeente is afzender, de declaratie staat in DeclaratieIdentificatie.
 */
public final class Declaratieantwoorden {

    private Declaratieantwoorden() {}

    /** Kop voor een antwoord waarin de declaratie beoordeeld is (0200). */
    public static AntwoordHeader kop(Header declaratie, String identificatie, LocalDate dag) {
        return kop(declaratie, identificatie, dag, null, List.of(Retourcode.R0200));
    }

    /** Een regel van niveau 2 is geschonden: alleen de kop, met 0001 en de regelversie. */
    public static Declaratieantwoordbericht technischAfgekeurd(
            Header declaratie, String identificatie, LocalDate dag) {
        return new Declaratieantwoordbericht(
                kop(declaratie, identificatie, dag, Retour.REGELVERSIE, List.of(Retourcode.R0001)),
                null);
    }

    /** Een fout van niveau 3 of 4 in de kop: alleen de kop met die codes. */
    public static Declaratieantwoordbericht kopAfgekeurd(
            Header declaratie, String identificatie, LocalDate dag, List<Retourcode> codes) {
        return new Declaratieantwoordbericht(
                kop(declaratie, identificatie, dag, null, codes), null);
    }

    /** Alles is toegekend: 8001, en het hele ingediende bedrag. */
    public static DeclaratieAntwoord volledigToegekend(Declaratie declaratie) {
        return new DeclaratieAntwoord(
                declaratie.declaratieNummer(),
                declaratie.totaalIngediendBedrag(),
                declaratie.totaalIngediendBedrag(),
                List.of(),
                List.of(Retourcode.R8001));
    }

    /** Een fout in de declaratie zelf, zoals 9333: niets is beoordeeld, niets toegekend. */
    public static DeclaratieAntwoord afgekeurd(Declaratie declaratie, List<Retourcode> codes) {
        return new DeclaratieAntwoord(
                declaratie.declaratieNummer(),
                declaratie.totaalIngediendBedrag(),
                TotaalBedragMetDC.van(0),
                List.of(),
                codes);
    }

    /**
     * Sommige prestaties zijn afgewezen; die volgen per client.
     *
     * @param toegekend centen met teken: de som van wat is goedgekeurd
     */
    public static DeclaratieAntwoord deelsToegekend(Declaratie declaratie, long toegekend) {
        return new DeclaratieAntwoord(
                declaratie.declaratieNummer(),
                declaratie.totaalIngediendBedrag(),
                TotaalBedragMetDC.van(toegekend),
                List.of(),
                List.of(Retourcode.R0200));
    }

    private static AntwoordHeader kop(
            Header declaratie,
            String identificatie,
            LocalDate dagtekening,
            String regelversie,
            List<Retourcode> codes) {
        Kop kop = declaratie.kop();
        return new AntwoordHeader(
                Berichtsoort.van(kop.soort().domein(), 325).berichtcode(),
                declaratie.berichtVersie(),
                declaratie.berichtSubversie(),
                declaratie.ontvanger(),
                declaratie.afzender(),
                new BerichtIdentificatie(identificatie, dagtekening),
                XsdVersie.EIGEN,
                declaratie.berichtIdentificatie(),
                regelversie,
                declaratie.xsdVersie(),
                codes);
    }
}
