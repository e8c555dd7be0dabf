package nl.zorginkoop.web.api;

import java.util.HashSet;
import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.inkoop.Tariefcorrectie;
import nl.zorginkoop.contracting.inkoop.Tariefgebied;
import nl.zorginkoop.contracting.inkoop.Tariefopgave;

/** Maakt van wat er over een tarief binnenkomt de opgave van het loket. */
final class Tarieflezer {
    private static final Set<String> BEDRAGEN =
            Set.of(
                    "tarief",
                    "schaduw",
                    "beroepskracht",
                    "overhead",
                    "nietProductief",
                    "reisOpleiding",
                    "indexatie",
                    "gemeenteEisen",
                    "motivering",
                    "vanaf",
                    "tot");
    static final Set<String> OPGAVE =
            met("productcode", "eenheid", "aanbieder", "gemeentecode", "wijk");
    static final Set<String> CORRECTIE = met("reden");

    private static final int MOTIVERING = 2_000;

    private Tarieflezer() {}

    static Tariefopgave opgave(Inhoud in) {
        return new Tariefopgave(
                in.eis("productcode"),
                Eenheid.van(in.eis("eenheid")),
                in.isLeeg("aanbieder") ? null : new AgbCode(in.tekst("aanbieder")),
                new Tariefgebied(
                        in.isLeeg("gemeentecode")
                                ? null
                                : new Gemeentecode(in.tekst("gemeentecode")),
                        in.tekst("wijk")),
                geldig(in),
                in.bedrag("tarief"),
                in.bedrag("schaduw", null),
                opbouw(in),
                in.tekst("motivering", MOTIVERING));
    }

    static Tariefcorrectie correctie(Inhoud in) {
        return new Tariefcorrectie(
                geldig(in),
                in.bedrag("tarief"),
                in.bedrag("schaduw", null),
                opbouw(in),
                in.tekst("motivering", MOTIVERING),
                in.eis("reden", MOTIVERING));
    }

    private static Periode geldig(Inhoud in) {
        if (!in.isLeeg("tot") && in.dag("tot").isBefore(in.eisDag("vanaf"))) {
            throw new OngeldigeWaarde("tot", "De laatste zorgdag ligt niet voor de eerste.");
        }
        return new Periode(in.eisDag("vanaf"), in.dag("tot"));
    }

    // Leeg is nog niet ingevuld en nul is een antwoord: een concept mag nog onvolledig zijn.
    private static Prijsopbouw opbouw(Inhoud in) {
        return new Prijsopbouw(
                in.bedrag("beroepskracht", null),
                in.bedrag("overhead", null),
                in.bedrag("nietProductief", null),
                in.bedrag("reisOpleiding", null),
                in.bedrag("indexatie", null),
                in.bedrag("gemeenteEisen", null));
    }

    private static Set<String> met(String... erbij) {
        Set<String> velden = new HashSet<>(BEDRAGEN);
        velden.addAll(Set.of(erbij));
        return Set.copyOf(velden);
    }
}
