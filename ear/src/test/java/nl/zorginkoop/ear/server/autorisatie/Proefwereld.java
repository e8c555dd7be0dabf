package nl.zorginkoop.ear.server.autorisatie;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Twee gemeenten en twee aanbieders. Alles is van gemeente HIER en aanbieder DEZE en draagt het
 * merk; gemeente DAAR en aanbieder ANDER, die ook voor HIER werkt, horen er niets van te zien.
 */
@Dependent
class Proefwereld {
    static final Gemeentecode HIER = new Gemeentecode("9751");
    static final Gemeentecode DAAR = new Gemeentecode("9752");
    static final AgbCode DEZE = new AgbCode("97510001");
    static final AgbCode ANDER = new AgbCode("97510002");
    static final String MERK = "Merkwaardig";
    private static final Pattern SLEUTEL =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final AtomicInteger BEURT = new AtomicInteger();

    /** Zoveel kaders in een proef; daarna is 2100 in zicht, en verder rekent een index niet. */
    private static final int KADERDAGEN = 3_000;

    /** Een waarde die met opzet leeg is. */
    static final Object NIETS = new Object();

    @Inject Databank databank;
    @Inject Documentloket documenten;
    @Resource UserTransaction transactie;

    @Resource(lookup = "java:jboss/datasources/MigratieDS")
    DataSource eigenaar;

    UUID overeenkomst;
    UUID hulpvrager;
    UUID toewijzing;
    UUID begroting;
    UUID ruimte;
    UUID declaratie;
    UUID bericht;
    UUID document;
    UUID documentonderwerp;

    /** Een bewijsstuk van DEZE, dat nog bij het platform ligt. */
    UUID dossierdocument;

    /** Elke test bouwt zijn eigen hulpvrager en begroting naast die van de vorige. */
    final String bsn;

    final int jaar;
    private int volgnummer;
    private final int eersteKaderdag;
    private int kaderdag;
    private final Vingerafdruk vingerafdruk = new Vingerafdruk(this);

    /** Of wat er gebeurt straks teruggaat. */
    boolean gaatTerug;

    /** Alles wat van HIER en DEZE is en dus nergens anders op mag duiken. */
    private final Set<String> merken = new HashSet<>();

    Proefwereld() {
        int beurt = BEURT.getAndIncrement();
        int nummer = 999_960_000 + 100 * beurt;
        while (!Bsn.isGeldig(String.valueOf(nummer))) {
            nummer++;
        }
        bsn = String.valueOf(nummer);
        jaar = 2026 + beurt;
        volgnummer = beurt * 100_000;
        eersteKaderdag = beurt * KADERDAGEN;
    }

    static Namens eigenaar(Rol rol) {
        if (rol == Rol.BEZOEKER) {
            return Namens.bezoeker();
        }
        String wie = "merk." + rol.name().toLowerCase(java.util.Locale.ROOT);
        return rol.isVanAanbieder()
                ? new Namens(wie, rol, null, DEZE)
                : Namens.gemeente(wie, rol, HIER);
    }

    static Namens ander(Rol rol) {
        if (rol == Rol.BEZOEKER) {
            return Namens.bezoeker();
        }
        String wie = "ander." + rol.name().toLowerCase(java.util.Locale.ROOT);
        return rol.isVanAanbieder()
                ? new Namens(wie, rol, null, ANDER)
                : Namens.gemeente(wie, rol, DAAR);
    }

    void richtIn(List<Kameraanroepen> kamers) throws Exception {
        houdMotorenBuiten();
        Vingerafdruk.begin(eigenaar);
        // Wie er meedoet, schrijft het platform in.
        begin(Namens.systeem(Gemeentecode.PLATFORM));
        databank.voer(
                "insert into gemeente values ('9751', 'Hier'), ('9752', 'Daar') on conflict do nothing");
        databank.voer(
                "insert into zorgaanbieder (agb, naam) values ('97510001', 'Deze'), ('97510002',"
                        + " 'Ander') on conflict do nothing");
        databank.voer(
                "insert into product values ('WMO', '02Q97', '02', 'Begeleiding') on conflict do nothing");
        for (Rol rol : Rol.values()) {
            if (rol.isMetAccount()) {
                account(eigenaar(rol), MERK);
                account(ander(rol), "Ander");
            }
        }
        transactie.commit();
        begin(eigenaar(Rol.SYSTEEM));
        basis();
        kamers.forEach(kamer -> kamer.richtIn(this));
        transactie.commit();
        begin(ander(Rol.SYSTEEM));
        contract(DAAR, ANDER, "daar");
        transactie.commit();
        documentonderwerp = nieuw();
        document =
                documenten.bewaar(
                        eigenaar(Rol.SYSTEEM),
                        Documentopgave.bij("CONTRACT", documentonderwerp, MERK + ".txt")
                                .gedeeldMet(DEZE),
                        new ByteArrayInputStream(MERK.getBytes(StandardCharsets.UTF_8)));
        merken.add(document.toString());
        dossierdocument =
                documenten.bewaar(
                        eigenaar(Rol.BIEDER),
                        Documentopgave.bij("DOSSIERSTUK", nieuw(), MERK + ".pdf")
                                .voor(Gemeentecode.PLATFORM),
                        new ByteArrayInputStream(
                                ("%PDF-1.7 " + MERK).getBytes(StandardCharsets.UTF_8)));
        merken.add(dossierdocument.toString());
    }

