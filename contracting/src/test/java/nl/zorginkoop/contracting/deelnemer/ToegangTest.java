package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deelnemer.Aanmelding.Uitkomst;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.kennisgeving.Mailserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3, S4, S17: wie binnenkomt, wie geremd wordt en hoe toegang begint en eindigt. */
class ToegangTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Gemeentecode DUINDORP = new Gemeentecode("9902");
    private static final Namens BEHEER = Namens.gemeente("bea", Rol.BEHEERDER, WATERRIJK);
    private static final Namens BUURMAN = Namens.gemeente("bob", Rol.BEHEERDER, DUINDORP);
    private static final String GOED = "kwartel-dakgoot-mist";
    private static final String NIEUW = "zeven groene ladders";
    private static final String HIER = "192.0.2.1";

    private final Mailserver mailserver = new Mailserver();
    private Testdatabank databank;
    private Balie balie;

    @BeforeEach
    void start() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Duindorp")
                        .metAanbieder("99000001", "De Eik")
                        .metAccount("bea", Rol.BEHEERDER, "9901", null)
                        .metAccount("bob", Rol.BEHEERDER, "9902", null)
                        .metAccount("ria", Rol.REGISSEUR, "9901", null);
        balie = new Balie(databank, mailserver.poort());
        balie.metWachtwoord("ria", GOED);
    }

    @AfterEach
    void stop() {
        mailserver.close();
    }

    // --- De rem ---------------------------------------------------------------------------

    @Test
    void vijf_missers_sluiten_een_naam_en_de_wachttijd_verdubbelt() {
        mis("ria", 5);
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GEBLOKKEERD);

        databank.verzetKlok(Duration.ofSeconds(31));
        assertThat(probeer("ria", "mis")).isEqualTo(Uitkomst.ONJUIST);
        databank.verzetKlok(Duration.ofSeconds(31));
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GEBLOKKEERD);
        databank.verzetKlok(Duration.ofSeconds(30));
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
    }

    @Test
    void wie_er_goed_in_komt_begint_weer_bij_nul() {
        mis("ria", 4);
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
        mis("ria", 4);
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
    }

    @Test
    void de_wachttijd_groeit_tot_een_kwartier_en_niet_verder() {
        for (int i = 0; i < 40; i++) {
            databank.verzetKlok(Duration.ofMinutes(16));
            assertThat(probeer("ria", "mis")).isEqualTo(Uitkomst.ONJUIST);
        }
        databank.verzetKlok(Duration.ofSeconds(899));
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GEBLOKKEERD);
        databank.verzetKlok(Duration.ofSeconds(2));
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
    }

    @Test
    void een_naam_die_niet_bestaat_sluit_net_zo_en_verraadt_niets() {
        List<Uitkomst> bekend = new ArrayList<>();
        List<Uitkomst> onbekend = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            bekend.add(probeer("ria", "mis"));
            onbekend.add(probeer("niemand", "mis"));
        }
        assertThat(onbekend).isEqualTo(bekend).contains(Uitkomst.GEBLOKKEERD);
    }

    @Test
    void twintig_gokken_tegelijk_zijn_er_vijf() throws Exception {
        ExecutorService draden = Executors.newFixedThreadPool(20);
        List<Callable<Uitkomst>> gokken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            gokken.add(() -> probeer("ria", "mis"));
        }
        List<Uitkomst> uitkomsten = new ArrayList<>();
        for (Future<Uitkomst> f : draden.invokeAll(gokken)) {
            uitkomsten.add(f.get());
        }
        draden.shutdown();
        assertThat(uitkomsten.stream().filter(u -> u == Uitkomst.ONJUIST)).hasSize(5);
    }

    @Test
    void honderd_namen_vanaf_een_adres_sluiten_dat_adres_en_geen_ander_S17() {
        long geweigerd = 0;
        for (int i = 0; i < 100; i++) {
            geweigerd += probeer("naam" + i, "mis") == Uitkomst.GEBLOKKEERD ? 1 : 0;
        }
        assertThat(geweigerd).isEqualTo(100 - Aanmeldrem.PER_ADRES);
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GEBLOKKEERD);
        assertThat(balie.aanmelding.meldAan("ria", GOED, "192.0.2.2").uitkomst())
                .isEqualTo(Uitkomst.GELUKT);
    }

    @Test
    void elke_poging_op_een_account_laat_een_regel_na_zonder_wat_er_getikt_is() {
        probeer("ria", "mis");
        probeer("ria", GOED);
        assertThat(logregels()).containsExactly("GEWEIGERD: WACHTWOORD", "AANGEMELD");
    }

    // --- Sessies --------------------------------------------------------------------------

    @Test
    void een_beeindigde_rol_een_uitgezet_account_en_een_nieuw_wachtwoord_sluiten_de_sessie() {
        Account in = meldAan("ria", GOED);
        assertThat(balie.aanmelding.nogBinnen(in.toekenning(), in.stempel())).isPresent();
        doe(BEHEER, l -> l.beeindig(BEHEER, in.toekenning()));
        assertThat(balie.aanmelding.nogBinnen(in.toekenning(), in.stempel())).isEmpty();
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GEEN_ROL);

        UUID nieuw =
                databank.als(
                        BEHEER,
                        d ->
                                balie.loket(d)
                                        .kenToe(
                                                BEHEER,
                                                in.id(),
                                                rol(Rol.REGISSEUR),
                                                null,
                                                null,
                                                null));
        Account weer = meldAan("ria", GOED);
        assertThat(weer.toekenning()).isEqualTo(nieuw);
        doe(weer.namens(), l -> l.wijzigWachtwoord(weer.namens(), GOED, NIEUW));
        assertThat(balie.aanmelding.nogBinnen(weer.toekenning(), weer.stempel())).isEmpty();

        Account nog = meldAan("ria", NIEUW);
        doe(BEHEER, l -> l.zetActief(BEHEER, nog.id(), false));
        assertThat(balie.aanmelding.nogBinnen(nog.toekenning(), nog.stempel())).isEmpty();
    }

    @Test
    void wie_vertrekt_is_meteen_buiten_en_komt_niet_terug() {
        Account in = meldAan("ria", GOED);
        doe(BEHEER, l -> l.stuurSleutel(BEHEER, in.id()));
        doe(BEHEER, l -> l.vertrek(BEHEER, in.id()));

        assertThat(balie.aanmelding.nogBinnen(in.toekenning(), in.stempel())).isEmpty();
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.ONJUIST);
        assertThat(balie.brengPost()).isTrue();
        assertThat(mailserver.post()).isEmpty();
        assertThatThrownBy(() -> doe(BEHEER, l -> l.zetActief(BEHEER, in.id(), true)))
                .isInstanceOf(Weigering.class);
    }

    @Test
    void een_rol_begint_en_eindigt_op_haar_moment() {
        Account in = meldAan("ria", GOED);
        var nu = Testdatabank.klok(balie.los).nu();
        doe(
                BEHEER,
                l ->
                        l.kenToe(
                                BEHEER,
                                in.id(),
                                rol(Rol.CONTROLLER),
                                nu.plus(Duration.ofDays(1)),
                                nu.plus(Duration.ofDays(8)),
                                null));
        assertThat(rollen("ria")).containsExactly(Rol.REGISSEUR);
        databank.verzetKlok(Duration.ofDays(2));
        assertThat(rollen("ria")).containsExactly(Rol.REGISSEUR, Rol.CONTROLLER);
        databank.verzetKlok(Duration.ofDays(7));
        assertThat(rollen("ria")).containsExactly(Rol.REGISSEUR);
    }

    @Test
    void dezelfde_rol_twee_keer_tegelijk_kan_niet() {
        Account in = meldAan("ria", GOED);
        assertThatThrownBy(
                        () ->
                                doe(
                                        BEHEER,
                                        l ->
                                                l.kenToe(
                                                        BEHEER,
                                                        in.id(),
                                                        rol(Rol.REGISSEUR),
                                                        null,
                                                        null,
                                                        null)))
                .extracting("reden")
                .isEqualTo(Accountreden.ROL_AL_TOEGEKEND);
    }

    // --- Wie waarover gaat ------------------------------------------------------------------

    @Test
    void een_beheerder_gaat_alleen_over_de_eigen_organisatie() {
        Account in = meldAan("ria", GOED);
        assertThatThrownBy(() -> doe(BUURMAN, l -> l.vertrek(BUURMAN, in.id())))
                .extracting("reden")
                .isEqualTo(Accountreden.ONBEKEND);
        assertThatThrownBy(() -> doe(BUURMAN, l -> l.beeindig(BUURMAN, in.toekenning())))
                .extracting("reden")
                .isEqualTo(Accountreden.ONBEKEND);
        assertThatThrownBy(
                        () ->
                                doe(
                                        BUURMAN,
                                        l ->
                                                l.kenToe(
                                                        BUURMAN,
                                                        in.id(),
                                                        rol(Rol.CONTROLLER),
                                                        null,
                                                        null,
                                                        null)))
                .extracting("reden")
                .isEqualTo(Accountreden.ANDERE_ORGANISATIE);
        assertThat(lijst(BUURMAN)).containsExactly("bob");
        assertThat(lijst(BEHEER)).containsExactly("bea", "ria");
    }

    @Test
    void niemand_zet_zichzelf_buiten() {
        UUID bea = id("bea");
        assertThatThrownBy(() -> doe(BEHEER, l -> l.vertrek(BEHEER, bea)))
                .extracting("reden")
                .isEqualTo(Accountreden.EIGEN_ACCOUNT);
    }

    // --- Sleutels ---------------------------------------------------------------------------

    @Test
    void een_uitnodiging_gaat_per_mail_werkt_een_keer_en_ligt_nergens_leesbaar() {
        Uitnodiging uit = databank.als(BEHEER, d -> balie.loket(d).nodigUit(BEHEER, sam()));
        assertThat(uit.perMail()).isTrue();
        assertThat(probeer("sam", "")).isEqualTo(Uitkomst.ONJUIST);
        assertThat(balie.brengPost()).isTrue();

        String sleutel = sleutelUitMail();
        assertThat(mailserver.post().get(0)).contains("Subject: U krijgt toegang tot Zorginkoop");
        assertThat(balie.sleutelbalie.vanWie(sleutel)).contains("sam");
        assertThat(alleKolommen()).doesNotContain(sleutel);

        assertThatThrownBy(() -> balie.sleutelbalie.zetWachtwoord(sleutel, "Welkom2026!!"))
                .isInstanceOf(Weigering.class);
        assertThat(balie.sleutelbalie.zetWachtwoord(sleutel, NIEUW)).isTrue();
        assertThat(balie.sleutelbalie.zetWachtwoord(sleutel, GOED)).isFalse();
        assertThat(probeer("sam", NIEUW)).isEqualTo(Uitkomst.GELUKT);
    }

    @Test
    void een_uitnodiging_verloopt_na_een_week_en_een_herstelsleutel_na_een_uur() {
        databank.doe(BEHEER, d -> balie.loket(d).nodigUit(BEHEER, sam()));
        balie.brengPost();
        String uitnodiging = sleutelUitMail();
        databank.verzetKlok(Duration.ofDays(7).plusSeconds(1));
        assertThat(balie.sleutelbalie.zetWachtwoord(uitnodiging, NIEUW)).isFalse();

        balie.sleutelbalie.vergeten("ria", HIER);
        balie.brengPost();
        String herstel = sleutelUitMail();
        databank.verzetKlok(Duration.ofSeconds(3601));
        assertThat(balie.sleutelbalie.zetWachtwoord(herstel, NIEUW)).isFalse();
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
    }

    @Test
    void een_nieuwe_sleutel_maakt_de_vorige_waardeloos_en_herstel_sluit_elke_sessie() {
        Account in = meldAan("ria", GOED);
        balie.sleutelbalie.vergeten("RIA ", HIER);
        balie.brengPost();
        String eerste = sleutelUitMail();
        balie.sleutelbalie.vergeten("ria", HIER);
        balie.brengPost();
        String tweede = sleutelUitMail();

        assertThat(balie.sleutelbalie.zetWachtwoord(eerste, NIEUW)).isFalse();
        assertThat(balie.sleutelbalie.zetWachtwoord(tweede, NIEUW)).isTrue();
        assertThat(balie.aanmelding.nogBinnen(in.toekenning(), in.stempel())).isEmpty();
    }

    @Test
    void vergeten_zegt_niets_over_wie_bestaat_en_mailt_niemand_vol() {
        balie.sleutelbalie.vergeten("niemand", HIER);
        for (int i = 0; i < 20; i++) {
            balie.sleutelbalie.vergeten("ria", HIER);
            balie.brengPost();
        }
        assertThat(mailserver.post()).hasSize(Aanmeldrem.GRATIS);
    }

    @Test
    void zonder_mailserver_krijgt_de_beheerder_de_sleutel_zelf_in_handen() {
        balie = new Balie(databank, 0);
        Uitnodiging uit = databank.als(BEHEER, d -> balie.loket(d).nodigUit(BEHEER, sam()));
        String sleutel = uit.pad().substring(Sleutels.PAD.length());
        assertThat(balie.sleutelbalie.zetWachtwoord(sleutel, NIEUW)).isTrue();
    }

    // --- De tweede stap ---------------------------------------------------------------------

    @Test
    void met_een_tweede_stap_is_het_wachtwoord_niet_genoeg_en_werkt_elke_code_een_keer() {
        List<String> herstel = zetTweedeStapAan();
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.CODE_NODIG);
        assertThat(metCode("000000")).isEqualTo(Uitkomst.ONJUIST);

        databank.verzetKlok(Duration.ofSeconds(30));
        String code = nuGeldig();
        assertThat(metCode(code)).isEqualTo(Uitkomst.GELUKT);
        assertThat(metCode(code)).isEqualTo(Uitkomst.ONJUIST);

        assertThat(herstel).hasSize(10).doesNotHaveDuplicates();
        assertThat(metCode(herstel.get(3).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(Uitkomst.GELUKT);
        assertThat(metCode(herstel.get(3))).isEqualTo(Uitkomst.ONJUIST);
    }

    @Test
    void raden_van_codes_loopt_op_slot_en_halverwege_duurt_vijf_minuten() {
        zetTweedeStapAan();
        Aanmelding.Halverwege half = half();
        for (int i = 0; i < Aanmeldrem.GRATIS; i++) {
            assertThat(balie.aanmelding.meldAanMetCode(half, "000000", HIER).uitkomst())
                    .isEqualTo(Uitkomst.ONJUIST);
        }
        assertThat(balie.aanmelding.meldAanMetCode(half, "000000", HIER).uitkomst())
                .isEqualTo(Uitkomst.GEBLOKKEERD);
        databank.verzetKlok(Duration.ofSeconds(301));
        assertThat(balie.aanmelding.meldAanMetCode(half, nuGeldig(), HIER).uitkomst())
                .isEqualTo(Uitkomst.ONJUIST);
    }

    @Test
    void het_geheim_en_de_herstelcodes_liggen_nergens_leesbaar() {
        List<String> herstel = zetTweedeStapAan();
        String bewaard =
                databank.toezicht()
                        .lijst(
                                "select encode(geheim, 'escape') from tweede_stap union all select"
                                        + " h::text from herstelcode h",
                                r -> r.getString(1))
                        .toString();
        assertThat(bewaard).doesNotContain(geheim).doesNotContain(herstel);
        assertThatThrownBy(() -> doe(BUURMAN, l -> l.wisTweedeStap(BUURMAN, id("ria"))))
                .isInstanceOf(Weigering.class);
        doe(BEHEER, l -> l.wisTweedeStap(BEHEER, id("ria")));
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
    }

    private String geheim;

    private List<String> zetTweedeStapAan() {
        Namens ria = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
        geheim = databank.als(ria, d -> balie.loket(d).beginTweedeStap(ria));
        assertThat(probeer("ria", GOED)).isEqualTo(Uitkomst.GELUKT);
        return databank.als(ria, d -> balie.loket(d).bevestigTweedeStap(ria, nuGeldig()));
    }

    // Zoals een app het doet: uit de base32 van het scherm.
    private String nuGeldig() {
        java.math.BigInteger getal = java.math.BigInteger.ZERO;
        for (char c : geheim.toCharArray()) {
            getal =
                    getal.shiftLeft(5)
                            .add(
                                    java.math.BigInteger.valueOf(
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        byte[] ruw = getal.toByteArray();
        byte[] sleutel = new byte[20];
        int lengte = Math.min(20, ruw.length);
        System.arraycopy(ruw, ruw.length - lengte, sleutel, 20 - lengte, lengte);
        return Totp.code(sleutel, Testdatabank.klok(balie.los).nu().getEpochSecond() / 30);
    }

    private Aanmelding.Halverwege half() {
        return balie.aanmelding.meldAan("ria", GOED, HIER).halverwege().orElseThrow();
    }

    private Uitkomst metCode(String code) {
        return balie.aanmelding.meldAanMetCode(half(), code, HIER).uitkomst();
    }

    // --- Dezelfde mens ----------------------------------------------------------------------

    @Test
    void twee_accounts_van_een_mens_zijn_voor_vier_ogen_een_persoon() {
        databank.metAccount("ria2", Rol.CONTROLLER, "9901", null)
                .metAccount("rens", Rol.REGISSEUR, "9901", null);
        assertThat(zelfde("ria", "ria")).isTrue();
        assertThat(zelfde("ria", "ria2")).isFalse();
        databank.doe(BEHEER, d -> balie.personen(d).koppel(BEHEER, id("ria"), "ria2"));
        assertThat(zelfde("ria", "ria2")).isTrue();
        assertThat(zelfde("ria2", "ria")).isTrue();
        assertThat(zelfde("ria", "rens")).isFalse();
        assertThatThrownBy(
                        () ->
                                databank.doe(
                                        BEHEER,
                                        d -> balie.personen(d).koppel(BEHEER, id("ria"), "bob")))
                .isInstanceOf(Weigering.class);
    }

    @Test
    void wie_vervangt_is_een_ander_en_houdt_vanzelf_op() {
        databank.metAccount("ria2", Rol.CONTROLLER, "9901", null)
                .metAccount("rens", Rol.CONTROLLER, "9901", null);
        databank.doe(BEHEER, d -> balie.personen(d).koppel(BEHEER, id("ria"), "ria2"));
        var straks = Testdatabank.klok(balie.los).nu().plus(Duration.ofDays(3));
        assertThatThrownBy(() -> vervang("rens", "ria", null))
                .extracting("reden")
                .isEqualTo(Accountreden.VERVANGING_ZONDER_EINDE);
        assertThatThrownBy(() -> vervang("ria2", "ria", straks))
                .extracting("reden")
                .isEqualTo(Accountreden.VERVANGT_ZICHZELF);
        vervang("rens", "ria", straks);
        assertThat(balie.accounts.rollen("rens"))
                .extracting(Account::rol, Account::vervangt)
                .contains(org.assertj.core.groups.Tuple.tuple(Rol.REGISSEUR, "Ria"));
        databank.verzetKlok(Duration.ofDays(4));
        assertThat(rollen("rens")).containsExactly(Rol.CONTROLLER);
    }

    @Test
    void banden_met_aanbieders_zijn_een_feit_op_een_dag_RG_05() {
        databank.metAccount("ria.eik", Rol.ZORGAANBIEDER, null, "99000001")
                .metAanbieder("99000002", "De Wilg");
        AgbCode eik = new AgbCode("99000001");
        AgbCode wilg = new AgbCode("99000002");
        var vandaag = Testdatabank.klok(balie.los).vandaag();
        assertThat(banden("ria", vandaag)).isEmpty();
        databank.doe(
                BEHEER,
                d ->
                        balie.personen(d)
                                .meldBinding(
                                        BEHEER,
                                        id("ria"),
                                        new Personenloket.Binding(
                                                wilg,
                                                Personenloket.Aard.NAASTE,
                                                vandaag.minusDays(10),
                                                vandaag.minusDays(1))));
        assertThat(banden("ria", vandaag)).isEmpty();
        assertThat(banden("ria", vandaag.minusDays(1))).containsExactly(wilg);

        Namens platform = Namens.gemeente("pia", Rol.BEHEERDER, Gemeentecode.PLATFORM);
        databank.doe(platform, d -> balie.personen(d).koppel(platform, id("ria"), "ria.eik"));
        assertThat(banden("ria", vandaag)).containsExactly(eik);
    }

    // --- Hulp -------------------------------------------------------------------------------

    private void vervang(String wie, String vervangt, java.time.Instant tot) {
        doe(BEHEER, l -> l.kenToe(BEHEER, id(wie), rol(Rol.REGISSEUR), null, tot, vervangt));
    }

    private List<AgbCode> banden(String wie, java.time.LocalDate dag) {
        return databank.als(BEHEER, d -> balie.personen(d).bindingen(BEHEER, wie, dag)).stream()
                .map(Personenloket.Binding::aanbieder)
                .toList();
    }

    private boolean zelfde(String een, String ander) {
        return databank.als(BEHEER, d -> balie.personen(d).zelfdePersoon(BEHEER, een, ander));
    }

    private List<String> lijst(Namens namens) {
        return databank.als(namens, d -> balie.loket(d).lijst(namens)).stream()
                .map(Accountrij::gebruikersnaam)
                .toList();
    }

    private static NieuwAccount sam() {
        return new NieuwAccount(
                "sam", "Sam Kuiper", "sam@waterrijk.example", Rol.CONTROLLER, WATERRIJK, null);
    }

    private static Accountloket.NieuweRol rol(Rol rol) {
        return new Accountloket.NieuweRol(rol, "9901");
    }

    private void mis(String wie, int keer) {
        for (int i = 0; i < keer; i++) {
            assertThat(probeer(wie, "mis")).isEqualTo(Uitkomst.ONJUIST);
        }
    }

    private Uitkomst probeer(String wie, String wachtwoord) {
        return balie.aanmelding.meldAan(wie, wachtwoord, HIER).uitkomst();
    }

    private Account meldAan(String wie, String wachtwoord) {
        return balie.aanmelding.meldAan(wie, wachtwoord, HIER).account().orElseThrow();
    }

    private List<Rol> rollen(String wie) {
        return balie.accounts.rollen(wie).stream().map(Account::rol).toList();
    }

    private void doe(Namens namens, java.util.function.Consumer<Accountloket> werk) {
        databank.doe(namens, d -> werk.accept(balie.loket(d)));
    }

    private UUID id(String wie) {
        return balie.accounts.vind(wie).orElseThrow().id();
    }

    private List<String> logregels() {
        return databank.toezicht()
                .lijst("select resultaat from logregel order by nr", r -> r.getString(1));
    }

    private String alleKolommen() {
        return databank.toezicht()
                .lijst(
                        "select s::text from accountsleutel s union all select w::text from werk w"
                                + " union all select a::text from account a union all select"
                                + " l::text from logregel l",
                        r -> r.getString(1))
                .toString();
    }

    private String sleutelUitMail() {
        List<String> post = mailserver.post();
        // De mail is gecodeerd voor de lijn: eerst weer aan elkaar.
        String mail = post.get(post.size() - 1).replace("=\n", "").replace("=3D", "=");
        Matcher m = Pattern.compile("sleutel=([A-Za-z0-9_-]{43})").matcher(mail);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }
}
