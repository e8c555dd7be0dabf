package nl.zorginkoop.ear.server.domein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.deelnemer.Deelnemersloket;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomstloket;
import nl.zorginkoop.contracting.overeenkomst.Tarief;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.regie.Regieloket;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.toewijzing.Toewijzingreden;
import nl.zorginkoop.ear.server.InDeServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Van contract tot toewijzing door de echte loketten: mapping, transactie, huurder en geld. */
class ToewijzenIT extends InDeServer {
    private static final Gemeentecode HIER = new Gemeentecode("9801");
    private static final Gemeentecode DAAR = new Gemeentecode("9802");
    private static final AgbCode AANBIEDER = new AgbCode("98980001");
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("toewijzen");

    private static final AtomicInteger LAATSTE_BSN = new AtomicInteger(999_970_000);

    @Inject Deelnemersloket deelnemers;
    @Inject Overeenkomstloket overeenkomsten;
    @Inject Regieloket regie;
    @Inject Beperkingsloket beperkingen;
    @Inject Budgetloket budget;
    @Inject Toewijzingloket toewijzingen;

    @Resource(lookup = "java:jboss/datasources/MigratieDS")
    DataSource eigenaar;

    private UUID plafond;
    private UUID persoon;

    @BeforeEach
    void gemeenteMetContractEnGeld() {
        Namens platform = systeem(Gemeentecode.PLATFORM);
        deelnemers.schrijfGemeenteIn(platform, HIER, "Hierveen");
        deelnemers.schrijfGemeenteIn(platform, DAAR, "Daarveen");
        deelnemers.schrijfAanbiederIn(
                platform, new Deelnemersloket.Zorgaanbieder(AANBIEDER, "De Proef", null, null));
        overeenkomsten.legProductenVast(
                platform,
                List.of(
                        new Overeenkomstloket.Product(
                                Wet.WMO, "02P98", "02", "Begeleiding proef")));
        contract(AANBIEDER);
        persoon = regie.schrijfIn(systeem(HIER), TAAK, persoon());
        plafond = UUID.randomUUID();
    }