    private void account(Namens n, String naam) {
        databank.voer(
                "insert into account (id, gebruikersnaam, naam, wachtwoord_hash, rol, gemeente, aanbieder) values"
                        + " (gen_random_uuid(), ?, ?, 'geen', ?, ?, ?) on conflict do nothing",
                n.wie(),
                naam,
                n.rol(),
                n.gemeente() == null ? null : n.gemeente().code(),
                n.aanbieder() == null ? null : n.aanbieder().code());
    }

    private void basis() {
        overeenkomst = contract(HIER, DEZE, MERK);
        contract(HIER, ANDER, "ander");
        zet(
                "insert into tarief select uuidv7(), id, gemeente, aanbieder, wet, '02Q97', '04', daterange(begin,"
                        + " null), tstzrange('2020-01-01', null), 5000 from raamovereenkomst where id = ?",
                overeenkomst);
        hulpvrager = nieuw();
        zet(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?, '9751', ?, ?,"
                        + " '1950-01-01', '0')",
                hulpvrager,
                bsn,
                MERK);
        toewijzing = toewijzing();
        begroting = plafond("BEGROTING", null);
        ruimte = plafond("BESTEDINGSRUIMTE", begroting);
        zet(
                "insert into signaal (gemeente, aanbieder, plafond, soort) values ('9751', '97510001', ?, 'GRENS')",
                ruimte);
        bericht = bericht("VERWERKT");
        declaratie = nieuw();
        zet(
                "insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening, ontvangen,"
                        + " beoordeeld, ingediend, regels, afgekeurd, status) values (?, '9751', '97510001', 'WMO', ?, ?,"
                        + " '2026-08-01', '2026-08-31', '2026-09-01', nu(), nu(), 5000, 1, 1, 'DEELS_GOEDGEKEURD')",
                declaratie,
                bericht,
                MERK + jaar);
        zet(
                "insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer,"
                        + " referentie, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes,"
                        + " bevindingen) select ?, 1, '9751', '97510001', 'WMO', ?, id, nummer, ?, '02', '02Q97',"
                        + " '2026-08-01', '2026-08-31', 1, '04', 5000, 5000, 'D', '{0611}', '[]' from toewijzing where id ="
                        + " ?",
                declaratie,
                bsn,
                MERK + jaar,
                toewijzing);
    }

    UUID contract(Gemeentecode gemeente, AgbCode aanbieder, String naam) {
        UUID id = MERK.equals(naam) ? nieuw() : UUID.randomUUID();
        zet(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values (?, ?, ?,"
                        + " 'WMO', ?, ?, 'INSPANNINGSGERICHT', '2025-01-01')",
                id,
                gemeente.code(),
                aanbieder.code(),
                naam + id,
                naam);
        return id;
    }

    /** Een toewijzingnummer dat nog niet bestaat. */
    long nummer() {
        return 300_000_000L + ++volgnummer;
    }

    UUID toewijzing() {
        return toewijzing(overeenkomst);
    }

    // Lopende hulp: die gaat door, ook onder een overeenkomst die voorbij is of stilligt.
    UUID toewijzing(UUID onder) {
        UUID id = nieuw();
        zet(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, productcode, volume, eenheid, frequentie, begin, eind, toegewezen, status, grond)"
                        + " values (?, '9751', '97510001', 'WMO', ?, ?, ?, ?, ?, '02', '02Q97', 10, '04', '6', ?::date,"
                        + " ?::date, nu(), 'TOEGEWEZEN', 'LOPEND_SPECIFIEK')",
                id,
                nummer(),
                onder,
                hulpvrager,
                bsn,
                MERK,
                dag(),
                dag());
        return id;
    }

    /** De dag erna: wie hem vraagt, neemt hem. */
    String volgendeDag() {
        volgnummer++;
        return dag();
    }

    // Elke toewijzing een eigen dag, anders stapelen zij.
    String dag() {
        return LocalDate.of(2030, 1, 1).plusDays(volgnummer).toString();
    }

    /** Een eigen dag voor elk kader: kaders van dezelfde dag staan elkaar in de weg (OP-09). */
    String kaderdag() {
        // Wat teruggaat geeft zijn dag weer vrij; wat blijft liggen, ligt aan het begin.
        kaderdag = kaderdag < KADERDAGEN ? kaderdag + 1 : KADERDAGEN / 2;
        return LocalDate.of(2050, 1, 1).plusDays(eersteKaderdag + kaderdag).toString();
    }

