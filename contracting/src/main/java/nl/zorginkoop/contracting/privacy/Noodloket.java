package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Noodinzage (PR-04): bij gevaar voor iemand gaat de deur open, en daarna vraagt een ander waarom.
 * Openen vraagt een reden, geldt een etmaal voor één hulpvrager, en laat altijd een taak achter.
 */
@ApplicationScoped
public class Noodloket {
    /** Waar de taak over gaat; de pagina van de toezichthouder zoekt haar hierop. */
    public static final String SOORT = "NOODINZAGE";

    private static final int KORTST = 10;
    // † Binnen een week is nog na te gaan wat er speelde.
    private static final int DAGEN = 7;

    private static final Bladerboek<Noodinzage> LIJST =
            new Bladerboek<>(
                            """
                            select n.*, n.geopend + interval '24 hours' as tot from noodinzage n
                            where true [[and coalesce(n.oordeel, 'OPEN') = ?]]
                              [[and concat_ws(' ', n.door, n.reden) ilike ?]]
                            """,
                            "uuid",
                            Noodloket::noodinzage)
                    .op("geopend", "timestamptz")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Klok klok;

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, KCC_MEDEWERKER},
            wijzigt = true)
    public UUID open(Namens namens, UUID hulpvrager, String reden) {
        if (reden == null || reden.strip().length() < KORTST) {
            throw new Weigering(
                    Doelreden.REDEN_TE_KORT,
                    "Schrijf in een zin wat er aan de hand is; een ander beoordeelt het later.");
        }
        UUID id = UUID.randomUUID();
        int geraakt =
                databank.voer(
                        "insert into noodinzage (id, gemeente, hulpvrager, reden, door, rol) select ?,"
                                + " h.gemeente, h.id, ?, ?, ? from hulpvrager h where h.id = ?",
                        id,
                        reden.strip(),
                        namens.wie(),
                        namens.rol(),
                        hulpvrager);
        if (geraakt == 0) {
            throw new Weigering(
                    Doelreden.HULPVRAGER_NIET_HIER, "Deze hulpvrager is er niet bij uw gemeente.");
        }
        Instant einde = Kalender.eindeVan(klok.vandaag().plusDays(DAGEN));
        taken.maak(
                namens,
                Taakverzoek.voor(
                                TOEZICHTHOUDER,
                                new Onderwerp(SOORT, id),
                                "Beoordeel een noodinzage")
                        .toelichting("Geopend door " + namens.wie())
                        .uiterlijk(einde)
                        .afrondenMetReden()
                        .escaleer(Rol.BEHEERDER, null, einde));
        return id;
    }

    /** Wat er te beoordelen is, en wat beoordeeld werd; de nieuwste eerst. */
    @Deur(value = TOEZICHTHOUDER, persoonsgegevens = true)
    public Bladzijde<Noodinzage> noodinzages(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(value = TOEZICHTHOUDER, persoonsgegevens = true, seconden = 600)
    public void alleNoodinzages(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Noodinzage> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** Zegt of het terecht was; dat sluit de inzage en de taak. */
    @Deur(value = TOEZICHTHOUDER, wijzigt = true)
    public void beoordeel(Namens namens, UUID noodinzage, boolean terecht, String toelichting) {
        if (toelichting == null || toelichting.isBlank()) {
            throw new Weigering(Doelreden.REDEN_TE_KORT, "Schrijf erbij waarom u dat vindt.");
        }
        try {
            int geraakt =
                    databank.voer(
                            "update noodinzage set oordeel = ?, toelichting = ?, beoordeeld = nu(),"
                                    + " beoordeeld_door = ? where id = ? and oordeel is null",
                            terecht ? "TERECHT" : "ONTERECHT",
                            toelichting.strip(),
                            namens.wie(),
                            noodinzage);
            if (geraakt == 0) {
                throw new Weigering(
                        Doelreden.NOODINZAGE_ONBEKEND,
                        "Deze noodinzage is er niet, of is al beoordeeld.");
            }
        } catch (Databankfout fout) {
            if ("23514".equals(fout.sqlState())) {
                throw new Weigering(
                        Doelreden.VIER_OGEN,
                        "U opende deze noodinzage zelf: een ander beoordeelt haar.");
            }
            throw fout;
        }
        taken.laatVervallen(namens, noodinzage, "Beoordeeld");
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("oordeel"), vraag.patroon()};
    }

    private static Noodinzage noodinzage(ResultSet r) throws SQLException {
        return new Noodinzage(
                r.getObject("id", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("reden"),
                r.getString("door"),
                Rol.valueOf(r.getString("rol")),
                Databank.moment(r, "geopend"),
                Databank.moment(r, "tot"),
                r.getString("oordeel"),
                r.getString("toelichting"),
                r.getString("beoordeeld_door"),
                Databank.moment(r, "beoordeeld"));
    }
}
