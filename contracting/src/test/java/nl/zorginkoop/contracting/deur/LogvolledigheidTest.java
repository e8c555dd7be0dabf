package nl.zorginkoop.contracting.deur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.Productklassen;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsrij;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * S9, PR-06: elke deur die iets verandert en elke deur die persoonsgegevens laat zien, laat een
 * regel achter; of het nu lukt, geweigerd wordt of misgaat. De deuren komen uit de klassen zelf.
 */
class LogvolledigheidTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Gemeentecode DUINSTAD = new Gemeentecode("9902");
    private static final AgbCode LINDE = new AgbCode("42420099");
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("nagaan");

    private static Testdatabank db;

    /** Wat er in het logboek staat. */
    private record Regel(
            String gemeente,
            String wie,
            String rol,
            String deur,
            UUID onderwerp,
            String grondslag,
            String resultaat,
            String herkomst,
            List<String> attributen,
            List<String> betrokkenen) {}

    private enum Reden {
        NEE
    }

    @BeforeAll
    static void wereld() {
        db =
                Testdatabank.vers()
                        .metGemeente(WATERRIJK.code(), "Waterrijk")
                        .metGemeente(DUINSTAD.code(), "Duinstad")
                        .metAanbieder(LINDE.code(), "De Linde");
    }

    @Test
    void elke_deur_die_verandert_of_persoonsgegevens_laat_zien_schrijft_haar_regel_n_van_n()
            throws Exception {
        List<Method> deuren = deuren();
        Proefpost post = new Proefpost(db);
        List<String> zonder = new ArrayList<>();
        int proeven = 0;
        for (Method deur : deuren) {
            Deur eis = deur.getAnnotation(Deur.class);
            Rol rol = eis.value()[0];
            String goed = eis.wijzigt() ? "GEDAAN" : "GELEZEN";
            toets(post, zonder, deur, rol, goed, () -> null);
            toets(
                    post,
                    zonder,
                    deur,
                    rol,
                    "GEWEIGERD: NEE",
                    () -> {
                        throw new Weigering(Reden.NEE, "nee");
                    });
            toets(
                    post,
                    zonder,
                    deur,
                    rol,
                    "MISLUKT: IllegalStateException",
                    () -> {
                        throw new IllegalStateException("stuk");
                    });
            proeven += 3;
            // Sommige deuren, zoals een taak maken, staan voor elke rol open.
            for (Rol vreemd : buitengesloten(eis)) {
                toets(post, zonder, deur, vreemd, "GEWEIGERD", () -> null);
                proeven++;
            }
        }
        System.out.printf(
                "deuren met een logplicht: %d, met regel bij lukken, weigeren, misgaan en verkeerde rol: %d van %d%n",
                deuren.size(), proeven - zonder.size(), proeven);
        assertThat(zonder).isEmpty();
        assertThat(deuren).hasSizeGreaterThan(50);
    }

    /** Een interceptor werkt alleen op een openbare, gewone methode van een bean. */
    @Test
    void bij_elke_deur_kan_de_deurwachter_staan() {
        for (Method deur : deuren()) {
            Class<?> loket = deur.getDeclaringClass();
            assertThat(Modifier.isPublic(deur.getModifiers())).as(deur.toString()).isTrue();
            assertThat(deur.getModifiers() & (Modifier.STATIC | Modifier.FINAL))
                    .as(deur.toString())
                    .isZero();
            assertThat(Modifier.isFinal(loket.getModifiers())).as(loket.getName()).isFalse();
            assertThat(
                            loket.isAnnotationPresent(ApplicationScoped.class)
                                    || loket.isAnnotationPresent(Dependent.class))
                    .as(loket.getName())
                    .isTrue();
        }
    }

    @Test
    void een_geweigerde_wijziging_gaat_terug_maar_haar_regel_blijft() {
        Proefpost post = new Proefpost(db);
        UUID id = UUID.randomUUID();

        assertThatThrownBy(
                        () ->
                                post.klop(
                                        deur("Regieloket", "schrijfIn"),
                                        new Object[] {namens(Rol.REGISSEUR), TAAK, null},
                                        () -> {
                                            post.databank()
                                                    .voer(
                                                            "insert into wijk values ('9901', ?, 'Weg')",
                                                            id.toString());
                                            throw new Weigering(Reden.NEE, "nee");
                                        }))
                .isInstanceOf(Weigering.class);

        assertThat(tel("select count(*) from wijk where code = '" + id + "'")).isZero();
        assertThat(laatste().resultaat()).isEqualTo("GEWEIGERD: NEE");
    }

    @Test
    void wat_bij_het_vastleggen_alsnog_teruggaat_staat_er_als_mislukt() {
        Proefpost post = new Proefpost(db);
        post.breekBijVastleggen();

        assertThatThrownBy(
                        () ->
                                post.klop(
                                        deur("Regieloket", "schrijfIn"),
                                        new Object[] {namens(Rol.REGISSEUR), TAAK, null},
                                        () -> UUID.randomUUID()))
                .isInstanceOf(jakarta.transaction.RollbackException.class);

        assertThat(laatste().resultaat()).isEqualTo("MISLUKT: niet vastgelegd");
    }

    @Test
    void een_blad_zegt_welke_gegevens_van_wie_er_te_zien_waren_PR_06() throws Exception {
        UUID een = UUID.randomUUID();
        UUID twee = UUID.randomUUID();
        Herkomst.is("web 192.0.2.7");
        try {
            new Proefpost(db)
                    .klop(
                            deur("Toewijzingoverzicht", "toewijzingen"),
                            new Object[] {namens(Rol.REGISSEUR), TAAK, null},
                            () ->
                                    new Bladzijde<>(
                                            List.of(rij(een), rij(twee)), "", "", false, false, 2));
        } finally {
            Herkomst.wis();
        }

        Regel regel = laatste();
        assertThat(regel.betrokkenen()).containsExactly(een.toString(), twee.toString());
        assertThat(regel.attributen()).contains("client", "nummer", "budget").doesNotContain("bsn");
        assertThat(regel.grondslag()).isEqualTo("WETTELIJKE_TAAK");
        assertThat(regel.herkomst()).isEqualTo("web 192.0.2.7");
    }

    @Test
    void een_rechtmatigheidsregel_zegt_over_wie_zij_gaat_PR_06() throws Exception {
        UUID over = UUID.randomUUID();
        new Proefpost(db)
                .klop(
                        deur("Rechtmatigheidsloket", "regels"),
                        new Object[] {namens(Rol.CONTROLLER), TAAK, null},
                        () ->
                                new Bladzijde<>(
                                        List.of(
                                                new Rechtmatigheidsrij(
                                                        UUID.randomUUID(),
                                                        "ACHTERAF",
                                                        "ONZEKERHEID",
                                                        UUID.randomUUID(),
                                                        "F1",
                                                        1,
                                                        over,
                                                        7001,
                                                        "De Linde",
                                                        Euro.centen(5940))),
                                        "",
                                        "",
                                        false,
                                        false,
                                        1));

        assertThat(laatste().betrokkenen()).containsExactly(over.toString());
    }

    @Test
    void een_uitvoer_die_afbreekt_zegt_wat_er_al_weg_was() {
        UUID een = UUID.randomUUID();
        List<Object> ontvangen = new ArrayList<>();
        Consumer<Toewijzingrij> naarBuiten = ontvangen::add;
        Object[] parameters = {namens(Rol.CONTROLLER), TAAK, null, naarBuiten};
        Proefpost post = new Proefpost(db);
        Method deur = deur("Toewijzingoverzicht", "alleToewijzingen");

        assertThatThrownBy(
                        () ->
                                post.klop(
                                        deur,
                                        parameters,
                                        () -> {
                                            throw new IllegalStateException(
                                                    "stuk voor de eerste rij");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(laatste().betrokkenen()).isNull();

        assertThatThrownBy(() -> post.klopStromend(deur, parameters, rij(een)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ontvangen).hasSize(1);
        assertThat(laatste().betrokkenen()).containsExactly(een.toString());
        assertThat(laatste().resultaat()).startsWith("MISLUKT");
    }

    @Test
    void wat_een_aanbieder_ziet_staat_bij_de_gemeente_van_de_inwoner() throws Exception {
        UUID hier = toewijzing(WATERRIJK, "999900006");
        UUID daar = toewijzing(DUINSTAD, "999900018");
        new Proefpost(db)
                .klop(
                        deur("Toewijzingoverzicht", "toewijzingen"),
                        new Object[] {Namens.aanbieder("linde", LINDE), TAAK, null},
                        () ->
                                new Bladzijde<>(
                                        List.of(rij(hier), rij(daar)), "", "", false, false, 2));

        assertThat(regels("where wie = 'linde' and deur like 'Toewijzingoverzicht%'"))
                .extracting(Regel::gemeente, Regel::betrokkenen)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("9901", List.of(hier.toString())),
                        org.assertj.core.groups.Tuple.tuple("9902", List.of(daar.toString())));
    }

    @Test
    void een_uitvoer_van_tweeduizend_mensen_staat_in_leesbare_delen() throws Exception {
        List<Toewijzingrij> rijen = new ArrayList<>();
        for (int i = 0; i < 2001; i++) {
            rijen.add(rij(UUID.randomUUID()));
        }
        new Proefpost(db)
                .klop(
                        deur("Toewijzingoverzicht", "toewijzingen"),
                        new Object[] {
                            Namens.gemeente("massa", Rol.REGISSEUR, WATERRIJK), TAAK, null
                        },
                        () -> new Bladzijde<>(rijen, "", "", false, false, 2001));

        assertThat(regels("where wie = 'massa'"))
                .extracting(r -> r.betrokkenen().size())
                .containsExactly(1000, 1000, 1);
    }

    private static List<Rol> buitengesloten(Deur deur) {
        return Arrays.stream(Rol.values()).filter(r -> !List.of(deur.value()).contains(r)).toList();
    }

    private static void toets(
            Proefpost post,
            List<String> zonder,
            Method deur,
            Rol rol,
            String resultaat,
            Callable<Object> werk) {
        String naam = deur.getDeclaringClass().getSimpleName() + "." + deur.getName();
        long voor = tel("select coalesce(max(nr), 0) from logregel");
        try {
            post.klop(deur, parameters(deur, rol), werk);
        } catch (Exception verwacht) {
            // de uitkomst staat in het logboek
        }
        Deur eis = deur.getAnnotation(Deur.class);
        List<Regel> bij = regels("where nr > " + voor);
        boolean goed =
                bij.size() == 1
                        && bij.get(0).deur().equals(naam)
                        && bij.get(0).wie().equals(namens(rol).wie())
                        && bij.get(0).rol().equals(rol.name())
                        && bij.get(0).resultaat().equals(resultaat)
                        && bij.get(0).herkomst().equals("platform")
                        && (bij.get(0).grondslag() != null || !eis.persoonsgegevens());
        if (!goed) {
            zonder.add(naam + " bij " + resultaat + ": " + bij);
        }
    }

    private static Object[] parameters(Method deur, Rol rol) {
        return Arrays.stream(deur.getParameterTypes())
                .map(
                        soort -> {
                            if (soort == Namens.class) {
                                return namens(rol);
                            } else if (soort == Grondslag.class) {
                                return TAAK;
                            } else if (soort == UUID.class) {
                                return UUID.randomUUID();
                            } else if (soort == OutputStream.class) {
                                return OutputStream.nullOutputStream();
                            }
                            return null;
                        })
                .toArray();
    }

    private static Namens namens(Rol rol) {
        if (rol == Rol.BEZOEKER) {
            return Namens.bezoeker();
        }
        return rol.isVanAanbieder()
                ? new Namens("iemand", rol, null, LINDE)
                : Namens.gemeente("iemand", rol, WATERRIJK);
    }

    /** Elke deur met een logplicht. */
    static List<Method> deuren() {
        return Productklassen.ALLE.stream()
                .flatMap(k -> k.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(Deur.class))
                .filter(m -> !m.getModifiers().contains(JavaModifier.BRIDGE))
                .map(m -> m.reflect())
                .filter(
                        m ->
                                m.getAnnotation(Deur.class).wijzigt()
                                        || m.getAnnotation(Deur.class).persoonsgegevens())
                .sorted(java.util.Comparator.comparing(Method::toString))
                .toList();
    }

    private static Method deur(String loket, String naam) {
        return deuren().stream()
                .filter(m -> m.getDeclaringClass().getSimpleName().equals(loket))
                .filter(m -> m.getName().equals(naam))
                .findFirst()
                .orElseThrow();
    }

    private static Toewijzingrij rij(UUID id) {
        return new Toewijzingrij(
                id,
                1,
                "Waterrijk",
                "De Linde",
                "T. Proef",
                "WMO",
                "Huishouden",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                "LOOPT");
    }

    private static UUID toewijzing(Gemeentecode gemeente, String bsn) {
        UUID id = UUID.randomUUID();
        UUID persoon = UUID.randomUUID();
        UUID contract = UUID.randomUUID();
        Databank d = db.toezicht();
        d.voer(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?, ?, ?,"
                        + " 'Proef', '1980-01-01', '0')",
                persoon,
                gemeente.code(),
                bsn);
        d.voer(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values (?, ?,"
                        + " ?, 'WMO', 'RO', 'x', 'INSPANNINGSGERICHT', '2026-01-01')",
                contract,
                gemeente.code(),
                LINDE.code());
        d.voer(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, begin, toegewezen, status) values (?, ?, ?, 'WMO', 1, ?, ?, ?, 'P', '01',"
                        + " '2026-01-01', nu(), 'TOEGEWEZEN')",
                id,
                gemeente.code(),
                LINDE.code(),
                contract,
                persoon,
                bsn);
        return id;
    }

    private static long tel(String sql) {
        return db.toezicht().eerste(sql, r -> r.getLong(1)).orElseThrow();
    }

    private static Regel laatste() {
        List<Regel> alle = regels("");
        return alle.get(alle.size() - 1);
    }

    private static List<Regel> regels(String waar) {
        return db.toezicht()
                .lijst(
                        "select *, betrokkenen::text[] as over from logregel "
                                + waar
                                + " order by nr",
                        r ->
                                new Regel(
                                        r.getString("gemeente"),
                                        r.getString("wie"),
                                        r.getString("rol"),
                                        r.getString("deur"),
                                        r.getObject("onderwerp", UUID.class),
                                        r.getString("grondslag"),
                                        r.getString("resultaat"),
                                        r.getString("herkomst"),
                                        Databank.teksten(r, "attributen"),
                                        r.getArray("over") == null
                                                ? null
                                                : Databank.teksten(r, "over")));
    }
}
