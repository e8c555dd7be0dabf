package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * De declaraties van één aanbieder aan één gemeente voor één wet, maand na maand. Ongeveer
 * anderhalf procent van de regels is fout; de meeste daarvan komen een maand later verbeterd terug.
 */
final class Declaratiereeks {
    private static final int PROMILLE_FOUT = 15;
    private static final int PROMILLE_CREDIT = 4;
    private static final int PROMILLE_LATER = 20;
    private static final long ONBEKEND = 700_000;

    private final String gemeente;
    private final String agb;
    private final Wet wet;
    private final List<Toegewezen> toewijzingen;
    private final Random toeval;
    private final Map<Long, Regel> vorigeMaand = new HashMap<>();
    private List<Regel> nogTeSturen = new ArrayList<>();

    Declaratiereeks(List<Toegewezen> toewijzingen) {
        Toegewezen eerste = toewijzingen.get(0);
        this.gemeente = eerste.gemeente();
        this.agb = eerste.agb();
        this.wet = eerste.wet();
        this.toewijzingen = toewijzingen;
        this.toeval = new Random((gemeente + agb + wet).hashCode());
    }

    List<Declaratieplan> maak() {
        List<Declaratieplan> plannen = new ArrayList<>();
        for (YearMonth maand : Agenda.maanden()) {
            List<Regel> regels = regels(maand);
            if (!regels.isEmpty()) {
                plannen.addAll(plannen(maand, regels));
            }
        }
        return plannen;
    }

    private List<Declaratieplan> plannen(YearMonth maand, List<Regel> regels) {
        String soort = wet == Wet.WMO ? "W" : "J";
        String stam = soort + gemeente + String.format("%ty%<tm", maand.atDay(1));
        String nummer = String.format("DN%tm%<ty", maand.atDay(1));
        boolean vroeg = isDeLinde() || Math.floorMod((agb + gemeente).hashCode(), 3) > 0;
        Declaratieplan goed =
                new Declaratieplan(
                        gemeente,
                        agb,
                        wet,
                        stam,
                        nummer,
                        maand,
                        Agenda.declaratiemoment(maand, vroeg),
                        regels,
                        false);
        // Eén keer ging het mis in het pakket van de aanbieder: dezelfde regel twee keer (TR416).
        if (agb.equals("42420101") && gemeente.equals("9101") && maand.getMonthValue() == 3) {
            List<Regel> dubbel = new ArrayList<>(regels);
            dubbel.add(1, regels.get(0).metReferentie("R" + stam + "X"));
            Declaratieplan fout =
                    new Declaratieplan(
                            gemeente,
                            agb,
                            wet,
                            stam + "X",
                            nummer,
                            maand,
                            Agenda.declaratiemoment(maand, true),
                            dubbel,
                            true);
            return List.of(
                    fout,
                    new Declaratieplan(
                            gemeente,
                            agb,
                            wet,
                            stam,
                            nummer,
                            maand,
                            Agenda.declaratiemoment(maand, false),
                            regels,
                            false));
        }
        return List.of(goed);
    }

    private List<Regel> regels(YearMonth maand) {
        List<Regel> gewoon = new ArrayList<>();
        for (Toegewezen t : toewijzingen) {
            if (t.loopt(maand)) {
                Maandproductie.regel(t, maand).ifPresent(gewoon::add);
            }
        }
        if (isDeLinde() && maand.equals(Agenda.LAATSTE_MAAND)) {
            return Lindeaugustus.kies(gewoon);
        }
        List<Regel> regels = new ArrayList<>(nogTeSturen);
        nogTeSturen = new ArrayList<>();
        // Augustus van De Linde begint met een schone lei: wat in juli blijft liggen, blijft
        // liggen.
        boolean komtTerug = !(isDeLinde() && maand.getMonthValue() == 7);
        gewoon.forEach(regel -> voegToe(regels, regel, komtTerug));
        regels.sort(
                Comparator.comparing(Regel::bsn)
                        .thenComparing(r -> r.periode().begin())
                        .thenComparing(Regel::nummer)
                        .thenComparing(r -> r.isCredit() ? 0 : 1));
        List<Regel> genummerd = new ArrayList<>();
        for (int i = 0; i < regels.size(); i++) {
            genummerd.add(regels.get(i).metReferentie(referentie(maand, i + 1)));
        }
        vorigeMaand.clear();
        genummerd.stream()
                .filter(r -> r.isGoed() && !r.isCredit())
                .filter(r -> YearMonth.from(r.periode().begin()).equals(maand))
                .forEach(r -> vorigeMaand.put(r.toewijzing().nummer(), r));
        return genummerd;
    }

    private void voegToe(List<Regel> regels, Regel regel, boolean komtTerug) {
        int worp = toeval.nextInt(1000);
        Regel eerder = vorigeMaand.get(regel.toewijzing().nummer());
        if (worp < PROMILLE_FOUT) {
            Regel fout = bederf(regel, eerder, worp % 4);
            regels.add(fout);
            boolean naastElkaar = "9389".equals(fout.code());
            if (naastElkaar) {
                regels.add(regel);
            } else if (komtTerug && toeval.nextInt(10) < 7) {
                nogTeSturen.add(regel);
            }
        } else if (worp < PROMILLE_FOUT + PROMILLE_CREDIT && magMinder(eerder)) {
            regels.add(eerder.credit());
            regels.add(eerder.metVolume(eerder.volume() - 1, null));
            regels.add(regel);
        } else if (worp > 999 - PROMILLE_LATER) {
            if (komtTerug) {
                nogTeSturen.add(regel);
            }
        } else {
            regels.add(regel);
        }
    }

    private static boolean magMinder(Regel eerder) {
        return eerder != null
                && eerder.tarief() != null
                && eerder.volume() > 1
                && !eerder.eenheid().equals(Eenheid.MINUUT.code());
    }

    private Regel bederf(Regel regel, Regel eerder, int soort) {
        if (soort == 0 && Maandproductie.kentMaandvolume(regel.toewijzing())) {
            return regel.metVolume(regel.toewijzing().omvang().volume() + 1, "9321");
        }
        if (soort == 1 && eerder != null) {
            return eerder.metCode("9389");
        }
        if (soort < 3 && regel.tarief() != null && !isInMinuten(regel)) {
            return regel.metTarief(ouderTarief(regel), "0611");
        }
        return regel.metNummer(regel.nummer() + ONBEKEND, "9338");
    }

    private static boolean isInMinuten(Regel regel) {
        return regel.eenheid().equals(Eenheid.MINUUT.code());
    }

    // Het tarief van de periode ervoor: van vorig jaar, of van voor 1 juli.
    private static long ouderTarief(Regel regel) {
        long nu = regel.tarief();
        return regel.toewijzing().product().tarieven().stream()
                .map(t -> t.bedrag().centen())
                .takeWhile(bedrag -> bedrag != nu)
                .reduce((eerder, later) -> later)
                .orElseThrow();
    }

    private String referentie(YearMonth maand, int volgnummer) {
        return String.format("R%ty%<tm%s%04d", maand.atDay(1), gemeente.substring(3), volgnummer);
    }

    private boolean isDeLinde() {
        return agb.equals(Nummering.DE_LINDE) && gemeente.equals("9101");
    }
}