    private UUID plafond(String soort, UUID ouder) {
        UUID id = nieuw();
        zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad, bewaakt) values (?, '9751', ?,"
                        + " ?, 'WMO', ?, ?, ?::uuid, coalesce((select pad from plafond where id = ?::uuid), '{}') ||"
                        + " ?::uuid, false)",
                id,
                ouder == null ? null : DEZE.code(),
                jaar,
                soort,
                MERK,
                ouder,
                ouder,
                id);
        return id;
    }

    UUID bericht(String status) {
        UUID id = nieuw();
        zet(
                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id, stukken,"
                        + " ontvangen, berichtsoort, afzender, identificatie, status, reden, afgehandeld) values (?, '9751',"
                        + " '97510001', 'API', ?, ?, '\\x00', 1, 'x', 0, nu(), 'WMO323', '97510001', ?, ?, 'x', case ?"
                        + " when 'ONTVANGEN' then null else nu() end)",
                id,
                id.toString(),
                MERK,
                id.toString(),
                status,
                status);
        return id;
    }

    UUID uitgaand(String identificatie) {
        UUID id = nieuw();
        zet(
                "insert into bericht_uit (id, gemeente, aanbieder, berichtsoort, identificatie, dagtekening, onderwerp)"
                        + " values (?, '9751', '97510001', 'WMO301', ?, current_date, ?)",
                id,
                identificatie,
                toewijzing());
        return id;
    }

    /**
     * Houdt werk van de proef uit handen van de motoren: die doen hun plicht in de achtergrond, en
     * dan verandert er iets zonder dat een vreemde het deed. Ook bij een wijziging: opnieuw
     * versturen zet werk dat er al was weer klaar.
     */
    void houdMotorenBuiten() throws SQLException {
        try (Connection c = eigenaar.getConnection();
                Statement s = c.createStatement()) {
            s.execute(
                    """
                    create or replace function proef_rust() returns trigger language plpgsql as
                    $$ begin new.beschikbaar_op := 'infinity'; return new; end $$
                    """);
            s.execute(
                    """
                    create or replace trigger proef_rust before insert or update of pogingen on werk for each row
                    when (new.gemeente in ('9751', '9752')) execute function proef_rust()
                    """);
            // Wachtwoorden en codes gaan hier met opzet mis; elke proef begint met een schone lei.
            s.execute("delete from aanmeldrem");
        }
    }

    /** Of er iets in staat dat van HIER of DEZE is. */
    boolean draagtMerk(String tekst) {
        // Aan het eind zijn er tienduizenden merken: zoek niet elk merk, maar herken elke sleutel.
        return tekst.contains(MERK)
                || SLEUTEL.matcher(tekst).results().anyMatch(s -> merken.contains(s.group()));
    }

    UUID nieuw() {
        UUID id = UUID.randomUUID();
        merken.add(id.toString());
        return id;
    }

    void zet(String sql, Object... waarden) {
        databank.voer(sql, waarden);
    }

    /** Legt iets klaar zoals DEZE het zelf deed; daarna is het weer de beurt aan HIER. */
    void alsAanbieder(Runnable werk) {
        als(eigenaar(Rol.BIEDER), werk);
    }

    void als(Namens namens, Runnable werk) {
        huurder(namens);
        werk.run();
        huurder(eigenaar(Rol.SYSTEEM));
    }

    LocalDate vandaag() {
        return databank.eerste("select vandaag() as dag", r -> Databank.dag(r, "dag"))
                .orElseThrow();
    }

    Instant nu() {
        return databank.eerste("select nu() as nu", r -> Databank.moment(r, "nu")).orElseThrow();
    }

    /**
     * De klok van de databank is van het hele platform: een proef wacht, en zet haar niet vooruit.
     */
    void wachtEven() {
        databank.eerste("select pg_sleep(0.03)", r -> "");
    }

    /** Een sleutel die de databank zelf bedacht en die van HIER en DEZE alleen is. */
    UUID merk(String vraag, Object... waarden) {
        UUID id = databank.eerste(vraag, r -> r.getObject(1, UUID.class), waarden).orElseThrow();
        merken.add(id.toString());
        return id;
    }

    /** Begint een transactie als de gemeente HIER: wie iets klaarlegt, is nooit de aanbieder. */
    void begin(Namens namens) throws Exception {
        transactie.begin();
        huurder(namens);
    }

    void huurder(Namens namens) {
        databank.eerste(
                "select set_config('zorg.gemeente', ?, true), set_config('zorg.aanbieder', ?, true),"
                        + " set_config('zorg.rol', ?, true)",
                r -> "",
                namens.gemeente() == null ? "" : namens.gemeente().code(),
                namens.aanbieder() == null ? "" : namens.aanbieder().code(),
                namens.rol().name());
    }

    long vingerafdruk() {
        return vingerafdruk.van();
    }

    void ruimOp() throws SQLException {
        Vingerafdruk.stop(eigenaar);
    }
}
