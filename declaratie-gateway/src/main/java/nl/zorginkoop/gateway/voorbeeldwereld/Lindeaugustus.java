package nl.zorginkoop.gateway.voorbeeldwereld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Declaratie DN0826 van Zorggroep De Linde voor Rivierdam: 212 regels waarvan drie fout, samen €
 * 98.412,60 (zie het beeld van de uitkomst). Wie deze pagina uitlegt, kan op deze cijfers rekenen.
 */
final class Lindeaugustus {
    static final int REGELS = 212;
    static final long GOED = 95_683_20;
    private static final long TARIEF_VOOR_JULI = 57_60;
    private static final int BEREIK = 40;

    private Lindeaugustus() {}

    static List<Regel> kies(List<Regel> alles) {
        List<Regel> twintigUur =
                alles.stream()
                        .filter(Lindeaugustus::isRegulier)
                        .filter(r -> r.toewijzing().omvang().volume() == 20)
                        .toList();
        Regel verwisseld =
                alles.stream()
                        .filter(r -> r.nummer() == Nummering.VAN_DE_LINDE)
                        .findFirst()
                        .orElseThrow();
        NavigableMap<Integer, Regel> bijzonder = new TreeMap<>();
        bijzonder.put(
                41, twintigUur.get(0).metVolume(20, null).metTarief(TARIEF_VOOR_JULI, "0611"));
        bijzonder.put(107, twintigUur.get(1).metVolume(21, "9321"));
        bijzonder.put(163, verwisseld.metVolume(4, null).metNummer(Nummering.VERWISSELD, "9338"));
        List<Regel> gewoon =
                alles.stream()
                        .filter(
                                r ->
                                        bijzonder.values().stream()
                                                .noneMatch(b -> b.bsn().equals(r.bsn())))
                        .toList();
        return opPlek(passend(dunUit(gewoon, REGELS - bijzonder.size())), bijzonder);
    }

    private static boolean isRegulier(Regel regel) {
        return regel.toewijzing().product().code().equals("02A03");
    }

    // Wat te veel is, is nog niet gedeclareerd: gelijk gespreid over de cliënten.
    private static List<Regel> dunUit(List<Regel> regels, int over) {
        List<Regel> gekozen = new ArrayList<>();
        for (int i = 0; i < regels.size(); i++) {
            if ((long) (i + 1) * over / regels.size() > (long) i * over / regels.size()) {
                gekozen.add(regels.get(i));
            }
        }
        return gekozen;
    }

    // Legt de som op de cent vast door hier en daar een uur of dagdeel te verschuiven.
    private static List<Regel> passend(List<Regel> regels) {
        List<Regel> passend = new ArrayList<>(regels);
        for (int ronde = 0; Math.abs(tekort(passend)) > 10_000; ronde++) {
            verschuif(passend, "02A03", Long.signum(tekort(passend)), 1, ronde);
        }
        long tekort = tekort(passend);
        for (int uur = -BEREIK; uur <= BEREIK; uur++) {
            for (int zwaar = -BEREIK; zwaar <= BEREIK; zwaar++) {
                long rest = tekort - uur * 59_40L - zwaar * 82_50L;
                if (rest % 38_40 == 0 && Math.abs(rest / 38_40) <= BEREIK) {
                    verschuif(passend, "02A03", Integer.signum(uur), Math.abs(uur), 0);
                    verschuif(passend, "02A05", Integer.signum(zwaar), Math.abs(zwaar), 0);
                    verschuif(passend, "07A03", Long.signum(rest), (int) Math.abs(rest / 38_40), 0);
                    return passend;
                }
            }
        }
        throw new IllegalStateException("DN0826 komt niet uit op het bedrag");
    }

    private static long tekort(List<Regel> regels) {
        return GOED - regels.stream().mapToLong(Regel::bedrag).sum();
    }

    private static void verschuif(
            List<Regel> regels, String code, int stap, int aantal, int vanaf) {
        int over = aantal;
        for (int i = 0; over > 0; i++) {
            int plek = (vanaf + i) % regels.size();
            Regel regel = regels.get(plek);
            long volume = regel.volume() + stap;
            boolean past = volume > 0 && volume <= grens(regel.toewijzing());
            if (regel.toewijzing().product().code().equals(code) && past) {
                regels.set(plek, regel.metVolume(volume, null));
                over--;
            }
            if (i > regels.size() * 10) {
                throw new IllegalStateException("DN0826 heeft geen ruimte in " + code);
            }
        }
    }

    // Augustus raakt zes kalenderweken; vijf keer het weekvolume past er altijd in.
    private static long grens(Toegewezen t) {
        return switch (t.omvang().frequentie()) {
            case PER_WEEK -> 5 * t.omvang().volume();
            default -> t.omvang().volume();
        };
    }

    // Cliënten blijven bij elkaar; de drie bijzondere regels komen precies op hun nummer.
    private static List<Regel> opPlek(List<Regel> gewoon, NavigableMap<Integer, Regel> bijzonder) {
        Map<String, List<Regel>> perClient =
                gewoon.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Regel::bsn, TreeMap::new, Collectors.toList()));
        List<List<Regel>> wachtend = new ArrayList<>(perClient.values());
        wachtend.sort(Comparator.comparingInt(c -> -c.size()));
        List<Regel> regels = new ArrayList<>();
        while (regels.size() < REGELS) {
            Regel vast = bijzonder.get(regels.size() + 1);
            if (vast != null) {
                regels.add(vast);
                continue;
            }
            Integer volgende = bijzonder.higherKey(regels.size() + 1);
            int ruimte = (volgende == null ? REGELS + 1 : volgende) - regels.size() - 1;
            List<Regel> client =
                    wachtend.stream().filter(c -> c.size() <= ruimte).findFirst().orElseThrow();
            wachtend.remove(client);
            regels.addAll(client);
        }
        List<Regel> genummerd = new ArrayList<>();
        for (int i = 0; i < regels.size(); i++) {
            genummerd.add(regels.get(i).metReferentie(String.format("R%04d", i + 1)));
        }
        return genummerd;
    }
}
