package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De tabellen van de voorwaarden. */
@Dependent
class Voorwaardensets {
    @Inject Databank databank;

    UUID begin(Namens namens, Versieopgave o) {
        UUID id = UUID.randomUUID();
        int begonnen =
                voer(
                        """
                insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, voorganger, aard, omvang,
                    toelichting, kosteneffect, ingangsdatum, opgesteld_door)
                select ?, ?, ?, coalesce(max(nummer), 0) + 1, ?, ?,
                       (select id from voorwaardenset where kader = ? and toestand = 'VAN_KRACHT'), ?, ?, ?, ?, ?, ?
                from voorwaardenset where kader = ?
                having exists (select from inkoopkader where id = ? and gemeente = ?)
                """,
                        id,
                        namens.gemeente().code(),
                        o.kader(),
                        o.soort(),
                        o.variant(),
                        o.kader(),
                        o.aard(),
                        o.omvang(),
                        o.toelichting(),
                        o.kosteneffect() == null ? null : o.kosteneffect().centen(),
                        o.ingangsdatum(),
                        namens.wie(),
                        o.kader(),
                        o.kader(),
                        namens.gemeente().code());
        if (begonnen == 0) {
            throw new Weigering(Voorwaardenreden.ONBEKEND, Voorwaardenreden.ONBEKEND.zin());
        }
        databank.voer(
                """
                insert into voorwaarde (id, gemeente, voorwaardenset, deel, artikel, kop, tekst, nvt, eis, gevolg, bewijs,
                    geldig_maanden, getal)
                select uuidv7(), v.gemeente, s.id, v.deel, v.artikel, v.kop, v.tekst, v.nvt, v.eis, v.gevolg, v.bewijs,
                       v.geldig_maanden, v.getal
                from voorwaardenset s join voorwaarde v on v.voorwaardenset = s.voorganger where s.id = ?
                """,
                id);
        databank.voer(
                """
                insert into voorwaarde (id, gemeente, voorwaardenset, deel, artikel, kop, nvt)
                select uuidv7(), s.gemeente, s.id, a.deel, a.artikel, a.kop, a.deel = 1
                from voorwaardenset s cross join standaardartikel a
                where s.id = ? and s.voorganger is null
                """,
                id);
        return id;
    }

    void leg(Voorwaardenset s, Voorwaarde v) {
        voer(
                """
                insert into voorwaarde (id, gemeente, voorwaardenset, deel, artikel, kop, tekst, nvt, eis, gevolg, bewijs,
                    geldig_maanden, getal)
                values (uuidv7(), ?, ?, left(?, 1)::smallint, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (voorwaardenset, artikel) do update set kop = excluded.kop, tekst = excluded.tekst,
                    nvt = excluded.nvt, eis = excluded.eis, gevolg = excluded.gevolg, bewijs = excluded.bewijs,
                    geldig_maanden = excluded.geldig_maanden, getal = excluded.getal
                """,
                s.gemeente().code(),
                s.id(),
                v.artikel(),
                v.artikel(),
                v.kop(),
                v.tekst(),
                v.nvt(),
                v.eis(),
                v.gevolg(),
                v.bewijs(),
                v.geldigMaanden(),
                v.getal());
    }

    void zet(UUID set, Voorwaardenset.Toestand naar) {
        voer("update voorwaardenset set toestand = ?, versie = versie + 1 where id = ?", naar, set);
    }

    void inConsultatie(UUID set, Instant tot) {
        voer(
                "update voorwaardenset set toestand = 'CONSULTATIE', consultatie_tot = ?, versie = versie + 1"
                        + " where id = ?",
                tot,
                set);
    }

    void gepubliceerd(UUID set, UUID verzending) {
        voer(
                "update voorwaardenset set toestand = 'GEPUBLICEERD', verzending = ?, versie = versie + 1"
                        + " where id = ?",
                verzending,
                set);
    }

    void laatIngaan(UUID set) {
        voer(
                "update voorwaardenset set toestand = 'VERVANGEN', versie = versie + 1 where toestand ="
                        + " 'VAN_KRACHT' and id = (select voorganger from voorwaardenset where id = ?)",
                set);
        zet(set, Voorwaardenset.Toestand.VAN_KRACHT);
    }

    void reageer(Voorwaardenset s, Namens namens, String tekst) {
        voer(
                "insert into voorwaardenreactie (id, gemeente, aanbieder, voorwaardenset, van, tekst, door)"
                        + " values (uuidv7(), ?, ?, ?, ?, ?, ?)",
                s.gemeente().code(),
                namens.aanbieder() == null ? null : namens.aanbieder().code(),
                s.id(),
                namens.aanbieder() == null ? "CLIENTENRAAD" : "AANBIEDER",
                tekst,
                namens.wie());
    }

    int beantwoord(Namens namens, UUID reactie, String tekst) {
        return voer(
                "insert into voorwaardenantwoord (id, gemeente, aanbieder, reactie, tekst, door)"
                        + " select uuidv7(), gemeente, aanbieder, id, ?, ? from voorwaardenreactie where id = ?",
                tekst,
                namens.wie(),
                reactie);
    }

