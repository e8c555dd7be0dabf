package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Start en stop van levering, met de regels die naar eerdere berichten kijken. De meldingen van één
 * bericht worden na elkaar toegepast, zodat een verwijdering en een nieuwe start samen kunnen
 * (IV008); is er ergens een fout, dan draait het loket alles terug.
 */
@Dependent
class Leveringen {
    private record Doel(UUID id, String aanbieder, String bsn, String categorie, String code) {}

    private record Stand(UUID id, LocalDate tijdelijkEind, LocalDate eind) {}

    @Inject Databank databank;
    @Inject Afloop afloop;

    List<List<String>> pasToe(Namens namens, Leveringsopdracht opdracht) {
        Gemeentecode gemeente = namens.gemeente();
        List<List<String>> codes = new ArrayList<>();
        for (Leveringsopdracht.Melding melding : opdracht.meldingen()) {
            Optional<Doel> doel = doel(gemeente, opdracht, melding);
            // TR019: zonder toewijzing is een start of stop niet te koppelen
            codes.add(
                    doel.isEmpty()
                            ? List.of("9019")
                            : pasToe(namens, opdracht, doel.get(), melding));
        }
        return codes;
    }

    private List<String> pasToe(
            Namens namens,
            Leveringsopdracht opdracht,
            Doel doel,
            Leveringsopdracht.Melding melding) {
        Optional<Stand> stand =
                databank.eerste(
                        "select id, tijdelijk_eind, eind from levering"
                                + " where toewijzing = ? and begin = ? and not verwijderd for update",
                        r ->
                                new Stand(
                                        r.getObject("id", UUID.class),
                                        Databank.dag(r, "tijdelijk_eind"),
                                        Databank.dag(r, "eind")),
                        doel.id(),
                        melding.begin());
        if (melding.isStart()) {
            return melding.verwijder()
                    ? verwijderStart(stand)
                    : start(namens.gemeente(), opdracht, doel, melding, stand);
        }
        if (melding.verwijder()) {
            return verwijderStop(melding, stand);
        }
        List<String> codes = stop(melding, stand);
        if (codes.isEmpty() && !melding.isTijdelijk()) {
            afloop.gestopt(namens, doel.id());
        }
        return codes;
    }

    private List<String> start(
            Gemeentecode gemeente,
            Leveringsopdracht opdracht,
            Doel doel,
            Leveringsopdracht.Melding melding,
            Optional<Stand> zelfde) {
        if (zelfde.isPresent()) {
            return List.of("9074");
        }
        boolean loopt =
                databank.eerste(
                                "select 1 from levering where toewijzing = ? and not verwijderd"
                                        + " and eind is null and tijdelijk_eind is null",
                                r -> 1,
                                doel.id())
                        .isPresent();
        if (loopt) {
            return List.of("9326");
        }
        databank.voer(
                "insert into levering (gemeente, aanbieder, toewijzing, begin) values (?, ?, ?, ?)",
                gemeente.code(),
                opdracht.aanbieder().code(),
                doel.id(),
                melding.begin());
        return List.of();
    }

    private List<String> verwijderStart(Optional<Stand> stand) {
        if (stand.isEmpty()) {
            return List.of("9063");
        }
        if (stand.get().eind() != null || stand.get().tijdelijkEind() != null) {
            return List.of("9071");
        }
        databank.voer("update levering set verwijderd = true where id = ?", stand.get().id());
        return List.of();
    }

    private List<String> stop(Leveringsopdracht.Melding melding, Optional<Stand> stand) {
        if (stand.isEmpty()) {
            return List.of("9069");
        }
        Stand s = stand.get();
        if (s.eind() != null) {
            return List.of("9415");
        }
        if (melding.isTijdelijk()) {
            if (s.tijdelijkEind() != null) {
                return List.of("9413");
            }
            databank.voer(
                    "update levering set tijdelijk_eind = ? where id = ?", melding.eind(), s.id());
            return List.of();
        }
        if (s.tijdelijkEind() != null && melding.eind().isBefore(s.tijdelijkEind())) {
            return List.of("9414");
        }
        databank.voer(
                "update levering set eind = ?, reden = ? where id = ?",
                melding.eind(),
                melding.reden(),
                s.id());
        return List.of();
    }

    private List<String> verwijderStop(Leveringsopdracht.Melding melding, Optional<Stand> stand) {
        LocalDate gestopt =
                stand.map(s -> melding.isTijdelijk() ? s.tijdelijkEind() : s.eind()).orElse(null);
        if (!melding.eind().equals(gestopt)) {
            return List.of("9063");
        }
        databank.voer(
                melding.isTijdelijk()
                        ? "update levering set tijdelijk_eind = null where id = ?"
                        : "update levering set eind = null, reden = null where id = ?",
                stand.get().id());
        return List.of();
    }

    private Optional<Doel> doel(
            Gemeentecode gemeente, Leveringsopdracht opdracht, Leveringsopdracht.Melding melding) {
        if (melding.toewijzingnummer() == null) {
            return Optional.empty();
        }
        return databank.eerste(
                        "select id, aanbieder, bsn, categorie, productcode from toewijzing where gemeente = ?"
                                + " and wet = ? and nummer = ? and status = 'TOEGEWEZEN'",
                        r ->
                                new Doel(
                                        r.getObject("id", UUID.class),
                                        r.getString("aanbieder"),
                                        r.getString("bsn"),
                                        r.getString("categorie"),
                                        r.getString("productcode")),
                        gemeente.code(),
                        opdracht.wet(),
                        melding.toewijzingnummer())
                .filter(d -> d.aanbieder().equals(opdracht.aanbieder().code()))
                .filter(d -> d.bsn().equals(opdracht.bsn()));
    }
}
