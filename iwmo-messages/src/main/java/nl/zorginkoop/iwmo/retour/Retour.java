package nl.zorginkoop.iwmo.retour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.XsdVersie;
import nl.zorginkoop.iwmo.uitgave.Uitgaven;
import nl.zorginkoop.iwmo.vorm.Veld;
import nl.zorginkoop.iwmo.vorm.Vorm;

/**
 * Het gewone retour (302, 306, 308, 316, 318, 320) volgens IV028: zonder fouten alleen de kop; een
 * fout op niveau 2 geeft alleen de kop met 0001; een fout in de kop alleen de kop met haar code;
 * een fout in een klasse geeft die client geheel terug, elke klasse met een code. Eén fout keurt
 * het hele bericht af.
 */
public final class Retour {

    /** Versie van de regels van deze bibliotheek, voor XsltVersie (IV033). */
    public static final String REGELVERSIE = "1.0.0";

    private static final String WORTEL = "/Bericht";
    private static final String KOP = WORTEL + "/Header";
    private static final String CODES = "RetourCodes";

    private final Bericht heen;
    private final Berichtsoort soort;
    private final Header header;

    private Retour(Bericht heen) {
        this.heen = heen;
        this.soort =
                heen.soort()
                        .antwoord()
                        .filter(Berichtsoort::isRetour)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                heen.soort() + " kent geen retourbericht"));
        this.header = (Header) onderdelen()[0];
    }

    /**
     * @param fouten uitkomst van niveau 2 en van de eigen controles op niveau 3 en 4; de plaats van
     *     een fout wijst de klasse aan die haar code krijgt
     * @param identificatie eigen kenmerk van dit retour, ten hoogste twaalf tekens
     */
    public static Bericht maak(
            Bericht heen, List<Fout> fouten, String identificatie, LocalDate dagtekening) {
        return new Retour(heen).maak(fouten, identificatie, dagtekening);
    }

    private Bericht maak(List<Fout> fouten, String identificatie, LocalDate dagtekening) {
        if (fouten.stream().anyMatch(f -> f.niveau() == 1)) {
            throw new IllegalArgumentException("Op een schemafout bestaat geen retour");
        }
        boolean technisch = fouten.stream().anyMatch(f -> f.niveau() == 2);
        Map<String, Set<Retourcode>> perKlasse = technisch ? Map.of() : perKlasse(fouten);
        List<Retourcode> kopcodes = kopcodes(technisch, perKlasse);
        RetourHeader kop =
                new RetourHeader(
                        soort.berichtcode(),
                        header.berichtVersie(),
                        header.berichtSubversie(),
                        header.afzender(),
                        header.ontvanger(),
                        header.berichtIdentificatie(),
                        header.xsdVersie(),
                        identificatie,
                        dagtekening,
                        technisch ? REGELVERSIE : null,
                        XsdVersie.EIGEN,
                        kopcodes);
        boolean metClient = !perKlasse.isEmpty() && kopcodes.equals(List.of(Retourcode.R0200));
        return bericht(kop, metClient ? beoordeeld(perKlasse) : null);
    }

    private static List<Retourcode> kopcodes(
            boolean technisch, Map<String, Set<Retourcode>> perKlasse) {
        if (technisch) {
            return List.of(Retourcode.R0001);
        }
        if (perKlasse.isEmpty()) {
            return List.of();
        }
        Set<Retourcode> eigen = perKlasse.get(KOP);
        return eigen == null ? List.of(Retourcode.R0200) : List.copyOf(eigen);
    }

    private Bericht bericht(RetourHeader kop, Object klasse) {
        Class<?> type = Uitgaven.recordVan(heen.kop().release(), soort);
        return (Bericht) Vorm.van(type).maak(new Object[] {kop, klasse});
    }

    private Object[] onderdelen() {
        return Vorm.van(heen.getClass()).waarden(heen);
    }

    /** De klasse waarin elke fout valt: het langste stuk van haar pad dat zelf codes kan dragen. */
    private Map<String, Set<Retourcode>> perKlasse(List<Fout> fouten) {
        Veld veld = Vorm.van(heen.getClass()).velden().get(1);
        String hoofd = WORTEL + "/" + veld.naam();
        List<String> klassen = new ArrayList<>(List.of(KOP));
        verzamel(onderdelen()[1], hoofd, klassen);
        Map<String, Set<Retourcode>> per = new HashMap<>();
        for (Fout fout : fouten) {
            if (fout.retourcode() == null) {
                throw new IllegalArgumentException("Bij " + fout.code() + " hoort geen retourcode");
            }
            String klasse = hoofd;
            for (String pad : klassen) {
                if (hoortBij(fout.plaats().pad(), pad) && pad.length() > klasse.length()
                        || pad.equals(KOP) && hoortBij(fout.plaats().pad(), KOP)) {
                    klasse = pad;
                }
            }
            per.computeIfAbsent(klasse, k -> EnumSet.noneOf(Retourcode.class))
                    .add(fout.retourcode());
        }
        return per;
    }

    private static boolean hoortBij(String plaats, String klasse) {
        return plaats.equals(klasse) || plaats.startsWith(klasse + "/");
    }

    private static void verzamel(Object record, String pad, List<String> klassen) {
        Vorm vorm = Vorm.van(record.getClass());
        if (vorm.veld(CODES) == null) {
            return;
        }
        klassen.add(pad);
        for (Veld veld : vorm.velden()) {
            if (veld.isKlasse()) {
                leden(veld, record, pad).forEach((p, lid) -> verzamel(lid, p, klassen));
            }
        }
    }

    private static Map<String, Object> leden(Veld veld, Object record, String pad) {
        Map<String, Object> leden = new HashMap<>();
        Object waarde = veld.waarde(record);
        if (veld.lijst()) {
            List<?> lijst = (List<?>) waarde;
            for (int i = 0; i < lijst.size(); i++) {
                leden.put(lidpad(veld, pad, i), lijst.get(i));
            }
        } else if (waarde != null) {
            leden.put(pad + "/" + veld.naam(), waarde);
        }
        return leden;
    }

    private static String lidpad(Veld veld, String pad, int index) {
        return pad + "/" + veld.naam() + "/" + veld.lid() + "[" + (index + 1) + "]";
    }

    private Object beoordeeld(Map<String, Set<Retourcode>> perKlasse) {
        Veld veld = Vorm.van(heen.getClass()).velden().get(1);
        return beoordeeld(onderdelen()[1], WORTEL + "/" + veld.naam(), perKlasse, false);
    }

    private static Object beoordeeld(
            Object record, String pad, Map<String, Set<Retourcode>> perKlasse, boolean onder) {
        Vorm vorm = Vorm.van(record.getClass());
        Veld codes = vorm.veld(CODES);
        if (codes == null) {
            return record;
        }
        Set<Retourcode> eigen = perKlasse.get(pad);
        // Wat onder een afgekeurde klasse valt is niet beoordeeld, tenzij er iets gevonden is.
        Retourcode zonder = onder ? Retourcode.R0233 : Retourcode.R0200;
        boolean afgekeurd = onder || eigen != null;
        Object[] waarden = vorm.waarden(record);
        waarden[codes.plek()] = eigen == null ? List.of(zonder) : List.copyOf(eigen);
        for (Veld veld : vorm.velden()) {
            Object waarde = waarden[veld.plek()];
            if (veld.isKlasse() && waarde != null) {
                waarden[veld.plek()] = kopie(veld, waarde, pad, perKlasse, afgekeurd);
            }
        }
        return vorm.maak(waarden);
    }

    private static Object kopie(
            Veld veld,
            Object waarde,
            String pad,
            Map<String, Set<Retourcode>> perKlasse,
            boolean onder) {
        if (!veld.lijst()) {
            return beoordeeld(waarde, pad + "/" + veld.naam(), perKlasse, onder);
        }
        List<Object> kopieen = new ArrayList<>();
        for (Object lid : (List<?>) waarde) {
            kopieen.add(beoordeeld(lid, lidpad(veld, pad, kopieen.size()), perKlasse, onder));
        }
        return kopieen;
    }
}
