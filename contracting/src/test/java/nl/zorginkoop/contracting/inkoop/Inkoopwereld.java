package nl.zorginkoop.contracting.inkoop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Lasten;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Mate;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Samenwerking;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Toetreding;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel.Transformatie;

/** Twee gemeenten die inkopen, met de kamer in elkaar gezet zoals de server dat doet. */
public final class Inkoopwereld {
    public static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    public static final Gemeentecode BERGSTEDE = new Gemeentecode("9902");
    public static final Namens INA = Namens.gemeente("ina", Rol.INKOOPADVISEUR, WATERRIJK);
    public static final Namens BRAM = Namens.gemeente("bram", Rol.INKOOPADVISEUR, BERGSTEDE);

    final Testdatabank db;

    private Inkoopwereld(Testdatabank db) {
        this.db = db;
    }

    public static Inkoopwereld vers() {
        Testdatabank db =
                Testdatabank.vers()
                        .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Bergstede");
        db.toezicht()
                .voer(
                        "insert into product values ('WMO', '02A01', '02', 'Begeleiding'),"
                                + " ('WMO', '02A02', '02', 'Begeleiding groep')");
        db.toezicht()
                .voer(
                        "insert into wijk (gemeente, code, naam) values ('9901', 'N', 'Noord'),"
                                + " ('9901', 'Z', 'Zuid')");
        return new Inkoopwereld(db);
    }

    public Testdatabank db() {
        return db;
    }

    static Inkoopkaderloket loket(Databank d) {
        Inkoopkaders kaders = new Inkoopkaders();
        kaders.databank = d;
        Inkoopkaderloket loket = new Inkoopkaderloket();
        loket.kaders = kaders;
        loket.drempels = new Drempels();
        loket.drempels.databank = d;
        return loket;
    }

    static Inkoopdossierloket dossier(Databank d) {
        Inkoopdossierloket loket = new Inkoopdossierloket();
        loket.kaders = new Inkoopkaders();
        loket.kaders.databank = d;
        loket.dossiers = new Inkoopdossiers();
        loket.dossiers.databank = d;
        return loket;
    }

    static Inkoopdossier dossierlezer(Databank d) {
        Inkoopdossier lezer = new Inkoopdossier();
        lezer.databank = d;
        lezer.kaders = new Inkoopkaders();
        lezer.kaders.databank = d;
        lezer.dossiers = new Inkoopdossiers();
        lezer.dossiers.databank = d;
        return lezer;
    }

    <T> T als(Namens namens, Function<Inkoopkaderloket, T> werk) {
        return db.als(namens, d -> werk.apply(loket(d)));
    }

    void doe(Namens namens, java.util.function.Consumer<Inkoopkaderloket> werk) {
        db.doe(namens, d -> werk.accept(loket(d)));
    }

    Inkoopkader kader(Namens namens, UUID id) {
        return db.als(
                namens,
                d -> {
                    Inkoopkaderoverzicht overzicht = new Inkoopkaderoverzicht();
                    overzicht.databank = d;
                    overzicht.kaders = new Inkoopkaders();
                    overzicht.kaders.databank = d;
                    return overzicht.kader(namens, id).orElseThrow();
                });
    }

    /** Een toelating die klopt, nog als concept en zonder wat er verder bij hoort. */
    public static Kaderopgave toelating(String nummer, String... producten) {
        return opgave(
                nummer,
                Procedure.TOELATING,
                Besluitregel.CLIENT_KIEST,
                Keuzes.Contractering.ALLE_TOEGELATENEN,
                null,
                new Raming(Euro.van("1250000.00"), 3, 1),
                producten);
    }

    public static Kaderopgave sas(String nummer, Raming raming, String... producten) {
        return opgave(
                nummer,
                Procedure.SAS_MET_EMVI,
                Besluitregel.GEMEENTE_MET_CLIENT,
                Keuzes.Contractering.SELECTIE,
                Gunningscriterium.BESTE_PRIJS_KWALITEIT,
                raming,
                producten);
    }