    @Test
    void toewijzen_legt_toewijzing_geld_en_bericht_in_een_keer_vast() throws SQLException {
        begroot("10000.00");
        UUID id = toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(10));
        assertThat(tel(HIER, "toewijzing where id = ?", id)).isEqualTo(1);
        assertThat(tel(HIER, "bericht_uit where berichtsoort = 'WMO301' and onderwerp = ?", id))
                .isEqualTo(1);
        assertThat(tel(HIER, "verplichting where verplicht = 59400 and toewijzing = ?", id))
                .isEqualTo(1);
        assertThat(
                        tel(
                                HIER,
                                "logregel where deur = 'Toewijzingloket.wijsToe' and resultaat = 'GEDAAN'"
                                        + " and ?::uuid is not null",
                                id))
                .isPositive();
    }

    @Test
    void zonder_ruimte_wordt_er_niets_vastgelegd_en_wijst_de_melding_de_weg() throws SQLException {
        begroot("100.00");
        long voor = tel(HIER, "toewijzing where hulpvrager = ?", persoon);
        assertThatThrownBy(() -> toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(10)))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Toewijzingreden.RUIMTE_BEREIKT));
        assertThat(tel(HIER, "toewijzing where hulpvrager = ?", persoon)).isEqualTo(voor);
    }

    @Test
    void dezelfde_hulp_twee_keer_tegelijk_stapelt_en_wordt_geweigerd_OP259() {
        begroot("10000.00");
        toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(10));
        assertThatThrownBy(() -> toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(5)))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Toewijzingreden.STAPELING));
    }

    @Test
    void bij_een_clientenstop_komt_er_niemand_bij_maar_crisis_gaat_door_V18() {
        begroot("10000.00");
        AgbCode vol = new AgbCode("98980002");
        deelnemers.schrijfAanbiederIn(
                systeem(Gemeentecode.PLATFORM),
                new Deelnemersloket.Zorgaanbieder(vol, "De Volle Proef", null, null));
        beperkingen.beperk(
                Namens.gemeente("it", Rol.CONTRACTMANAGER, HIER),
                contract(vol),
                new Beperkingsopgave(
                        Beperkingssoort.CLIENTENSTOP_DIRECT,
                        "ONVEILIG",
                        "De inspectie trof een onveilige locatie aan.",
                        null,
                        null));

        assertThatThrownBy(() -> toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(vol, null)))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> {
                            assertThat(w.reden()).isEqualTo(Toewijzingreden.GEEN_NIEUWE_CLIENTEN);
                            assertThat(w.getMessage()).contains("Kies ander passend aanbod");
                        });
        assertThat(toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(vol, Grond.CRISIS)))
                .isNotNull();
    }

    @Test
    void een_andere_gemeente_vindt_de_toewijzing_niet() {
        begroot("10000.00");
        UUID id = toewijzingen.wijsToe(regisseur(HIER), TAAK, maand(10));
        assertThat(toewijzingen.voorBericht(Namens.postkamer(HIER), TAAK, id, id).producten())
                .isNotEmpty();
        assertThatThrownBy(() -> toewijzingen.voorBericht(Namens.postkamer(DAAR), TAAK, id, id))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Toewijzingreden.ONBEKEND));
    }

    @Test
    void wie_de_rol_niet_heeft_komt_de_deur_niet_door_en_dat_staat_in_het_logboek()
            throws SQLException {
        long voor =
                tel(
                        HIER,
                        "logregel where resultaat = 'GEWEIGERD' and ?::uuid is not null",
                        persoon);
        Namens controller = Namens.gemeente("it", Rol.CONTROLLER, HIER);
        assertThatThrownBy(() -> toewijzingen.wijsToe(controller, TAAK, maand(1)))
                .isInstanceOf(ToegangGeweigerd.class);
        assertThat(
                        tel(
                                HIER,
                                "logregel where resultaat = 'GEWEIGERD' and ?::uuid is not null",
                                persoon))
                .isEqualTo(voor + 1);
    }

    private void begroot(String bedrag) {
        // Elke test een eigen plafond voor zijn eigen categorie is niet nodig: het nieuwste blad
        // wint niet,
        // dus de begroting van 2040 wordt eenmaal gemaakt en per test op het bedrag gezet.
        plafond =
                bestaand()
                        .orElseGet(
                                () ->
                                        budget.maakPlafond(
                                                systeem(HIER),
                                                new Budgetloket.NieuwPlafond(
                                                        Plafondsoort.BEGROTING,
                                                        Wet.WMO,
                                                        2040,
                                                        "Wmo 2040",
                                                        null,
                                                        List.of(),
                                                        null,
                                                        null,
                                                        Euro.NUL),
                                                UUID.randomUUID()));
        budget.begroot(
                systeem(HIER),
                plafond,
                Euro.van(bedrag).min(Euro.centen(vrij())),
                UUID.randomUUID());
    }

    private Optional<UUID> bestaand() {
        return vraag(
                HIER,
                "select id from plafond where jaar = 2040",
                r -> r.next() ? Optional.of(r.getObject(1, UUID.class)) : Optional.empty());
    }

    private long vrij() {
        return vraag(
                HIER,
                "select vrij from plafond where jaar = 2040",
                r -> {
                    r.next();
                    return r.getLong(1);
                });
    }

    private long tel(Gemeentecode gemeente, String wat, UUID onderwerp) throws SQLException {
        return vraag(
                gemeente,
                "select count(*) from " + wat.replace("?", "'" + onderwerp + "'"),
                r -> {
                    r.next();
                    return r.getLong(1);
                });
    }

    private interface Lees<T> {
        T uit(ResultSet rij) throws SQLException;
    }

    private <T> T vraag(Gemeentecode gemeente, String sql, Lees<T> lees) {
        try (Connection c = eigenaar.getConnection();
                PreparedStatement huurder =
                        c.prepareStatement("select set_config('zorg.gemeente', ?, true)")) {
            c.setAutoCommit(false);
            huurder.setString(1, gemeente.code());
            huurder.execute();
            try (PreparedStatement s = c.prepareStatement(sql);
                    ResultSet r = s.executeQuery()) {
                return lees.uit(r);
            } finally {
                c.rollback();
                c.setAutoCommit(true);
            }
        } catch (SQLException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private UUID contract(AgbCode aanbieder) {
        UUID contract =
                overeenkomsten.sluit(
                        systeem(HIER),
                        new Overeenkomstloket.NieuweOvereenkomst(
                                aanbieder,
                                Wet.WMO,
                                "IT-" + UUID.randomUUID(),
                                "Begeleiding",
                                Uitvoeringsvariant.INSPANNINGSGERICHT,
                                Periode.vanaf(LocalDate.of(2040, 1, 1))));
        overeenkomsten.legTarievenVast(
                systeem(HIER),
                contract,
                List.of(new Tarief("02P98", Eenheid.UUR, Periode.jaar(2040), Euro.van("59.40"))));
        return contract;
    }

    private NieuweToewijzing maand(long uren) {
        return maand(AANBIEDER, uren, null);
    }

    private NieuweToewijzing maand(AgbCode aanbieder, Grond bovenRuimte) {
        return maand(aanbieder, 1, bovenRuimte);
    }

    private NieuweToewijzing maand(AgbCode aanbieder, long uren, Grond bovenRuimte) {
        return new NieuweToewijzing(
                Wet.WMO,
                aanbieder,
                persoon,
                "02",
                "02P98",
                LocalDate.of(2040, 3, 1),
                LocalDate.of(2040, 3, 31),
                new Omvang(uren, Eenheid.UUR, Frequentie.PER_MAAND),
                null,
                null,
                bovenRuimte);
    }

    // Elke test een eigen hulpvrager, anders stapelen de tests op elkaar.
    private static Persoon persoon() {
        int nr = LAATSTE_BSN.incrementAndGet();
        while (!Bsn.isGeldig(String.valueOf(nr))) {
            nr = LAATSTE_BSN.incrementAndGet();
        }
        return new Persoon(
                new Bsn(String.valueOf(nr)),
                "P",
                null,
                null,
                "Proef",
                LocalDate.of(1980, 5, 5),
                "0",
                "Proefweg",
                1,
                "9999XX",
                "Hierveen",
                null);
    }

    private static Namens systeem(Gemeentecode gemeente) {
        return Namens.systeem(gemeente);
    }

    private static Namens regisseur(Gemeentecode gemeente) {
        return Namens.gemeente("it", Rol.REGISSEUR, gemeente);
    }
}
