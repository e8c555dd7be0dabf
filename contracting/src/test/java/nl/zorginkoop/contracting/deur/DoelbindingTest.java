package nl.zorginkoop.contracting.deur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.privacy.Noodloket;
import nl.zorginkoop.contracting.privacy.Toestemming;
import nl.zorginkoop.contracting.privacy.Toestemmingloket;
import nl.zorginkoop.contracting.regie.Hulpvragerkaart;
import nl.zorginkoop.contracting.regie.Hulpvragerloket;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PR-02, PR-04, PR-05, PR-08, PR-09: wat iemand ziet hangt van zijn grond af, en die kan ophouden.
 */
class DoelbindingTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Gemeentecode DUINDORP = new Gemeentecode("9902");
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("hulp verlenen");
    private static final Namens KCC = als("kees", Rol.KCC_MEDEWERKER);
    private static final Namens REGIE = als("ria", Rol.REGISSEUR);
    private static final Namens TOEZICHT = als("tom", Rol.TOEZICHTHOUDER);

    private Testdatabank db;
    private Proefpost post;
    private UUID anna;
    private UUID bram;

    @BeforeEach
    void wereld() {
        db =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Duindorp")
                        .metAanbieder("99000001", "De Eik")
                        .metOvereenkomst("9901", "99000001")
                        .metAccount("kees", Rol.KCC_MEDEWERKER, "9901", null)
                        .metAccount("ria", Rol.REGISSEUR, "9901", null)
                        .metAccount("tom", Rol.TOEZICHTHOUDER, "9901", null);
        post = new Proefpost(db);
        anna = hulpvrager("999900006", "Anker", 100001);
        bram = hulpvrager("999900018", "Baken", 100002);
    }

    // --- Per rol ------------------------------------------------------------------------------

    @Test
    void een_zelfde_scherm_toont_elke_rol_wat_bij_haar_taak_hoort_PR_02() throws Exception {
        Hulpvragerkaart kcc = kaart(KCC, TAAK, anna);
        assertThat(kcc.naam()).isEqualTo("Anker");
        assertThat(kcc.adres()).isNull();
        assertThat(kcc.hulp()).isEmpty();
        assertThat(attributen()).contains("naam", "bsn").doesNotContain("adres", "hulp");

        Hulpvragerkaart wijk = kaart(als("wim", Rol.WIJKTEAMLID), TAAK, anna);
        assertThat(wijk.adres()).isEqualTo("Kade 4 1234AB Waterrijk");
        assertThat(wijk.hulp()).hasSize(1);
        assertThat(wijk.hulp().get(0).aanbieder()).isEqualTo("De Eik");
        assertThat(wijk.hulp().get(0).budget()).isNull();
        assertThat(wijk.stukken()).isEmpty();

        Hulpvragerkaart toezicht = kaart(TOEZICHT, TAAK, anna);
        assertThat(toezicht.naam()).isNull();
        assertThat(toezicht.bsn()).isNull();
        assertThat(toezicht.hulp().get(0).budget()).isNotNull();

        Hulpvragerkaart regie = kaart(REGIE, TAAK, anna);
        assertThat(regie.naam()).isEqualTo("Anker");
        assertThat(regie.hulp().get(0).budget()).isNotNull();
        assertThat(regie.stukken()).hasSize(1);
    }

    @Test
    void wie_iemand_is_en_waar_hij_woont_zijn_twee_groepen_elk_met_bron_en_dag_PR_02()
            throws Exception {
        Hulpvragerkaart kcc = kaart(KCC, TAAK, anna);
        assertThat(kcc.identiteit())
                .filteredOn(g -> g.soort() == Hulpvragerkaart.Gegeven.Soort.ACHTERNAAM)
                .singleElement()
                .returns("Anker", Hulpvragerkaart.Gegeven::waarde)
                .returns("INSCHRIJVING", Hulpvragerkaart.Gegeven::bron);
        assertThat(kcc.contact()).isEmpty();
        assertThat(kcc.vertegenwoordigers()).isEmpty();

        Hulpvragerkaart toezicht = kaart(TOEZICHT, TAAK, anna);
        assertThat(toezicht.identiteit()).isEmpty();
        assertThat(toezicht.contact()).isEmpty();

        assertThat(kaart(REGIE, TAAK, anna).contact())
                .extracting(Hulpvragerkaart.Gegeven::waarde)
                .contains("Kade", "Waterrijk");
    }

    // --- Toestemming --------------------------------------------------------------------------

    @Test
    void het_verloop_toont_dag_en_bron_alleen_aan_wie_de_hulp_mag_zien_PR_02() throws Exception {
        db.doe(
                REGIE,
                d -> {
                    UUID melding = UUID.randomUUID();
                    d.voer(
                            "insert into melding (id, gemeente, soort, bron, over_naam, contact, relatie, situatie,"
                                    + " inhoud, spoed, door) values (?, '9901', 'MELDING', 'BURGER', 'A', '06', 'buur',"
                                    + " 'x', 'x', false, 'kees')",
                            melding);
                    d.voer(
                            "insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, door) values (?,"
                                    + " '9901', 'ONDERZOEK', ?, 'ria')",
                            melding,
                            anna);
                    d.voer(
                            "insert into zaak (id, gemeente, melding, hulpvrager, wet, door) values"
                                    + " (gen_random_uuid(), '9901', ?, ?, 'WMO', 'ria')",
                            melding,
                            anna);
                });

        assertThat(kaart(KCC, TAAK, anna).verloop()).isEmpty();
        assertThat(kaart(REGIE, TAAK, anna).verloop())
                .filteredOn(g -> g.soort() == Hulpvragerkaart.Gebeurtenis.Soort.ZAAK)
                .singleElement()
                .returns("ONDERZOEK", Hulpvragerkaart.Gebeurtenis::wat)
                .returns("ria", Hulpvragerkaart.Gebeurtenis::bron);
        assertThat(kaart(als("wim", Rol.WIJKTEAMLID), TAAK, anna).verloop())
                .extracting(Hulpvragerkaart.Gebeurtenis::soort)
                .contains(
                        Hulpvragerkaart.Gebeurtenis.Soort.MELDING,
                        Hulpvragerkaart.Gebeurtenis.Soort.TOEWIJZING);
        assertThat(uitdraai().verloop()).isEmpty();
    }

    @Test
    void toestemming_toont_precies_haar_reikwijdte_en_houdt_bij_intrekken_meteen_op_PR_05()
            throws Exception {
        UUID id = geef(Rol.KCC_MEDEWERKER, Gegevensgroep.HULP);
        Grondslag met = Grondslag.toestemming(id, "afstemmen met huisarts");

        Hulpvragerkaart kaart = kaart(KCC, met, anna);
        assertThat(kaart.hulp()).hasSize(1);
        assertThat(kaart.naam()).as("niet in de reikwijdte, ook al mag de taak het").isNull();
        assertThat(laatste("doel")).isEqualTo("afstemmen met huisarts [" + id + "]");

        geweigerd(() -> kaart(KCC, met, bram), "BUITEN_REIKWIJDTE");
        geweigerd(() -> kaart(REGIE, met, anna), "TOESTEMMING_VOOR_EEN_ANDER");
        geweigerd(
                () -> kaart(Namens.gemeente("dirk", Rol.KCC_MEDEWERKER, DUINDORP), met, anna),
                "GRONDSLAG_ONBEKEND");

        doe(
                deur(Toestemmingloket.class, "trekIn"),
                new Object[] {REGIE, TAAK, id},
                d -> {
                    toestemmingen(d).trekIn(REGIE, TAAK, id);
                    return null;
                });
        geweigerd(() -> kaart(KCC, met, anna), "TOESTEMMING_INGETROKKEN");
    }

    @Test
    void een_toestemming_die_om_is_draagt_niets_meer_PR_05() throws Exception {
        Grondslag met = Grondslag.toestemming(geef(Rol.KCC_MEDEWERKER, Gegevensgroep.HULP), "doel");
        db.verzetKlok(Duration.ofDays(31));
        geweigerd(() -> kaart(KCC, met, anna), "TOESTEMMING_GELDT_NIET");
    }

    @Test
    void een_uitvoer_op_toestemming_stopt_voor_de_eerste_rij_van_een_ander() throws Exception {
        UUID id = geef(Rol.REGISSEUR, Gegevensgroep.HULP);
        Grondslag met = Grondslag.toestemming(id, "afstemmen");
        List<Object> buiten = new ArrayList<>();
        Consumer<Toewijzingrij> naar = buiten::add;
        Method deur = deur("Toewijzingoverzicht", "alleToewijzingen");
        assertThatThrownBy(
                        () ->
                                post.klopStromend(
                                        deur, new Object[] {REGIE, met, null, naar}, rij(bram)))
                .isInstanceOf(ToegangGeweigerd.class);
        assertThat(buiten).isEmpty();
        assertThat(laatste("resultaat")).isEqualTo("GEWEIGERD: BUITEN_REIKWIJDTE");

        assertThatThrownBy(
                        () ->
                                post.klopStromend(
                                        deur, new Object[] {REGIE, met, null, naar}, rij(anna)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(buiten).hasSize(1);
        assertThat(((Toewijzingrij) buiten.get(0)).client()).isNull();
    }

    @Test
    void een_toestemming_verandert_niet_en_verdwijnt_niet() throws Exception {
        UUID id = geef(Rol.KCC_MEDEWERKER, Gegevensgroep.HULP);
        for (String poging :
                List.of(
                        "update toestemming set groepen = array['GELD'] where id = '%s'",
                        "update toestemming set tot = null where id = '%s'",
                        "delete from toestemming where id = '%s'")) {
            assertThatThrownBy(() -> db.doe(REGIE, d -> d.voer(poging.formatted(id))))
                    .as(poging)
                    .isInstanceOf(Databankfout.class);
        }
        assertThatThrownBy(() -> new Grondslag(Grondslag.Soort.TOESTEMMING, "zomaar", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // --- Nood ---------------------------------------------------------------------------------

    @Test
    void nood_opent_een_etmaal_voor_een_mens_en_laat_een_taak_achter_PR_04() throws Exception {
        UUID id = opent("Buurvrouw belt: meneer reageert niet");
        Grondslag nood = Grondslag.noodsituatie(id, "gevaar");

        Hulpvragerkaart kaart = kaart(KCC, nood, anna);
        assertThat(kaart.adres()).isEqualTo("Kade 4 1234AB Waterrijk");
        assertThat(kaart.hulp()).hasSize(1);
        geweigerd(() -> kaart(KCC, nood, bram), "BUITEN_REIKWIJDTE");
        geweigerd(
                () -> kaart(als("kim", Rol.KCC_MEDEWERKER), nood, anna),
                "NOODINZAGE_VAN_EEN_ANDER");
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select rol || ' ' || toestand from taak where onderwerp = ?",
                                        r -> r.getString(1),
                                        id))
                .containsExactly("TOEZICHTHOUDER OPEN");

        db.verzetKlok(Duration.ofHours(24));
        geweigerd(() -> kaart(KCC, nood, anna), "NOODINZAGE_VOORBIJ");
    }

    @Test
    void een_ander_mens_beoordeelt_de_noodinzage_en_dan_is_zij_voorbij() throws Exception {
        UUID id = opent("Buurvrouw belt: meneer reageert niet");
        db.metAccount("kees2", Rol.TOEZICHTHOUDER, "9901", null)
                .toezicht()
                .voer(
                        "update account set persoon = (select id from account where gebruikersnaam ="
                                + " 'kees') where gebruikersnaam = 'kees2'");
        Namens zelfdeMens = als("kees2", Rol.TOEZICHTHOUDER);
        assertThatThrownBy(() -> beoordeel(zelfdeMens, id)).hasMessageContaining("zelf");
        beoordeel(TOEZICHT, id);
        geweigerd(
                () -> kaart(KCC, Grondslag.noodsituatie(id, "gevaar"), anna), "NOODINZAGE_VOORBIJ");
        assertThatThrownBy(() -> beoordeel(TOEZICHT, id)).isInstanceOf(Weigering.class);
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select toestand from taak where onderwerp = ?",
                                        r -> r.getString(1),
                                        id))
                .containsExactly("VERVALLEN");
        assertThatThrownBy(() -> opent("kort")).isInstanceOf(Weigering.class);
    }

    // --- Tonen aan de burger ------------------------------------------------------------------

    @Test
    void de_burger_ziet_niet_wat_afgeschermd_is_ook_niet_als_telling_PR_08() throws Exception {
        Hulpvragerkaart uit = uitdraai();
        assertThat(uit.naam()).isEqualTo("Anker");
        assertThat(uit.hulp().get(0).product()).isNotNull();
        assertThat(uit.hulp().get(0).budget()).isNull();
        assertThat(uit.wijk()).isNull();
        assertThat(uit.stukken()).as("ongestructureerd: nee, tenzij").isEmpty();

        UUID document = kaart(REGIE, TAAK, anna).stukken().get(0).document();
        toon(document, true);
        assertThat(uitdraai().stukken())
                .extracting(Hulpvragerkaart.Stuk::naam)
                .containsExactly("verslag.pdf");
        toon(document, false);
        assertThat(uitdraai().stukken()).isEmpty();
        assertThat(tel("select count(*) from document_vrijgave")).isEqualTo(2);
    }

    // --- Bewaren ------------------------------------------------------------------------------

    @Test
    void toestemming_en_noodinzage_gaan_mee_als_de_bewaartermijn_om_is_S12() throws Exception {
        geef(Rol.KCC_MEDEWERKER, Gegevensgroep.HULP);
        opent("Buurvrouw belt: meneer reageert niet");
        toon(kaart(REGIE, TAAK, anna).stukken().get(0).document(), true);
        db.verzetKlok(Duration.ofDays(25 * 366));
        Namens systeem = Namens.systeem(WATERRIJK);
        for (int i = 0; i < 3; i++) {
            db.doe(systeem, d -> d.eerste("select vernietig(1000)", r -> r.getInt(1)));
        }
        for (String tabel :
                List.of("hulpvrager", "toestemming", "noodinzage", "document_vrijgave")) {
            assertThat(tel("select count(*) from " + tabel)).as(tabel).isZero();
        }
    }

    // --- Hulp ---------------------------------------------------------------------------------

    private interface Poging {
        void doe() throws Exception;
    }

    private void geweigerd(Poging poging, String reden) {
        assertThatThrownBy(poging::doe).isInstanceOf(ToegangGeweigerd.class);
        assertThat(laatste("resultaat")).isEqualTo("GEWEIGERD: " + reden);
    }

    private Hulpvragerkaart kaart(Namens wie, Grondslag grond, UUID hulpvrager) throws Exception {
        return doe(
                deur(Hulpvragerloket.class, "kaart"),
                new Object[] {wie, grond, hulpvrager},
                d -> kaarten(d).kaart(wie, grond, hulpvrager));
    }

    private Hulpvragerkaart uitdraai() throws Exception {
        return doe(
                deur(Hulpvragerloket.class, "uitdraai"),
                new Object[] {REGIE, TAAK, anna},
                d -> kaarten(d).uitdraai(REGIE, TAAK, anna));
    }

    private void toon(UUID document, boolean tonen) {
        db.doe(REGIE, d -> kaarten(d).toonAanBurger(REGIE, TAAK, document, tonen, "Besproken"));
    }

    private UUID geef(Rol rol, Gegevensgroep groep) {
        var vandaag = Testdatabank.klok(db.toezicht()).vandaag();
        return db.als(
                REGIE,
                d ->
                        toestemmingen(d)
                                .legVast(
                                        REGIE,
                                        TAAK,
                                        new Toestemming.Opgave(
                                                anna,
                                                Toestemming.Doel.BEROEPSGEHEIM,
                                                List.of(groep),
                                                rol,
                                                vandaag,
                                                vandaag.plusDays(30),
                                                Toestemming.Wijze.SCHRIFTELIJK,
                                                "Formulier in het dossier")));
    }

    private UUID opent(String reden) {
        return db.als(KCC, d -> nood(d).open(KCC, anna, reden));
    }

    private void beoordeel(Namens wie, UUID id) {
        db.doe(wie, d -> nood(d).beoordeel(wie, id, true, "Was nodig"));
    }

    @SuppressWarnings("unchecked")
    private <T> T doe(Method deur, Object[] mee, Function<Databank, T> werk) throws Exception {
        return (T) post.klop(deur, mee, () -> werk.apply(post.databank()));
    }

    private static Hulpvragerloket kaarten(Databank d) {
        return zet(zet(new Hulpvragerloket(), "databank", d), "hulpvragers", new Hulpvragers(d));
    }

    private static Toestemmingloket toestemmingen(Databank d) {
        return zet(new Toestemmingloket(), "databank", d);
    }

    private static Noodloket nood(Databank d) {
        return zet(
                zet(zet(new Noodloket(), "databank", d), "klok", Testdatabank.klok(d)),
                "taken",
                new Werkplaats(d).taken);
    }

    // Wat de server inspuit, zet de test met de hand.
    private static <T> T zet(T bean, String veld, Object waarde) {
        try {
            Field f = bean.getClass().getDeclaredField(veld);
            f.setAccessible(true);
            f.set(bean, waarde);
            return bean;
        } catch (ReflectiveOperationException fout) {
            throw new AssertionError(fout);
        }
    }

    private static Method deur(Class<?> loket, String naam) {
        return Arrays.stream(loket.getMethods())
                .filter(m -> m.getName().equals(naam))
                .findFirst()
                .orElseThrow();
    }

    private static Method deur(String loket, String naam) throws ClassNotFoundException {
        return deur(Class.forName("nl.zorginkoop.contracting.toewijzing." + loket), naam);
    }

    private Toewijzingrij rij(UUID hulpvrager) {
        UUID toewijzing =
                db.toezicht()
                        .eerste(
                                "select id from toewijzing where hulpvrager = ?",
                                r -> r.getObject(1, UUID.class),
                                hulpvrager)
                        .orElseThrow();
        return new Toewijzingrij(
                toewijzing,
                1,
                "Waterrijk",
                "De Eik",
                "A. Anker",
                "WMO",
                "hulp",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "LOOPT");
    }

    private UUID hulpvrager(String bsn, String naam, long nummer) {
        UUID id = UUID.randomUUID();
        UUID toewijzing = UUID.randomUUID();
        Databank toezicht = db.toezicht();
        toezicht.voer(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht, straat,"
                        + " huisnummer, postcode, plaats) values (?, '9901', ?, ?, '1950-01-01', '2', 'Kade', 4,"
                        + " '1234AB', 'Waterrijk')",
                id,
                bsn,
                naam);
        toezicht.voer(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                        + " client, begin, eind, budget, toegewezen, status) select ?, '9901', '99000001', 'WMO', ?,"
                        + " o.id, ?, ?, ?, vandaag() - 10, vandaag() + 10, 5000, nu(), 'TOEGEWEZEN' from"
                        + " raamovereenkomst o",
                toewijzing,
                nummer,
                id,
                bsn,
                naam);
        toezicht.voer(
                "insert into document (id, gemeente, onderwerp_soort, onderwerp, naam, mime, grootte, sha256,"
                        + " stukken, sleutel_id, door) values (gen_random_uuid(), '9901', 'TOEWIJZING', ?,"
                        + " 'verslag.pdf', 'application/pdf', 1, repeat('0', 64), 1, 's', 'ria')",
                toewijzing);
        return id;
    }

    private static Namens als(String wie, Rol rol) {
        return Namens.gemeente(wie, rol, WATERRIJK);
    }

    private String laatste(String kolom) {
        return db.toezicht()
                .eerste(
                        "select " + kolom + " from logregel order by nr desc limit 1",
                        r -> r.getString(1))
                .orElseThrow();
    }

    private List<String> attributen() {
        return db.toezicht()
                .eerste(
                        "select attributen from logregel order by nr desc limit 1",
                        r -> Databank.teksten(r, "attributen"))
                .orElseThrow();
    }

    private long tel(String sql) {
        return db.toezicht().eerste(sql, r -> r.getLong(1)).orElseThrow();
    }
}