    /** Geeft bij een weigering de dag waarop de overeenkomst daarmee eindigt, anders niets. */
    LocalDate besluit(
            Voorwaardenset s, Namens namens, boolean aanvaard, String hash, String mandaat) {
        voer(
                """
                insert into aanvaarding (id, gemeente, aanbieder, voorwaardenset, hash, besluit, persoon, mandaat,
                    opgezegd_per)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, case when ? then null else greatest(?::date, vandaag()) end)
                """,
                s.gemeente().code(),
                namens.aanbieder().code(),
                s.id(),
                hash,
                aanvaard ? "AANVAARD" : "GEWEIGERD",
                namens.wie(),
                mandaat,
                aanvaard,
                s.ingangsdatum());
        if (aanvaard) {
            return null;
        }
        return databank.eerste(
                        "select opgezegd_per from aanvaarding where aanbieder = ? and voorwaardenset = ?",
                        r -> Databank.dag(r, "opgezegd_per"),
                        namens.aanbieder().code(),
                        s.id())
                .orElseThrow();
    }

    /**
     * Wie nu onder dit kader levert, of onder een overeenkomst van deze wet die nog geen kader
     * heeft: aan hen wordt alles tegelijk bekendgemaakt.
     */
    List<AgbCode> geadresseerden(UUID kader) {
        return databank.lijst(
                """
                select distinct o.aanbieder from inkoopkader k
                join raamovereenkomst o on o.gemeente = k.gemeente and o.wet = k.wet
                where k.id = ? and coalesce(o.kader, k.id) = k.id
                  and contract_van_kracht(o.toestand) and o.begin <= k.eind
                  and coalesce(o.eind, 'infinity') >= vandaag()
                order by 1
                """,
                r -> new AgbCode(r.getString(1)),
                kader);
    }

    Optional<Voorwaardenset> vind(UUID id) {
        return databank.eerste(
                "select * from voorwaardenset where id = ?", Voorwaardensets::set, id);
    }

    List<Voorwaardenset> van(UUID kader) {
        return databank.lijst(
                "select * from voorwaardenset where kader = ? order by nummer desc",
                Voorwaardensets::set,
                kader);
    }

    List<Voorwaarde> artikelen(UUID set) {
        return databank.lijst(
                "select * from voorwaarde where voorwaardenset = ?"
                        + " order by string_to_array(artikel, '.')::int[]",
                Voorwaardensets::voorwaarde,
                set);
    }

    List<Reactie> reacties(UUID set) {
        return databank.lijst(
                """
                select r.*, a.tekst as antwoord from voorwaardenreactie r
                left join voorwaardenantwoord a on a.reactie = r.id
                where r.voorwaardenset = ? order by r.ontvangen, r.id
                """,
                r ->
                        new Reactie(
                                r.getObject("id", UUID.class),
                                agb(r.getString("aanbieder")),
                                r.getString("tekst"),
                                Databank.moment(r, "ontvangen"),
                                r.getString("antwoord")),
                set);
    }

    List<Aanvaarding> aanvaardingen(UUID set) {
        return databank.lijst(
                "select * from aanvaarding where voorwaardenset = ? order by moment, id",
                r ->
                        new Aanvaarding(
                                agb(r.getString("aanbieder")),
                                r.getString("besluit").equals("AANVAARD"),
                                r.getString("hash"),
                                r.getString("persoon"),
                                r.getString("mandaat"),
                                Databank.dag(r, "opgezegd_per"),
                                Databank.moment(r, "moment")),
                set);
    }

    // De databank oordeelt; wat zij bij naam weigert, wordt de zin die daarbij hoort.
    private int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            throw Kadertarieven.vertaald(fout);
        }
    }

    private static AgbCode agb(String code) {
        return code == null ? null : new AgbCode(code);
    }

    private static Voorwaardenset set(ResultSet r) throws SQLException {
        LocalDate ingang = Databank.dag(r, "ingangsdatum");
        return new Voorwaardenset(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                r.getObject("kader", UUID.class),
                r.getInt("nummer"),
                Wijzigingssoort.valueOf(r.getString("soort")),
                r.getObject("voorganger", UUID.class),
                r.getString("aard"),
                r.getString("omvang"),
                r.getString("toelichting"),
                ingang,
                Voorwaardenset.Toestand.valueOf(r.getString("toestand")),
                Databank.moment(r, "consultatie_tot"),
                r.getString("hash"),
                Databank.moment(r, "publicatie"),
                r.getObject("verzending", UUID.class),
                r.getString("opgesteld_door"));
    }

    private static Voorwaarde voorwaarde(ResultSet r) throws SQLException {
        String eis = r.getString("eis");
        return new Voorwaarde(
                r.getString("artikel"),
                r.getString("kop"),
                r.getString("tekst"),
                r.getBoolean("nvt"),
                eis == null ? null : Voorwaarde.Eissoort.valueOf(eis),
                eis == null ? null : Voorwaarde.Gevolg.valueOf(r.getString("gevolg")),
                eis == null ? null : Voorwaarde.Bewijssoort.valueOf(r.getString("bewijs")),
                r.getObject("geldig_maanden", Integer.class),
                Databank.getal(r, "getal"));
    }
}
