package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Communicatie;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Relatie;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.VolledigeNaam;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.regels.Omgeving;
import nl.zorginkoop.iwmo.regels.Toets;

/** Bsn, geboortedatum, naam en taal van client en relatie. */
final class Persoonregels {

    private static final LocalDate ONBEKEND = LocalDate.of(1900, 1, 1);
    private static final int OUDSTE = 120;
    private static final Set<String> MET_PARTNER = Set.of("1", "2", "3", "4");

    private Persoonregels() {}

    static List<Toets<?>> toetsen() {
        List<Toets<?>> t = new ArrayList<>();
        bsn(t, ToewijzingClient.class, ToewijzingClient::bsn);
        bsn(t, StartClient.class, StartClient::bsn);
        bsn(t, StopClient.class, StopClient::bsn);
        bsn(t, VerzoekClient.class, VerzoekClient::bsn);
        bsn(t, WijzigingClient.class, WijzigingClient::bsn);
        bsn(t, DeclaratieClient.class, DeclaratieClient::bsn);
        geboortedatum(t, ToewijzingClient.class, ToewijzingClient::geboortedatum);
        geboortedatum(t, Relatie.class, Relatie::geboortedatum);
        geboortedatum(t, StartClient.class, StartClient::geboortedatum);
        geboortedatum(t, StopClient.class, StopClient::geboortedatum);
        geboortedatum(t, VerzoekClient.class, VerzoekClient::geboortedatum);
        naamgebruik(t, ToewijzingClient.class, ToewijzingClient::naam);
        naamgebruik(t, Relatie.class, Relatie::naam);
        t.add(
                Toets.als(
                        Regel.CS318,
                        ToewijzingClient.class,
                        "Naam/NaamGebruik",
                        (c, o) -> "6".equals(c.naam().naamGebruik()),
                        c -> c.naam().naamGebruik(),
                        c -> "1, 2, 3 of 4"));
        t.add(
                Toets.als(
                        Regel.CD007,
                        ToewijzingClient.class,
                        "Communicatie/Taal",
                        (c, o) -> taalFout(c.communicatie()),
                        c -> c.communicatie().taal(),
                        c -> "1".equals(c.communicatie().vorm()) ? "gevuld" : "leeg"));
        return t;
    }

    private static <K> void bsn(List<Toets<?>> t, Class<K> klasse, Function<K, String> bsn) {
        t.add(
                Toets.als(
                        Regel.CS002,
                        klasse,
                        "Bsn",
                        (k, o) -> !elfproef(bsn.apply(k)),
                        bsn,
                        k -> "nummer dat aan de elfproef voldoet"));
    }

    /** 9·d1 + 8·d2 + … + 2·d8 − d9 moet deelbaar zijn door elf. */
    static boolean elfproef(String bsn) {
        int som = -(bsn.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            som += (9 - i) * (bsn.charAt(i) - '0');
        }
        return som % 11 == 0 && !bsn.equals("000000000");
    }

    private static <K> void geboortedatum(
            List<Toets<?>> t, Class<K> klasse, Function<K, Geboortedatum> lees) {
        t.add(
                Toets.als(
                        Regel.TR002,
                        klasse,
                        "Geboortedatum/Datum",
                        (k, o) -> teOud(lees.apply(k), o),
                        k -> lees.apply(k).datum(),
                        k -> "hoogstens 120 jaar voor de dagtekening"));
        t.add(
                Toets.als(
                        Regel.TR134,
                        klasse,
                        "Geboortedatum/Datum",
                        (k, o) ->
                                lees.apply(k) != null
                                        && lees.apply(k).datum().isAfter(o.dagtekening()),
                        k -> lees.apply(k).datum(),
                        k -> "niet na de dagtekening"));
        t.add(
                Toets.als(
                        Regel.CS139,
                        klasse,
                        "Geboortedatum/DatumGebruik",
                        (k, o) -> gebruikFout(lees.apply(k)),
                        k -> lees.apply(k).datumGebruik() + " bij " + lees.apply(k).datum(),
                        k -> passendeDatum(lees.apply(k))));
    }

    private static boolean teOud(Geboortedatum g, Omgeving o) {
        if (g == null || ("3".equals(g.datumGebruik()) && g.datum().equals(ONBEKEND))) {
            return false;
        }
        return g.datum().isBefore(o.dagtekening().minusYears(OUDSTE));
    }

    private static boolean gebruikFout(Geboortedatum g) {
        return g != null && g.datumGebruik() != null && !g.datum().equals(passendeDatum(g));
    }

    /** Het onbekende deel van de datum staat op één, een geheel onbekende datum op 1900. */
    private static LocalDate passendeDatum(Geboortedatum g) {
        return switch (g.datumGebruik()) {
            case "3" -> ONBEKEND;
            case "2" -> g.datum().withDayOfYear(1);
            default -> g.datum().withDayOfMonth(1);
        };
    }

    private static <K> void naamgebruik(
            List<Toets<?>> t, Class<K> klasse, Function<K, VolledigeNaam> naam) {
        t.add(
                new Toets<>(
                        Regel.CS050,
                        klasse,
                        (k, o, melder) -> {
                            Set<String> mag = magNaamgebruik(naam.apply(k), o.domein());
                            String staat = naam.apply(k).naamGebruik();
                            if (!mag.contains(staat)) {
                                melder.fout(
                                        "Naam/NaamGebruik",
                                        staat,
                                        String.join(", ", mag.stream().sorted().toList()));
                            }
                        }));
    }

    /** Zonder partnernaam kent alleen iJw ook de niet-natuurlijke persoon (voogdijinstelling). */
    private static Set<String> magNaamgebruik(VolledigeNaam naam, Domein domein) {
        if (naam.partnernaam() != null) {
            return MET_PARTNER;
        }
        return domein == Domein.JW ? Set.of("1", "6") : Set.of("1");
    }

    private static boolean taalFout(Communicatie c) {
        return c != null && "1".equals(c.vorm()) != (c.taal() != null);
    }
}
