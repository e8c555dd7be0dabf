package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BEZOEKER;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Openstellingen om te lezen: wat gepubliceerd is voor iedereen, concepten voor de gemeente. */
@ApplicationScoped
public class Openstellingoverzicht {
    private static final String BASIS =
            """
            select o.id, o.nummer, o.volgnummer, o.titel, g.naam as gemeentenaam, o.procedure, o.instroom, o.toestand,
                   o.stilgelegd is not null as stilgelegd, o.opent, openstelling_sluitmoment(o, nu()) as sluit,
                   o.publicatie
            from openstelling o join gemeente g on g.code = o.gemeente
            where (? or o.gepubliceerd) [[and o.gemeente = ?::char(4)]]
              [[and o.toestand = ?]] [[and o.procedure = ?]]
              [[and concat_ws(' ', o.nummer, o.titel, g.naam) ilike ?]]
            """;

    private static final Bladerboek<Openstellingrij> OPENBAAR =
            new Bladerboek<>(BASIS + " and o.gepubliceerd", "uuid", Openstellingoverzicht::rij)
                    .op("publicatie", "timestamptz")
                    .op("titel", "text")
                    .op("gemeentenaam", "text")
                    .nieuwsteEerst();

    private static final Bladerboek<Openstellingrij> EIGEN =
            new Bladerboek<>(BASIS, "uuid", Openstellingoverzicht::rij)
                    .op("volgnummer", "int")
                    .op("titel", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Openstellingen openstellingen;

    /** Wat gepubliceerd is, van elke gemeente. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEZOEKER,
        SYSTEEM
    })
    public Bladzijde<Openstellingrij> openbaar(Namens namens, Bladvraag vraag) {
        return OPENBAAR.blad(databank, vraag, keuzes(false, vraag.keuze("gemeente"), vraag));
    }

    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER,
                BEZOEKER,
                SYSTEEM
            },
            seconden = 600)
    public void alleOpenbaar(Namens namens, Bladvraag vraag, Consumer<Openstellingrij> verwerk) {
        OPENBAAR.stroom(databank, vraag, verwerk, keuzes(false, vraag.keuze("gemeente"), vraag));
    }

    /** De eigen procedures; de concepten alleen voor de inkoop zelf. */
    @Deur({INKOOPADVISEUR, BEOORDELAAR, CONTRACTMANAGER, SYSTEEM})
    public Bladzijde<Openstellingrij> eigen(Namens namens, Bladvraag vraag) {
        return EIGEN.blad(
                databank, vraag, keuzes(vanDeInkoop(namens), namens.gemeente().code(), vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, BEOORDELAAR, CONTRACTMANAGER, SYSTEEM},
            seconden = 600)
    public void alleEigen(Namens namens, Bladvraag vraag, Consumer<Openstellingrij> verwerk) {
        EIGEN.stroom(
                databank,
                vraag,
                verwerk,
                keuzes(vanDeInkoop(namens), namens.gemeente().code(), vraag));
    }

    /** Een gepubliceerde procedure; een concept ziet alleen de inkoop van de gemeente zelf. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEZOEKER,
        SYSTEEM
    })
    public Optional<Openstelling> openstelling(Namens namens, UUID openstelling) {
        return openstellingen.vind(openstelling).filter(o -> magZien(namens, o));
    }

    /** Wat er na publicatie veranderde, het laatste eerst. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEZOEKER,
        SYSTEEM
    })
    public List<Wijziging> wijzigingen(Namens namens, UUID openstelling) {
        return openstellingen.wijzigingen(openstelling);
    }

    /** De voorwaarden die bij een procedure gelden, met hun artikelen en eisen (OH-05). */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEZOEKER,
        SYSTEEM
    })
    public Optional<Voorwaardenblad> voorwaarden(Namens namens, UUID openstelling) {
        return openstellingen.voorwaarden(openstelling);
    }

    private static boolean magZien(Namens namens, Openstelling o) {
        return o.isGepubliceerd() || o.gemeente().equals(namens.gemeente()) && vanDeInkoop(namens);
    }

    // Wie straks beoordeelt, leest niet mee met wat nog opgesteld wordt (INV-2.6).
    private static boolean vanDeInkoop(Namens namens) {
        return namens.rol() == INKOOPADVISEUR || namens.rol() == SYSTEEM;
    }

    private static Object[] keuzes(boolean ookConcept, String gemeente, Bladvraag vraag) {
        return new Object[] {
            ookConcept, gemeente, vraag.keuze("status"), vraag.keuze("procedure"), vraag.patroon()
        };
    }

    private static Openstellingrij rij(ResultSet r) throws SQLException {
        return new Openstellingrij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("titel"),
                r.getString("gemeentenaam"),
                r.getString("procedure"),
                r.getString("instroom"),
                r.getString("toestand"),
                r.getBoolean("stilgelegd"),
                Databank.moment(r, "opent"),
                Databank.moment(r, "sluit"),
                Databank.moment(r, "publicatie"));
    }
}
