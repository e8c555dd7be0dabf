package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/** De tabel van de postvakken: erin leggen, bladeren, tellen, lezen. */
@Dependent
class Kennisgevingen {
    /** Een rij in een postvak. */
    record Vak(String gemeente, String aanbieder, String voor, String persoon, String rol) {}

    private static final String KOLOMMEN =
            """
            id, gemeente, persoon, soort, titel, tekst, onderwerp_soort, onderwerp, pad, verstuurd,
            gelezen, gelezen_door
            """;

    @Inject Databank databank;

    /** Leeg als dit postvak in dezelfde verzending al genoemd was. */
    boolean leg(
            UUID id,
            UUID verzending,
            Vak vak,
            Kennisgevingverzoek v,
            Instant verstuurd,
            Namens door) {
        return databank.voer(
                        """
                        insert into kennisgeving (id, verzending, gemeente, aanbieder, voor, persoon, rol, soort,
                            titel, tekst, onderwerp_soort, onderwerp, pad, verstuurd, door, van)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        id,
                        verzending,
                        vak.gemeente(),
                        vak.aanbieder(),
                        vak.voor(),
                        vak.persoon(),
                        vak.rol(),
                        v.soort(),
                        v.titel(),
                        v.tekst(),
                        v.onderwerp() == null ? null : v.onderwerp().soort(),
                        v.onderwerp() == null ? null : v.onderwerp().id(),
                        v.pad(),
                        verstuurd,
                        door.wie(),
                        door.aanbieder() == null ? "GEMEENTE" : "AANBIEDER")
                == 1;
    }

    Bladzijde<Kennisgeving> blad(Namens namens, Bladvraag vraag) {
        String basis =
                "select "
                        + KOLOMMEN
                        + " from kennisgeving where "
                        + vanMij(namens)
                        + ("nee".equals(vraag.keuze("gelezen")) ? " and gelezen is null" : "");
        return new Bladerboek<>(basis, "uuid", Kennisgevingen::kennisgeving)
                .op("verstuurd", "timestamptz")
                .nieuwsteEerst()
                .blad(databank, vraag, waarden(namens).toArray());
    }

    /** Per soort postvak apart, zodat elk uit de index leest en niets van een ander overslaat. */
    int ongelezen(Namens namens, int hooguit) {
        boolean gemeente = namens.aanbieder() == null;
        String vak =
                " from kennisgeving where gelezen is null and "
                        + (gemeente
                                ? "voor = 'GEMEENTE' and gemeente = (select huidige_gemeente())"
                                : "voor = 'AANBIEDER' and aanbieder = (select huidige_aanbieder())");
        List<String> vakken =
                gemeente
                        ? List.of(
                                "persoon = ?",
                                "persoon is null and rol = ?",
                                "persoon is null and rol is null")
                        : List.of("persoon = ?", "persoon is null");
        return databank.eerste(
                        vakken.stream()
                                .map(
                                        van ->
                                                "(select 1%s and %s limit %d)"
                                                        .formatted(vak, van, hooguit + 1))
                                .collect(
                                        Collectors.joining(
                                                " union all ",
                                                "select least(count(*), "
                                                        + (hooguit + 1)
                                                        + ")::int as n from (",
                                                ") geteld")),
                        r -> r.getInt("n"),
                        waarden(namens).toArray())
                .orElseThrow();
    }

    Optional<Kennisgeving> vind(Namens namens, UUID id) {
        List<Object> waarden = waarden(namens);
        waarden.add(id);
        return databank.eerste(
                "select " + KOLOMMEN + " from kennisgeving where " + vanMij(namens) + " and id = ?",
                Kennisgevingen::kennisgeving,
                waarden.toArray());
    }

    /** Alleen de eerste lezing telt als bewijs. */
    int gelezen(Namens namens, UUID id) {
        List<Object> waarden = new ArrayList<>(List.of(namens.wie()));
        waarden.addAll(waarden(namens));
        String een = "";
        if (id != null) {
            een = " and id = ?";
            waarden.add(id);
        }
        return databank.voer(
                "update kennisgeving set gelezen = nu(), gelezen_door = ? where "
                        + vanMij(namens)
                        + " and gelezen is null"
                        + een,
                waarden.toArray());
    }

    // Mijn eigen postvak, en dat van mijn organisatie of mijn rol daarin.
    private static String vanMij(Namens namens) {
        return namens.aanbieder() == null
                ? "(voor = 'GEMEENTE' and gemeente = (select huidige_gemeente())"
                        + " and (persoon = ? or persoon is null and (rol is null or rol = ?)))"
                : "(voor = 'AANBIEDER' and aanbieder = (select huidige_aanbieder())"
                        + " and (persoon = ? or persoon is null))";
    }

    private static List<Object> waarden(Namens namens) {
        List<Object> waarden = new ArrayList<>();
        waarden.add(namens.wie());
        if (namens.aanbieder() == null) {
            waarden.add(namens.rol());
        }
        return waarden;
    }

    private static Kennisgeving kennisgeving(ResultSet r) throws SQLException {
        UUID onderwerp = r.getObject("onderwerp", UUID.class);
        return new Kennisgeving(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                r.getString("persoon") != null,
                r.getString("soort"),
                r.getString("titel"),
                r.getString("tekst"),
                onderwerp == null ? null : new Onderwerp(r.getString("onderwerp_soort"), onderwerp),
                r.getString("pad"),
                Databank.moment(r, "verstuurd"),
                Databank.moment(r, "gelezen"),
                r.getString("gelezen_door"));
    }
}
