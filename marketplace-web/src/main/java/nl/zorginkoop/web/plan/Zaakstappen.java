package nl.zorginkoop.web.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zaakdossier.Stap;

/**
 * Welke stap van een zaak open ligt. Dat is de volgende, tenzij iemand er een andere koos die nu
 * mag; zo heeft elke stap een eigen adres en staat er nooit meer dan een formulier te wachten.
 */
public class Zaakstappen implements Serializable {
    private static final long serialVersionUID = 1L;

    /** De weg van boven naar beneden, met welke stappen erbij horen. */
    private enum Deel {
        ONDERZOEK(Stap.ONDERSTEUNING, Stap.AFWEGEN),
        VERSLAG(Stap.VERSLAG),
        AANVRAAG(Stap.AANVRAAG),
        BESLUIT(Stap.BESCHIKKING, Stap.BEKENDMAKEN),
        KEUZE(Stap.TOEWIJZEN),
        EVALUATIE(Stap.EVALUEREN, Stap.KLAAR);

        private final List<Stap> stappen;

        Deel(Stap... stappen) {
            this.stappen = List.of(stappen);
        }
    }

    /**
     * Een deel van de weg.
     *
     * @param klasse {@code klaar}, {@code nu} of {@code later}
     */
    public record Plek(String naam, String klasse) implements Serializable {}

    private final Zaakdossier dossier;
    private final boolean regisseur;
    private final String open;

    public Zaakstappen(Zaakdossier dossier, boolean regisseur, String gekozen) {
        this.dossier = dossier;
        this.regisseur = regisseur;
        open = gekozen != null && mag(gekozen) ? gekozen : dossier.volgende().name();
    }

    /** De naam van wat open ligt; de woorden erbij staan onder {@code zaaknu}. */
    public String getOpen() {
        return open;
    }

    /** Ligt deze stap open, en mag wie kijkt haar zetten? */
    public boolean isOpen(String stap) {
        return stap.equals(open) && mag(stap);
    }

    /** Is wat open ligt werk van een ander? */
    public boolean isVanAnder() {
        return !mag(open) && dossier.volgende() != Stap.KLAAR;
    }

    public List<Plek> getWeg() {
        List<Plek> weg = new ArrayList<>();
        boolean geweest = true;
        for (Deel deel : Deel.values()) {
            boolean nu = deel.stappen.contains(dossier.volgende());
            geweest = geweest && !nu;
            weg.add(new Plek(deel.name(), nu ? "nu" : geweest ? "klaar" : "later"));
        }
        return weg;
    }

    /** Wat er verder kan, buiten wat open ligt. */
    public List<String> getOok() {
        return List.of(
                        "ONDERSTEUNING",
                        "AFWEGEN",
                        "VERSLAG",
                        "AANVRAAG",
                        "BESCHIKKING",
                        "BEKENDMAKEN",
                        "TOEWIJZEN",
                        "EVALUEREN",
                        "BEZWAAR",
                        "BESLISSEN",
                        "PLAN",
                        "TRIAGE",
                        "SPOED",
                        "METING",
                        "OVERDRAGEN")
                .stream()
                .filter(s -> !s.equals(open) && mag(s))
                .toList();
    }

    private boolean mag(String stap) {
        return switch (stap) {
            case "ONDERSTEUNING" ->
                    "ONDERZOEK".equals(dossier.stand()) || "VERSLAG".equals(dossier.stand());
            case "AFWEGEN" -> !isBesloten();
            case "VERSLAG" -> regisseur && isNu(Stap.VERSLAG, Stap.AANVRAAG);
            case "AANVRAAG" -> regisseur && dossier.aanvraag().isEmpty();
            case "BESCHIKKING" -> regisseur && !dossier.aanvraag().isEmpty() && !isBesloten();
            case "BEKENDMAKEN" -> regisseur && isNu(Stap.BEKENDMAKEN);
            case "TOEWIJZEN" -> regisseur && isToegekend();
            case "EVALUEREN" -> regisseur && isBesloten() && !isNu(Stap.KLAAR);
            case "BEZWAAR" -> regisseur && isBesloten();
            case "BESLISSEN" ->
                    regisseur && dossier.bezwaren().stream().anyMatch(b -> b.uitkomst() == null);
            case "PLAN", "OVERDRAGEN" -> regisseur;
            case "TRIAGE", "SPOED", "METING" -> true;
            default -> false;
        };
    }

    private boolean isNu(Stap... stappen) {
        return List.of(stappen).contains(dossier.volgende());
    }

    public boolean isBesloten() {
        return dossier.besluiten().stream().anyMatch(b -> b.bekend() != null);
    }

    private boolean isToegekend() {
        return dossier.besluiten().stream()
                .filter(b -> b.bekend() != null)
                .flatMap(b -> b.regels().stream())
                .anyMatch(r -> "NATURA".equals(r.vorm().name()));
    }
}
