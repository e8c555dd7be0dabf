package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Naar wie er verwezen is, per aanbieder en per regisseur (lifecycles §5, punt 5). */
@ApplicationScoped
public class Verwijzingsoverzicht {
    // De sommen houdt de databank bij waar getoond en gekozen wordt (V182).
    private static final Bladerboek<Verwijzing> PER_AANBIEDER =
            new Bladerboek<>(
                            """
                            select v.gemeente, v.aanbieder as agb {{, v.getoond, v.gekozen, v.geadviseerd, z.naam,
                                   w.geweigerd, w.buiten_plicht, w.geen_reactie }}
                            from verwijzingsom v
                            {{ join zorgaanbieder z on z.agb = v.aanbieder
                            cross join lateral (
                                select count(*) filter (where a.antwoord = 'NEE')::int as geweigerd,
                                       count(*) filter (where a.buiten_plicht)::int as buiten_plicht,
                                       count(*) filter (where a.antwoord = 'GEEN_REACTIE')::int as geen_reactie
                                from beschikbaarheidsantwoord a where a.gemeente = v.gemeente and a.aanbieder = v.aanbieder) w }}
                            where {huurder v} [[and z.naam ilike ?]]
                            """,
                            "text",
                            Verwijzingsoverzicht::verwijzing)
                    .uniekOp("agb", "text", "gemeente", "text")
                    .op("naam", "text");

    private static final Bladerboek<Regisseurbeeld> PER_REGISSEUR =
            new Bladerboek<>(
                            """
                            select s.regisseur as id, s.regisseur {{, s.getoond, s.gekozen, s.geadviseerd, s.aanbieders,
                                   u.z, z.naam as opvallend, u.aandeel,
                                   case when u.z is null then 0 else u.z end as afwijking }}
                            from regisseursom s
                            {{ left join regisseurafwijking u on u.gemeente = s.gemeente and u.regisseur = s.regisseur
                            left join zorgaanbieder z on z.agb = u.aanbieder }}
                            where {huurder s} [[and s.regisseur ilike ?]] [[and u.z > ?]]
                            """,
                            "text",
                            Verwijzingsoverzicht::beeld)
                    .op("afwijking", "float8")
                    .op("regisseur", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /** Een aanbieder ziet alleen zijn eigen rijen (INV-5.3). */
    @Deur({CONTRACTMANAGER, TOEZICHTHOUDER, ZORGAANBIEDER})
    public Bladzijde<Verwijzing> verwijzingen(Namens namens, Bladvraag vraag) {
        return PER_AANBIEDER.blad(databank, vraag, vraag.patroon());
    }

    @Deur(
            value = {CONTRACTMANAGER, TOEZICHTHOUDER, ZORGAANBIEDER},
            seconden = 600)
    public void alleVerwijzingen(Namens namens, Bladvraag vraag, Consumer<Verwijzing> verwerk) {
        PER_AANBIEDER.stroom(databank, vraag, verwerk, vraag.patroon());
    }

    /** Wie het meest afwijkt eerst. Filter: uitschieter, met JA alleen wie opvalt (WC-10). */
    @Deur(TOEZICHTHOUDER)
    public Bladzijde<Regisseurbeeld> regisseurs(Namens namens, Bladvraag vraag) {
        return PER_REGISSEUR.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(value = TOEZICHTHOUDER, seconden = 600)
    public void alleRegisseurs(Namens namens, Bladvraag vraag, Consumer<Regisseurbeeld> verwerk) {
        PER_REGISSEUR.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.patroon(), "JA".equals(vraag.keuze("uitschieter")) ? Regisseurbeeld.GRENS : null
        };
    }

    private static Verwijzing verwijzing(ResultSet r) throws SQLException {
        return new Verwijzing(
                r.getString("gemeente"),
                r.getString("agb"),
                r.getString("naam"),
                r.getInt("getoond"),
                r.getInt("gekozen"),
                r.getInt("geadviseerd"),
                r.getInt("geweigerd"),
                r.getInt("buiten_plicht"),
                r.getInt("geen_reactie"));
    }

    private static Regisseurbeeld beeld(ResultSet r) throws SQLException {
        return new Regisseurbeeld(
                r.getString("regisseur"),
                r.getInt("getoond"),
                r.getInt("gekozen"),
                r.getInt("geadviseerd"),
                r.getInt("aanbieders"),
                r.getObject("z", Double.class),
                r.getString("opvallend"),
                r.getObject("aandeel", Integer.class));
    }
}
