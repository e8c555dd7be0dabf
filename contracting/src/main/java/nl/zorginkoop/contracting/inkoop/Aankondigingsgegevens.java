package nl.zorginkoop.contracting.inkoop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.inkoop.Aankondiging.Gegeven;
import nl.zorginkoop.contracting.inkoop.Aankondiging.Veld;

/** Zet een kader om in de velden van een aankondiging (eForms). */
final class Aankondigingsgegevens {
    /** Maatschappelijke dienstverlening, de afdeling van sociale en andere specifieke diensten. */
    private static final String CPV = "85300000";

    private Aankondigingsgegevens() {}

    static List<Gegeven> van(
            Inkoopkader k, String gemeentenaam, List<Verwervingsstrategie.Kavel> kavels) {
        Kaderopgave o = k.opgave();
        List<Gegeven> uit = new ArrayList<>();
        geheel(uit, Veld.ORGANISATIE, "Gemeente " + gemeentenaam);
        geheel(uit, Veld.INTERN_NUMMER, o.nummer());
        geheel(uit, Veld.TITEL, o.naam());
        geheel(uit, Veld.OMSCHRIJVING, omschrijving(k));
        geheel(uit, Veld.AARD, "services");
        geheel(uit, Veld.CPV, CPV);
        geheel(uit, Veld.PROCEDURE, o.procedure().name());
        geheel(uit, Veld.WAARDE, k.waarde().toString());
        geheel(uit, Veld.BEGIN, o.looptijd().begin().toString());
        geheel(uit, Veld.EIND, o.looptijd().eind().toString());
        geheel(uit, Veld.VERLENGING, k.duur().verlengingsmaanden() + " maanden");
        if (k.duur().motivering() != null) {
            geheel(uit, Veld.MOTIVERING_DUUR, k.duur().motivering());
        }
        k.wegingopgave()
                .ifPresent(
                        w -> {
                            geheel(uit, Veld.KWALITEIT, String.valueOf(w.kwaliteit()));
                            geheel(uit, Veld.OVERIG_GEWICHT, String.valueOf(w.rest()));
                        });
        geheel(
                uit,
                Veld.GEBIED,
                k.deelnemers().stream()
                        .map(d -> d.deelnemer().code())
                        .collect(Collectors.joining(", ")));
        for (Verwervingsstrategie.Kavel kavel : kavels) {
            String perceel = "LOT-%04d".formatted(kavel.nummer());
            uit.add(new Gegeven(perceel, Veld.PERCEEL, perceel));
            uit.add(new Gegeven(perceel, Veld.TITEL, kavel.naam()));
            uit.add(new Gegeven(perceel, Veld.OMSCHRIJVING, String.join(", ", kavel.producten())));
            if (kavel.waarde() != null) {
                uit.add(new Gegeven(perceel, Veld.WAARDE, kavel.waarde().toString()));
            }
        }
        return List.copyOf(uit);
    }

    /** Over elk veld met zijn lengte, zodat niets tussen twee velden kan schuiven. */
    static String hash(List<Gegeven> gegevens) {
        String tekst =
                gegevens.stream()
                        .map(
                                g ->
                                        g.perceel()
                                                + "|"
                                                + g.veld()
                                                + "|"
                                                + g.waarde().length()
                                                + "|"
                                                + g.waarde())
                        .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException onmogelijk) {
            throw new IllegalStateException(onmogelijk);
        }
    }

    private static String omschrijving(Inkoopkader k) {
        String producten = "Producten: " + String.join(", ", k.opgave().producten()) + ".";
        return k.opgave().procedure() == Procedure.TOELATING
                ? "Toelatingsprocedure: wie aan de voorwaarden voldoet, wordt toegelaten; de cliënt"
                        + " kiest. "
                        + producten
                : producten;
    }

    private static void geheel(List<Gegeven> uit, Veld veld, String waarde) {
        uit.add(new Gegeven("", veld, waarde));
    }
}
