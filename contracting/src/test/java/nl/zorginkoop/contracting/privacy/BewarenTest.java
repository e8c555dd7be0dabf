package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.privacy.Logboekwereld.DUINSTAD;
import static nl.zorginkoop.contracting.privacy.Logboekwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S12: niets te vroeg weg, niets te laat, en van alles een bewijs; vijfentwintig jaar lang. */
class BewarenTest {
    private static final long ZAAD = 5_3_4;
    private static final Namens SYSTEEM = Namens.systeem(new Gemeentecode(WATERRIJK));
    private static final Namens BEHEER =
            Namens.gemeente("henk", Rol.BEHEERDER, new Gemeentecode(WATERRIJK));
    private static final UUID WERK = UUID.randomUUID();

    /** Een dossier zoals de test het kent; de termijn rekent zij zelf uit. */
    private record Dossier(UUID id, UUID hulpvrager, String wet, LocalDate start) {
        boolean magWegOp(LocalDate dag) {
            boolean vijftien = wet.equals("WMO") || dag.isBefore(LocalDate.of(2020, 1, 1));
            return start != null && dag.isAfter(start.plusYears(vijftien ? 15 : 20));
        }
    }

    @TempDir Path map;
    private Logboekwereld wereld;
    private Testdatabank db;
    private final Random toeval = new Random(ZAAD);
    private final Map<String, UUID> contract = new HashMap<>();
    private int bsn = 999_900_005;

    private long geboekt;

    @BeforeEach
    void wereld() {
        wereld = new Logboekwereld(map);
        db = wereld.db;
        for (String gemeente : List.of(WATERRIJK, DUINSTAD)) {
            UUID id = UUID.randomUUID();
            contract.put(gemeente, id);
            db.toezicht()
                    .voer(
                            "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                    + " values (?, ?, '42420099', 'WMO', 'RO', 'x', 'INSPANNINGSGERICHT', '2000-01-01')",
                            id,
                            gemeente);
        }
    }

