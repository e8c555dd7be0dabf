package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;

/** De tabel van de termijnen en haar stappen. */
@Dependent
class Termijnen {
    private static final String KOLOMMEN =
            """
            id, gemeente, aanbieder, soort, onderwerp_soort, onderwerp, kalender, gebeurtenis,
            aantal, maat, kale_dag, einde, opgeschort, toestand, klaar, reden
            """;

    private static final String INVOEGEN =
            """
            insert into termijn (id, gemeente, aanbieder, soort, onderwerp_soort, onderwerp,
                kalender, begonnen, gebeurtenis, aantal, maat, kale_dag, einde,
                taak_titel, taak_rol, taak_eigenaar, taak_werkdagen, taak_met_reden)
            values (?, ?, ?, ?, ?, ?, ?, nu(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (onderwerp, soort) where toestand in ('LOOPT', 'OPGESCHORT') do nothing
            """;

    @Inject Databank databank;

    Werkdagen werkdagen() {
        return new Werkdagen(
                new HashSet<>(
                        databank.lijst(
                                "select dag from gelijkgestelde_dag",
                                r -> Databank.dag(r, "dag"))));
    }

    /** Een termijn zoals zij in de tabel komt. */
    record Nieuw(
            UUID id,
            Gemeentecode gemeente,
            Termijnverzoek verzoek,
            LocalDate gebeurtenis,
            LocalDate kaal,
            Instant einde) {}

    /** Onwaar als er al een van deze soort loopt over dit onderwerp. */
    boolean voegToe(Nieuw nieuw) {
        return databank.voer(INVOEGEN, rij(nieuw)) == 1;
    }

    /** Onwaar als er van een al een loopt; de andere zijn dan wel begonnen. */
    boolean voegToe(List<Nieuw> nieuw) {
        databank.voerVeel(INVOEGEN, nieuw.stream().map(Termijnen::rij).toList());
        return databank.eerste(
                        "select count(*) = ? as alle from termijn where id = any (?::text[]::uuid[])",
                        r -> r.getBoolean("alle"),
                        nieuw.size(),
                        nieuw.stream().map(Nieuw::id).toList())
                .orElseThrow();
    }

    private static Object[] rij(Nieuw n) {
        Termijnverzoek v = n.verzoek();
        Vervolgtaak taak = v.taak();
        return new Object[] {
            n.id(),
            n.gemeente().code(),
            v.aanbieder() == null ? null : v.aanbieder().code(),
            v.soort(),
            v.onderwerp().soort(),
            v.onderwerp().id(),
            v.kalender(),
            n.gebeurtenis(),
            v.duur() == null ? null : v.duur().aantal(),
            v.duur() == null ? null : v.duur().maat(),
            n.kaal(),
            n.einde(),
            taak == null ? null : taak.titel(),
            taak == null ? null : taak.rol(),
            taak == null ? null : taak.eigenaar(),
            taak == null ? null : taak.werkdagen(),
            taak != null && taak.metReden()
        };
    }

    Optional<Termijn> vind(UUID id) {
        return databank.eerste(
                "select " + KOLOMMEN + " from termijn where id = ?", Termijnen::termijn, id);
    }

    /**
     * Vindt en vergrendelt, zodat twee die tegelijk iets willen na elkaar komen. Eerst het werk,
     * dan de termijn: dezelfde volgorde als bij het afgaan, anders houden zij elkaar vast.
     */
    Optional<Termijn> vergrendel(UUID id) {
        databank.lijst(
                "select 1 from werk where soort = ? and onderwerp = ? for update",
                r -> 1,
                Termijnloket.AFGAAN,
                id);
        return databank.eerste(
                "select " + KOLOMMEN + " from termijn where id = ? for no key update",
                Termijnen::termijn,
                id);
    }

    List<Termijn> over(UUID onderwerp) {
        return databank.lijst(
                "select " + KOLOMMEN + " from termijn where onderwerp = ? order by einde, id",
                Termijnen::termijn,
                onderwerp);
    }

    Optional<Vervolgtaak> vervolg(UUID id) {
        return databank.eerste(
                """
                select taak_titel, taak_rol, taak_eigenaar, taak_werkdagen, taak_met_reden
                from termijn where id = ? and taak_titel is not null
                """,
                r ->
                        new Vervolgtaak(
                                r.getString("taak_titel"),
                                Rol.valueOf(r.getString("taak_rol")),
                                r.getString("taak_eigenaar"),
                                r.getObject("taak_werkdagen", Integer.class),
                                r.getBoolean("taak_met_reden")),
                id);
    }

    void klaar(UUID id, Termijn.Toestand toestand, String reden) {
        databank.voer(
                "update termijn set toestand = ?, klaar = nu(), reden = ?, opgeschort = null"
                        + " where id = ?",
                toestand,
                reden,
                id);
    }

    void schortOp(UUID id) {
        databank.voer(
                "update termijn set toestand = 'OPGESCHORT', opgeschort = nu() where id = ?", id);
    }

    void verzet(UUID id, LocalDate kaal, Instant einde) {
        databank.voer(
                "update termijn set kale_dag = ?, einde = ?, toestand = 'LOOPT', opgeschort = null"
                        + " where id = ?",
                kaal,
                einde,
                id);
    }

    /** Dezelfde stap van veel termijnen. */
    void stappen(Collection<UUID> termijnen, String wat, String wie) {
        databank.voer(
                """
                insert into termijn_stap (gemeente, aanbieder, termijn, wat, wie, einde)
                select gemeente, aanbieder, id, ?, ?, einde from termijn where id = any (?::text[]::uuid[])
                """,
                wat,
                wie,
                termijnen);
    }

    void stap(UUID id, String wat, String wie, String reden) {
        databank.voer(
                """
                insert into termijn_stap (gemeente, aanbieder, termijn, wat, wie, einde, reden)
                select gemeente, aanbieder, id, ?, ?, einde, ? from termijn where id = ?
                """,
                wat,
                wie,
                reden,
                id);
    }

    private static Termijn termijn(ResultSet r) throws SQLException {
        Integer aantal = r.getObject("aantal", Integer.class);
        String aanbieder = r.getString("aanbieder");
        return new Termijn(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                aanbieder == null ? null : new AgbCode(aanbieder),
                r.getString("soort"),
                new Onderwerp(r.getString("onderwerp_soort"), r.getObject("onderwerp", UUID.class)),
                Kalender.valueOf(r.getString("kalender")),
                Databank.dag(r, "gebeurtenis"),
                aantal == null
                        ? null
                        : new Termijnduur(aantal, Termijnduur.Maat.valueOf(r.getString("maat"))),
                Databank.dag(r, "kale_dag"),
                Databank.moment(r, "einde"),
                Databank.moment(r, "opgeschort"),
                Termijn.Toestand.valueOf(r.getString("toestand")),
                Databank.moment(r, "klaar"),
                r.getString("reden"));
    }
}