    static Kaderopgave opgave(
            String nummer,
            Procedure procedure,
            Besluitregel besluitregel,
            Keuzes.Contractering contractering,
            Gunningscriterium criterium,
            Raming raming,
            String... producten) {
        return new Kaderopgave(
                nummer,
                "Begeleiding " + nummer,
                Wet.WMO,
                Zorgvorm.BEGELEIDING,
                procedure == Procedure.TOELATING ? Model.OPEN_HUIS : Model.REGISSEUR,
                procedure,
                besluitregel,
                Uitvoeringsvariant.INSPANNINGSGERICHT,
                new Keuzes(
                        Keuzes.Regie.GEMEENTE,
                        Keuzes.Verantwoording.INZET,
                        contractering,
                        Keuzes.Scope.SMAL),
                null,
                false,
                criterium,
                new Periode(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31)),
                raming,
                List.of(producten.length == 0 ? new String[] {"02A01"} : producten));
    }

    static Profielopgave profiel(
            Mate vrijheid, Mate flexibiliteit, Samenwerking samenwerking, String motivering) {
        return new Profielopgave(
                new Criteriaprofiel(
                        vrijheid,
                        flexibiliteit,
                        Mate.VOLLEDIG,
                        Transformatie.EVOLUTIE,
                        samenwerking,
                        Lasten.GELIJK,
                        Toetreding.OPEN),
                "als twee aanbieders bij een gezin komen",
                "120 uur per jaar",
                "40 uur per aanbieder",
                true,
                true,
                true,
                motivering);
    }

    static Kaderdeelnemer zelf(Namens namens, String... wijken) {
        return new Kaderdeelnemer(
                namens.gemeente(),
                null,
                "B en W 2026-114",
                "wethouder zorg",
                LocalDate.of(2026, 9, 1),
                List.of(wijken));
    }

    /** Begint een kader en legt alles vast wat voor activeren nodig is. */
    UUID klaarVoorActief(Namens namens, Kaderopgave opgave, String... wijken) {
        return als(
                namens,
                l -> {
                    UUID id = l.begin(namens, opgave);
                    l.verken(namens, id, Model.OPEN_HUIS, "veel keuze", "veel contracten");
                    l.verken(namens, id, Model.HOOFDAANNEMER, "een aanspreekpunt", "weinig keuze");
                    l.legProfielVast(
                            namens,
                            id,
                            profiel(Mate.VOLLEDIG, Mate.VOLLEDIG, Samenwerking.VRIJ, null));
                    l.legDeelnemerVast(namens, id, zelf(namens, wijken));
                    if (opgave.procedure() == Procedure.SAS_MET_EMVI) {
                        dossier(l.kaders.databank).legWegingVast(namens, id, new Weging(60));
                    }
                    return id;
                });
    }

    /** Een actief kader. */
    public UUID actief(Namens namens, Kaderopgave opgave, String... wijken) {
        UUID id = klaarVoorActief(namens, opgave, wijken);
        doe(namens, l -> l.activeer(namens, id));
        return id;
    }

    /** Een gepubliceerde eerste versie van de voorwaarden; de klok loopt de consultatie door. */
    public UUID voorwaarden(Namens namens, UUID kader) {
        UUID id =
                db.als(
                        namens,
                        d -> {
                            Voorwaardenloket l = VoorwaardenTest.loket(d);
                            UUID versie =
                                    l.begin(
                                            namens,
                                            new Versieopgave(
                                                    kader,
                                                    Wijzigingssoort.EERSTE,
                                                    Uitvoeringsvariant.INSPANNINGSGERICHT,
                                                    "Eerste versie",
                                                    "Alles",
                                                    "Nieuw kader",
                                                    null,
                                                    LocalDate.of(2027, 1, 1)));
                            l.startConsultatie(namens, versie);
                            return versie;
                        });
        db.verzetKlok(java.time.Duration.ofDays(Voorwaardenloket.REACTIEDAGEN + 1));
        db.doe(
                namens,
                d -> {
                    VoorwaardenTest.loket(d).stelVast(namens, id);
                    VoorwaardenTest.loket(d).publiceer(namens, id);
                });
        return id;
    }
}