    @Test
    void vijfentwintig_jaar_lang_gaat_niets_te_vroeg_en_niets_te_laat_weg_S12() throws Exception {
        LocalDate begin = LocalDate.of(2015, 1, 1);
        LocalDate eind = LocalDate.of(2040, 12, 31);
        zetKlok(begin);
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            dossiers.add(dossier(WATERRIJK, i % 2 == 0 ? "WMO" : "JEUGDWET", i));
        }
        Dossier buren = dossier(DUINSTAD, "WMO", 3);
        Set<UUID> vast = new HashSet<>();
        Set<UUID> hulpvragerVast = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            vast.add(dossiers.get(i).id());
            stop(Vernietigingsstop.Over.TOEWIJZING, dossiers.get(i).id());
        }
        hulpvragerVast.add(dossiers.get(7).hulpvrager());
        stop(Vernietigingsstop.Over.HULPVRAGER, dossiers.get(7).hulpvrager());
        LocalDate opgeheven = LocalDate.of(2038, 5, 1);

        Set<UUID> verwachtWeg = new HashSet<>();
        int dagen = 0;
        long teVroeg = 0;
        long teLaat = 0;
        for (LocalDate dag : dagen(dossiers, begin, eind)) {
            zetKlok(dag);
            if (dag.equals(opgeheven)) {
                List<UUID> stops =
                        db.als(BEHEER, d -> loket(d).stops(BEHEER)).stream()
                                .map(Vernietigingsstop::id)
                                .toList();
                stops.forEach(s -> db.doe(BEHEER, d -> loket(d).hefOp(BEHEER, s)));
                vast.clear();
                hulpvragerVast.clear();
            }
            if (dag.getDayOfMonth() == 1) {
                wereld.schrijf(WATERRIJK, 3);
            }
            vernietig(SYSTEEM);
            wereld.zegelaar().ronde();
            for (Dossier d : dossiers) {
                if (d.magWegOp(dag)
                        && !vast.contains(d.id())
                        && !hulpvragerVast.contains(d.hulpvrager())) {
                    verwachtWeg.add(d.id());
                }
            }
            Set<UUID> over = sleutels("select id from toewijzing where gemeente = '9901'");
            teVroeg +=
                    dossiers.stream()
                            .filter(d -> !over.contains(d.id()) && !verwachtWeg.contains(d.id()))
                            .count();
            teLaat +=
                    dossiers.stream()
                            .filter(d -> over.contains(d.id()) && verwachtWeg.contains(d.id()))
                            .count();
            dagen++;
        }

        System.out.printf(
                "bewaren: %d dagen tussen %s en %s, %d dossiers, vernietigd %d, te vroeg %d, te laat %d, verklaringen %d%n",
                dagen,
                begin,
                eind,
                dossiers.size(),
                verwachtWeg.size(),
                teVroeg,
                teLaat,
                tel("select count(*) from vernietiging"));
        assertThat(teVroeg).isZero();
        assertThat(teLaat).isZero();
        assertThat(verwachtWeg).hasSizeBetween(30, 59);
        // wat loopt, blijft; en wat van een ander is ook
        assertThat(sleutels("select id from toewijzing where gemeente = '9901'"))
                .containsAll(
                        dossiers.stream().filter(d -> d.start() == null).map(Dossier::id).toList());
        assertThat(sleutels("select id from toewijzing where gemeente = '9902'"))
                .contains(buren.id());
        klopt_met_de_verklaringen(verwachtWeg);
        zonderRestjes();
        ketenIsGeslotenMetOudeRegelsWeg();
    }

    private void klopt_met_de_verklaringen(Set<UUID> weg) throws Exception {
        assertThat(tel("select sum(aantal) from vernietiging where soort = 'TOEWIJZING'"))
                .isEqualTo(weg.size());
        // de eerste verklaring is na te rekenen met de sleutels die erin stonden
        String verklaring =
                db.toezicht()
                        .eerste(
                                "select encode(hash, 'hex') from vernietiging where soort = 'TOEWIJZING' and aantal = 1"
                                        + " order by moment limit 1",
                                r -> r.getString(1))
                        .orElseThrow();
        assertThat(weg.stream().map(id -> sha256(id.toString())).collect(Collectors.toSet()))
                .contains(verklaring);
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select v::text from vernietiging v where v::text ~ '\\m9999[0-9]{5}\\M|Proef'",
                                        r -> r.getString(1)))
                .isEmpty();
        assertThat(
                        tel(
                                "select count(*) from vernietiging v where not exists (select from logregel l where l.onderwerp = v.id) and v.moment > (select max(moment) - interval '5 years' from vernietiging)"))
                .isZero();
    }

    private void zonderRestjes() {
        assertThat(tel("select count(*) from boeking")).as("geld blijft").isEqualTo(geboekt);
        assertThat(tel("select count(*) from boeking where toewijzing is null")).isPositive();
        assertThat(tel("select count(*) from boeking where toewijzing is not null"))
                .as("wie weg is heeft geen verplichting meer, wie er nog is wel")
                .isEqualTo(tel("select count(*) from verplichting"));
        assertThat(
                        tel(
                                "select count(*) from prestatie p where p.toewijzing is not null and not exists (select from toewijzing t where t.id = p.toewijzing)"))
                .isZero();
        assertThat(
                        tel(
                                "select count(*) from document d where d.onderwerp_soort = 'TOEWIJZING' and not exists (select from toewijzing t where t.id = d.onderwerp)"))
                .isZero();
        assertThat(
                        tel(
                                "select count(*) from document_stuk s where not exists (select from document d where d.id = s.document)"))
                .isZero();
        assertThat(
                        tel(
                                "select count(*) from hulpvrager h where h.gemeente = '9901' and not exists (select from toewijzing t where t.hulpvrager = h.id)"))
                .isZero();
    }

    private void ketenIsGeslotenMetOudeRegelsWeg() {
        Ketenuitslag keten = wereld.controleer(WATERRIJK);
        assertThat(keten.bevindingen()).isEmpty();
        assertThat(keten.vernietigd()).isGreaterThan(100);
        assertThat(
                        tel(
                                "select count(*) from logregel where gemeente = '9901' and moment < nu() - interval '5 years 1 day'"))
                .isZero();
        // en wie er een meer weghaalt dan verklaard is, valt op
        wereld.breekIn(
                "delete from logregel where nr = (select min(nr) from logregel where gemeente = '9901')");
        assertThat(wereld.controleer(WATERRIJK).ongeschonden()).isFalse();
    }

    @Test
    void berichten_en_losse_regels_verliezen_hun_inhoud_na_hun_termijn() {
        zetKlok(LocalDate.of(2026, 6, 1));
        UUID wmo = bericht("WMO323");
        UUID jeugd = bericht("JW323");
        UUID onbekend = bericht(null);
        UUID vast = bericht("WMO323");
        stop(Vernietigingsstop.Over.BERICHT, vast);
        losseRegel();

        zetKlok(LocalDate.of(2041, 6, 1));
        vernietig(SYSTEEM);
        assertThat(metInhoud()).containsExactlyInAnyOrder(wmo, jeugd, onbekend, vast);
        zetKlok(LocalDate.of(2041, 6, 2));
        vernietig(SYSTEEM);
        assertThat(metInhoud()).containsExactlyInAnyOrder(jeugd, onbekend, vast);
        assertThat(tel("select count(*) from prestatie")).isZero();
        assertThat(
                        tel(
                                "select count(*) from bericht_in where id = '"
                                        + wmo
                                        + "' and oordeel is null"))
                .isEqualTo(1);
        zetKlok(LocalDate.of(2046, 6, 2));
        vernietig(SYSTEEM);
        assertThat(metInhoud()).containsExactly(vast);
    }

    @Test
    void met_een_stop_op_alles_gaat_niets_weg_en_de_stand_zegt_wat_wacht() {
        zetKlok(LocalDate.of(2026, 6, 1));
        bericht("WMO323");
        stop(Vernietigingsstop.Over.ALLES, null);
        zetKlok(LocalDate.of(2050, 1, 1));
        vernietig(SYSTEEM);

        assertThat(metInhoud()).hasSize(1);
        assertThat(db.<List<Bewaarstand>>als(BEHEER, d -> loket(d).stand(BEHEER)))
                .filteredOn(s -> s.soort().equals("BERICHT") && s.wet().equals("WMO"))
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.gestopt()).isEqualTo(1);
                            assertThat(s.aanDeBeurt()).isZero();
                            assertThat(s.jaren()).isEqualTo(15);
                        });
        assertThat(db.als(BEHEER, d -> loket(d).verklaringen(BEHEER, Bladvraag.eerste(25))).rijen())
                .isEmpty();
    }

    @Test
    void een_stop_noemt_een_reden_en_iets_dat_er_is() {
        assertThatThrownBy(() -> stop(Vernietigingsstop.Over.TOEWIJZING, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Bewaarreden.ONDERWERP_ONBEKEND));
        assertThatThrownBy(
                        () ->
                                db.als(
                                        BEHEER,
                                        d ->
                                                loket(d).stop(
                                                                BEHEER,
                                                                Vernietigingsstop.Over.ALLES,
                                                                null,
                                                                " ")))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Bewaarreden.REDEN_ONTBREEKT));
    }

    @Test
    void alleen_het_platform_vernietigt_en_alleen_langs_de_deur() {
        zetKlok(LocalDate.of(2026, 6, 1));
        Dossier d1 = dossier(WATERRIJK, "WMO", 1);
        for (String sql :
                List.of(
                        "delete from document",
                        "delete from logregel",
                        "select vernietig_sleutels('HULPVRAGER', array['" + d1.hulpvrager() + "'])",
                        "select set_config('zorg.vernietigt', 'ja', true) from (select vernietig(10)) v",
                        "update bewaartermijn set termijn = interval '1 day'",
                        "delete from vernietiging")) {
            assertThatThrownBy(
                            () ->
                                    db.doe(
                                            BEHEER,
                                            d -> {
                                                d.eerste(
                                                        "select set_config('zorg.vernietigt', 'ja', true)",
                                                        r -> "");
                                                if (sql.startsWith("select")) {
                                                    d.lijst(sql, r -> "");
                                                } else {
                                                    d.voer(sql);
                                                }
                                            }))
                    .as(sql)
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("42501");
        }
        assertThatThrownBy(
                        () ->
                                new Databank(db.eigenaar()::getConnection)
                                        .met(
                                                c -> {
                                                    try (java.sql.Statement s =
                                                            c.createStatement()) {
                                                        s.execute(
                                                                "select set_config('zorg.gemeente', '9901', false), set_config('zorg.vernietigt', 'ja', false)");
                                                        s.execute("delete from document");
                                                    } catch (java.sql.SQLException fout) {
                                                        throw new IllegalStateException(fout);
                                                    }
                                                }))
                .hasMessageContaining("groeit alleen");
    }

    @Test
    void na_een_lege_ronde_staat_het_werk_klaar_voor_de_volgende_nacht() {
        zetKlok(LocalDate.of(2026, 6, 1));
        vernietig(SYSTEEM);

        assertThat(
                        db.toezicht()
                                .eerste(
                                        "select beschikbaar_op from werk where soort = 'VERNIETIGEN'",
                                        r -> Databank.moment(r, "beschikbaar_op"))
                                .orElseThrow())
                .isEqualTo(Instant.parse("2026-06-02T01:00:00Z"));
    }

    private static TreeSet<LocalDate> dagen(
            List<Dossier> dossiers, LocalDate begin, LocalDate eind) {
        TreeSet<LocalDate> dagen = new TreeSet<>();
        for (LocalDate dag = begin; dag.isBefore(eind); dag = dag.plusMonths(3)) {
            dagen.add(dag);
        }
        dagen.addAll(
                List.of(
                        LocalDate.of(2019, 12, 31),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2038, 5, 1),
                        eind));
        for (Dossier d : dossiers) {
            if (d.start() != null) {
                for (int jaren : new int[] {15, 20}) {
                    LocalDate grens = d.start().plusYears(jaren);
                    dagen.addAll(List.of(grens, grens.plusDays(1)));
                }
            }
        }
        dagen.removeIf(d -> d.isBefore(begin) || d.isAfter(eind));
        return dagen;
    }

    private void geld(String gemeente, UUID toewijzing) {
        Databank d = db.toezicht();
        UUID plafond = UUID.nameUUIDFromBytes(gemeente.getBytes(StandardCharsets.UTF_8));
        d.voer(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, ?, 2020, 'WMO',"
                        + " 'BEGROTING', 'Wmo', array[?::uuid]) on conflict do nothing",
                plafond,
                gemeente,
                plafond);
        d.voer(
                "insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, bron) values"
                        + " (?, '42420099', ?, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', 100, ?, ?)",
                gemeente,
                plafond,
                toewijzing,
                toewijzing);
        d.voer(
                "insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond, verplicht) values (?, 2020,"
                        + " ?, '42420099', ?, 100)",
                toewijzing,
                gemeente,
                plafond);
        geboekt++;
    }

    private Dossier dossier(String gemeente, String wet, int soort) {
        UUID id = UUID.randomUUID();
        UUID persoon = UUID.randomUUID();
        LocalDate toegewezen = LocalDate.of(2000, 1, 1).plusDays(toeval.nextInt(6000));
        LocalDate eind = soort % 5 == 4 ? null : toegewezen.plusDays(toeval.nextInt(900));
        LocalDate laatst = eind == null || eind.isBefore(toegewezen) ? toegewezen : eind;
        boolean loopt = eind == null && soort % 10 == 9;
        String nummer = volgendBsn();
        Databank d = db.toezicht();
        d.voer(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht, ingeschreven) values"
                        + " (?, ?, ?, 'Proef', '1980-01-01', '0', ?)",
                persoon,
                gemeente,
                nummer,
                middag(toegewezen));
        d.voer(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, begin, eind, toegewezen, status) values (?, ?, '42420099', ?, ?, ?, ?, ?,"
                        + " 'P. Proef', '01', ?, ?, ?, 'TOEGEWEZEN')",
                id,
                gemeente,
                wet,
                (long) bsn % 1_000_000,
                contract.get(gemeente),
                persoon,
                nummer,
                toegewezen,
                eind,
                middag(toegewezen));
        if (soort % 2 == 0) {
            geld(gemeente, id);
        }
        if (eind == null) {
            LocalDate gestopt = toegewezen.plusDays(toeval.nextInt(700));
            d.voer(
                    "insert into levering (gemeente, aanbieder, toewijzing, begin, eind, reden) values (?, '42420099',"
                            + " ?, ?, ?, ?)",
                    gemeente,
                    id,
                    toegewezen,
                    loopt ? null : gestopt,
                    loopt ? null : "01");
            laatst = gestopt;
        }
        if (soort % 3 == 0) {
            LocalDate ontvangen = laatst.plusDays(toeval.nextInt(400));
            prestatie(gemeente, wet, id, nummer, ontvangen, soort % 6 == 0);
            laatst = ontvangen;
        }
        if (soort % 4 == 1) {
            LocalDate ontvangen = laatst.plusDays(toeval.nextInt(200));
            UUID document = UUID.randomUUID();
            d.voer(
                    "insert into document (id, gemeente, onderwerp_soort, onderwerp, naam, mime, grootte, sha256,"
                            + " stukken, sleutel_id, door, ontvangen) values (?, ?, 'TOEWIJZING', ?, 'brief.pdf',"
                            + " 'application/pdf', 1, repeat('a', 64), 1, 's', 'ria', ?)",
                    document,
                    gemeente,
                    id,
                    middag(ontvangen));
            d.voer(
                    "insert into document_stuk (document, nr, gemeente, inhoud) values (?, 0, ?, '\\x01')",
                    document,
                    gemeente);
            laatst = ontvangen;
        }
        return new Dossier(id, persoon, wet, loopt ? null : laatst);
    }

    private void prestatie(
            String gemeente,
            String wet,
            UUID toewijzing,
            String nummer,
            LocalDate ontvangen,
            boolean afgekeurd) {
        UUID declaratie = UUID.randomUUID();
        UUID bericht = UUID.randomUUID();
        Databank d = db.toezicht();
        d.voer(
                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id,"
                        + " stukken, ontvangen, berichtsoort, status, afgehandeld) values (?, ?, '42420099', 'MAP', ?,"
                        + " 'x.xml', '', 1, 's', 1, ?, 'WMO323', 'VERWERKT', ?)",
                bericht,
                gemeente,
                bericht.toString(),
                middag(ontvangen),
                middag(ontvangen));
        d.voer(
                "insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening,"
                        + " ontvangen, beoordeeld, ingediend, toegekend, regels, status) values (?, ?, '42420099', ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, 1, 1, 1, 'GOEDGEKEURD')",
                declaratie,
                gemeente,
                wet,
                bericht,
                declaratie.toString(),
                ontvangen.minusDays(30),
                ontvangen,
                ontvangen,
                middag(ontvangen),
                middag(ontvangen));
        d.voer(
                "insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer,"
                        + " referentie, categorie, code, begin, eind, volume, eenheid, bedrag, dc, codes) values (?, 1,"
                        + " ?, '42420099', ?, ?, ?, 1, ?, '01', '01A02', ?, ?, 1, '82', 1, 'D', ?)",
                declaratie,
                gemeente,
                wet,
                nummer,
                toewijzing,
                declaratie.toString(),
                ontvangen,
                ontvangen,
                afgekeurd ? List.of("9322") : List.of());
    }

    private void losseRegel() {
        prestatie(WATERRIJK, "WMO", null, volgendBsn(), LocalDate.of(2026, 6, 1), true);
    }

    private UUID bericht(String soort) {
        UUID id = UUID.randomUUID();
        Databank d = db.toezicht();
        d.voer(
                "insert into bericht_in (id, gemeente, bron, sleutel, naam, sha256, grootte, sleutel_id, stukken,"
                        + " ontvangen, berichtsoort, status, oordeel, afgehandeld) values (?, '9901', 'MAP', ?, 'x.xml',"
                        + " '', 1, 's', 1, nu(), ?, 'VERWERKT', '{}', nu())",
                id,
                id.toString(),
                soort);
        d.voer(
                "insert into berichtstuk (bericht, nr, gemeente, inhoud) values (?, 0, '9901', '\\x01')",
                id);
        return id;
    }

    private Set<UUID> metInhoud() {
        return sleutels("select distinct bericht from berichtstuk");
    }

    private UUID stop(Vernietigingsstop.Over soort, UUID onderwerp) {
        return db.als(BEHEER, d -> loket(d).stop(BEHEER, soort, onderwerp, "bezwaar loopt"));
    }

    private void vernietig(Namens systeem) {
        while (db.<Integer>als(systeem, d -> loket(d).vernietig(systeem, WERK)) > 0) {
            // tot er niets meer is
        }
    }

    private static Bewaarloket loket(Databank databank) {
        Bewaarloket loket = new Bewaarloket();
        loket.databank = databank;
        loket.werkvoorraad = new Werkvoorraad(databank, databank);
        loket.klok = Testdatabank.klok(databank);
        return loket;
    }

    private void zetKlok(LocalDate dag) {
        db.opKlok(dag.atTime(3, 0).atZone(Klok.AMSTERDAM).toInstant());
    }

    private static Instant middag(LocalDate dag) {
        return dag.atTime(12, 0).atZone(Klok.AMSTERDAM).toInstant();
    }

    private String volgendBsn() {
        do {
            bsn++;
        } while (!nl.zorginkoop.contracting.gedeeld.Bsn.isGeldig(String.valueOf(bsn)));
        return String.valueOf(bsn);
    }

    private Set<UUID> sleutels(String sql) {
        return new HashSet<>(db.toezicht().lijst(sql, r -> r.getObject(1, UUID.class)));
    }

    private long tel(String sql) {
        return db.toezicht().eerste(sql, r -> r.getLong(1)).orElseThrow();
    }

    private static String sha256(String tekst) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
