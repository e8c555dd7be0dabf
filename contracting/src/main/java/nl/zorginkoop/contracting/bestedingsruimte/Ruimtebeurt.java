package nl.zorginkoop.contracting.bestedingsruimte;

import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestappen.Stand;
import nl.zorginkoop.contracting.gedeeld.Dag;

/**
 * Wat er na een stap te doen en te melden is.
 *
 * @param kop de kop van de kennisgeving
 * @param bericht wat er gebeurde en wat er volgt
 * @param taak wat wie aan zet is doet, of {@code null} als er niets te doen is
 * @param termijn of er een dag loopt waarop iets gebeurt
 * @param daarna de taak van de gemeente als die dag ongebruikt voorbijgaat, of {@code null}
 */
record Ruimtebeurt(String kop, String bericht, String taak, boolean termijn, String daarna) {
    private static final int TITEL = 200;

    static Ruimtebeurt van(Stand r, String soort) {
        String wat = r.vorm() + " " + r.jaar() + " (" + r.nummer() + ")";
        String dag = r.uiterlijk() == null ? "" : Dag.van(r.uiterlijk());
        return switch (soort) {
            case "VOORNEMEN" ->
                    aanZet(
                            "Voornemen bestedingsruimte " + wat,
                            "De gemeente is van plan per "
                                    + Dag.van(r.van())
                                    + " een bestedingsruimte in te stellen. Uw zienswijze kan tot en met "
                                    + dag
                                    + ".",
                            "Geef uw zienswijze op de bestedingsruimte " + wat);
            case "ZIENSWIJZE", "GEEN_ZIENSWIJZE" ->
                    aanZet(
                            "Zienswijze bestedingsruimte " + wat,
                            (soort.equals("ZIENSWIJZE")
                                            ? "De aanbieder gaf zijn zienswijze."
                                            : "Er kwam geen zienswijze.")
                                    + " Het besluit volgt uiterlijk "
                                    + dag
                                    + ".",
                            "Besluit over de bestedingsruimte " + wat);
            case "BESLUIT" ->
                    aanZet(
                            "Besluit bestedingsruimte " + wat,
                            "De gemeente besloot over hoogte en duur. Het gezamenlijk plan ligt er uiterlijk "
                                    + dag
                                    + ".",
                            "Leg het gezamenlijk plan voor: bestedingsruimte " + wat);
            case "PLAN" ->
                    aanZet(
                            "Gezamenlijk plan bestedingsruimte " + wat,
                            "Het gezamenlijk plan ligt voor u klaar. Stem er uiterlijk "
                                    + dag
                                    + " mee in.",
                            "Lees het gezamenlijk plan en stem in: bestedingsruimte " + wat);
            case "GEZAMENLIJK_PLAN" ->
                    vanzelf(
                            "Gezamenlijk plan akkoord: bestedingsruimte " + wat,
                            "Het plan is akkoord. De ruimte gaat in op " + Dag.van(r.van()) + ".");
            case "VAN_KRACHT" ->
                    stil(
                            "Bestedingsruimte van kracht: " + wat,
                            "De ruimte is van kracht tot en met " + dag + ".");
            case "SIGNAAL_70" ->
                    aanZet(
                            "70 % benut: bestedingsruimte " + wat,
                            "De ruimte raakt op. Partijen overleggen uiterlijk "
                                    + dag
                                    + " (1.5.7).",
                            "Overleg over de bestedingsruimte " + wat);
            case "OVERLEG" ->
                    aanZet(
                            "Overleg gehouden: bestedingsruimte " + wat,
                            "Het overleg is gehouden. Het besluit volgt uiterlijk " + dag + ".",
                            "Beslis na het overleg over de bestedingsruimte " + wat);
            case "BESLUIT_RUIMTE" -> besloten(r, wat, dag);
            case "ADDENDUM" ->
                    getekend(
                            "Addendum bestedingsruimte " + wat,
                            "Er ligt een addendum dat de ruimte verhoogt. Teken het uiterlijk "
                                    + dag
                                    + ".",
                            "Teken het addendum: bestedingsruimte " + wat,
                            "Het addendum is niet op tijd getekend: bestedingsruimte " + wat);
            case "ADDENDUM_AANBIEDER" ->
                    aanZet(
                            "Addendum getekend: bestedingsruimte " + wat,
                            "De aanbieder tekende het addendum. Daarna tekent de gemeente.",
                            "Teken het addendum mee: bestedingsruimte " + wat);
            case "ADDENDUM_GEMEENTE" ->
                    vanzelf(
                            "Addendum getekend: bestedingsruimte " + wat,
                            "Beide partijen tekenden. Het addendum boekt op " + dag + ".");
            case "VERHOOGD" ->
                    stil(
                            "Bestedingsruimte verhoogd: " + wat,
                            "Het addendum is geboekt en telt voor leveringen vanaf nu.");
            case "STOP_AKKOORD" ->
                    aanZet(
                            "Akkoord met een cliëntenstop: " + wat,
                            "De aanbieder stemt in met een cliëntenstop. De gemeente bevestigt haar.",
                            "Bevestig de cliëntenstop: bestedingsruimte " + wat);
            case "CLIENTENSTOP" ->
                    stil(
                            "Cliëntenstop afgesproken: " + wat,
                            "Er komen geen nieuwe cliënten bij tot de gemeente de stop opheft.");
            case "ONGEWIJZIGD" ->
                    stil("Bestedingsruimte ongewijzigd: " + wat, "De ruimte blijft zoals zij is.");
            case "VERSCHOVEN" ->
                    stil(
                            "Verschoven binnen de bundel: " + wat,
                            "Er is een bedrag verschoven tussen ruimten van de bundel.");
            case "BEREIKT" ->
                    aanZet(
                            "Bestedingsruimte bereikt: " + wat,
                            "De ruimte is op.",
                            "De ruimte is op: bekijk of er een nieuw besluit nodig is over " + wat);
            case "NIET_VAN_TOEPASSING" ->
                    stil(
                            "Bestedingsruimte gaat niet door: " + wat,
                            "De bestedingsruimte is niet van toepassing.");
            default -> throw new IllegalArgumentException(soort);
        };
    }

    private static Ruimtebeurt besloten(Stand r, String wat, String dag) {
        boolean stop = "CLIENTENSTOP".equals(r.uitkomst());
        return stop
                ? getekend(
                        "Besluit na overleg: bestedingsruimte " + wat,
                        "De gemeente stelt een cliëntenstop voor (1.5.9). Reageer uiterlijk "
                                + dag
                                + ".",
                        "Stem in met een cliëntenstop, of niet: bestedingsruimte " + wat,
                        "De aanbieder stemde niet in met de cliëntenstop: beslis opnieuw over "
                                + wat)
                : aanZet(
                        "Besluit na overleg: bestedingsruimte " + wat,
                        "De gemeente verhoogt de ruimte met een addendum.",
                        "Stel het addendum op: bestedingsruimte " + wat);
    }

    private static Ruimtebeurt aanZet(String kop, String bericht, String taak) {
        return new Ruimtebeurt(kort(kop), bericht, kort(taak), true, null);
    }

    private static Ruimtebeurt getekend(String kop, String bericht, String taak, String daarna) {
        return new Ruimtebeurt(kort(kop), bericht, kort(taak), true, kort(daarna));
    }

    private static Ruimtebeurt vanzelf(String kop, String bericht) {
        return new Ruimtebeurt(kort(kop), bericht, null, true, null);
    }

    private static Ruimtebeurt stil(String kop, String bericht) {
        return new Ruimtebeurt(kort(kop), bericht, null, false, null);
    }

    private static String kort(String tekst) {
        return tekst.length() <= TITEL ? tekst : tekst.substring(0, TITEL - 1) + "…";
    }
}
